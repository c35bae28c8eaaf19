import type { MeasuresSchema } from '../../platform/schemas/measures.ts'
import type { Holding } from './holding.ts'

/** What measures and the lessons log hold beside their stations. */
export const measuresHoldings: { readonly [T in keyof MeasuresSchema]: Holding<T> } = {
  measures: {
    kind: 'strategy',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      station_id: 'no person',
      kind: 'no person',
      source: 'may name somebody',
      unit: 'no person',
      direction: 'no person',
      target: 'no person',
      target_to: 'no person',
      target_on: 'no person',
      every_months: 'no person',
    },
  },
  measure_values: {
    kind: 'strategy',
    whose: ['written_by'],
    columns: {
      organisation_id: 'no person',
      measure_id: 'no person',
      number: { says: 'Figure' },
      stands_on: { says: 'Value of a measure, as it stood on' },
      figure: 'no person',
      note: 'may name somebody',
      is_baseline: 'no person',
      release_id: 'no person',
      taken: 'may name somebody',
      corrects: 'no person',
      why: 'may name somebody',
      hidden_on: 'no person',
      written_at: { says: 'Written at' },
      written_by: 'points at a person',
    },
  },
  lessons: {
    kind: 'strategy',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      station_id: 'no person',
      kind: 'no person',
      source: 'no person',
      changed: 'may name somebody',
      changed_on: 'no person',
    },
  },
}
