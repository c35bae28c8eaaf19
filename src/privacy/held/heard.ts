import type { HeardSchema } from '../../platform/schemas/heard.ts'
import type { Holding } from './holding.ts'

/** What is held of findings and of telling people; the rest is in `holdings.ts`. */
export const heardHoldings: { readonly [T in keyof HeardSchema]: Holding<T> } = {
  findings: {
    kind: 'strategy',
    whose: ['made_by'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      wave_id: 'no person',
      place: 'no person',
      topic: 'no person',
      words: 'may name somebody',
      gap_id: 'no person',
      version: 'no person',
      made_on: { says: 'Wrote down what was heard on' },
      made_by: 'points at a person',
    },
  },
  wave_tellings: {
    kind: 'strategy',
    whose: ['told_by'],
    columns: {
      organisation_id: 'no person',
      wave_id: 'no person',
      told_on: { says: 'Told people what came of a survey on' },
      told_by: 'points at a person',
      is_posted: 'no person',
    },
  },
}
