import type { RhythmSchema } from '../../platform/schemas/rhythm.ts'
import type { Holding } from './holding.ts'

/** What the weekly letter and the calendar hold; the rest is in `holdings.ts`. */
export const rhythmHoldings: { readonly [T in keyof RhythmSchema]: Holding<T> } = {
  digest_weeks: {
    kind: 'nothing about people',
    whose: 'nobody',
    columns: { organisation_id: 'no person', week: 'no person', written_at: 'no person' },
  },
  digests: {
    kind: 'reminders',
    whose: ['member_id'],
    columns: {
      organisation_id: 'no person',
      member_id: 'points at a person',
      week: { says: 'Had the weekly letter in the week from' },
    },
  },
  digest_stops: {
    kind: 'reminders',
    whose: ['member_id'],
    columns: {
      organisation_id: 'no person',
      member_id: 'points at a person',
      stopped_on: { says: 'Wants no weekly letter since' },
    },
  },
  escalations: {
    kind: 'reminders',
    whose: ['member_id'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      member_id: 'points at a person',
      cycle_id: 'no person',
      promise_id: 'no person',
      due_on: { says: 'Was told that something is late since' },
      told_on: { says: 'Told of it on' },
    },
  },
  calendar_feeds: {
    kind: 'reminders',
    whose: ['member_id'],
    columns: {
      organisation_id: 'no person',
      member_id: 'points at a person',
      digest: 'secret',
      made_on: { says: 'An address for a calendar was made on' },
    },
  },
}
