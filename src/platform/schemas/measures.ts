import type { ColumnType, Generated } from 'kysely'

type Day = string

type Measures = {
  organisation_id: string
  station_id: string
  kind: Generated<'measure'>
  source: string
  unit: 'per-cent' | 'people' | 'number' | 'score' | 'days' | 'pounds'
  direction: 'up' | 'down' | 'within'
  target: Amount
  target_to: Amount
  target_on: Day | null
  every_months: number
}

/** Two places behind the point. It comes back as text, so read it as `float8`. */
type Amount = ColumnType<string | null, number | null | undefined, number | null>

type MeasureValues = {
  organisation_id: string
  measure_id: string
  number: number
  stands_on: Day
  figure: Amount
  note: Generated<string>
  is_baseline: Generated<boolean>
  release_id: string | null
  taken: string | null
  corrects: number | null
  why: string | null
  hidden_on: Day | null
  written_at: Date
  written_by: string | null
}

type Lessons = {
  organisation_id: string
  station_id: string
  kind: Generated<'lesson'>
  source: 'review' | 'event' | 'mistake' | 'listening' | 'other'
  changed: string | null
  changed_on: Day | null
}

/** What is measured again and again, and what was learned. */
export type MeasuresSchema = { measures: Measures; measure_values: MeasureValues; lessons: Lessons }
