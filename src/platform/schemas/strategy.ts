import type { ColumnType, Generated, RawBuilder } from 'kysely'

type Day = string
type Words = Generated<string>
type Json = ColumnType<unknown, RawBuilder<unknown>, RawBuilder<unknown>>

type Frameworks = {
  id: Generated<string>
  organisation_id: string
  key: string
  version: number
  title: string
  source: string
  adopted_on: Day
  revision: Generated<number>
  base: Json
  place: Generated<number>
  translations: ColumnType<unknown, RawBuilder<unknown> | undefined, RawBuilder<unknown>>
}

type Elements = {
  id: Generated<string>
  organisation_id: string
  framework_id: string
  key: string
  mark: string
  place: number
  title: string
  purpose: string
  clock: 'after' | 'yearly' | 'all-year'
  clock_months: number
  guidance: Json
  revision: Generated<number>
  clock_horizon: number | null
  retired_on: Day | null
  gone_in: number | null
  base: ColumnType<unknown, RawBuilder<unknown> | null, RawBuilder<unknown> | null>
  translations: ColumnType<unknown, RawBuilder<unknown> | undefined, RawBuilder<unknown>>
}

type FrameworkFiles = {
  id: Generated<string>
  organisation_id: string
  file_name: string
  content: Json
  expires_at: Date
}

type Cycles = {
  id: Generated<string>
  organisation_id: string
  element_id: string
  number: number
  owner_id: string | null
  sponsor_id: string | null
  began_on: Day
  carried: Words
  analysed_on: Day | null
  found: Words
  agreed_on: Day | null
  agreed_by: string | null
  review_on: Day | null
  done_on: Day | null
  reviewed_on: Day | null
  reviewed_by: string | null
  worked: Words
  failed: Words
  lessons: Words
}

/** Everything a thread can lead through, in the order in which it does: as `station_rank` in the database has it. */
export type StationKind =
  | 'definition'
  | 'value'
  | 'evidence'
  | 'gap'
  | 'decision'
  | 'promise'
  | 'action'
  | 'policy'
  | 'clause'
  | 'behaviour'
  | 'learning'
  | 'measure'
  | 'review'
  | 'lesson'
  | 'story'
  | 'message'

type Stations = {
  id: Generated<string>
  organisation_id: string
  kind: StationKind
  number: number
  element_id: string | null
  cycle_id: string | null
  title: string
  words: Words
  stands_on: Day
  made_on: Day
  made_by: string | null
  owner_id: string | null
  version: Generated<number>
  withdrawn_on: Day | null
  search: ColumnType<string, never, never>
}

type Threads = {
  organisation_id: string
  from_id: string
  from_kind: StationKind
  to_id: string
  to_kind: StationKind
  made_on: Day
}

/** What the Equality Act 2010 protects: as the database has it. */
type Characteristic =
  | 'age'
  | 'disability'
  | 'gender-reassignment'
  | 'marriage-and-civil-partnership'
  | 'pregnancy-and-maternity'
  | 'race'
  | 'religion-or-belief'
  | 'sex'
  | 'sexual-orientation'

type Actions = {
  organisation_id: string
  station_id: string
  kind: Generated<'action'>
  due_on: Day
  effort: 'small' | 'medium' | 'large' | null
  serves: Generated<Characteristic[]>
  serves_others: Words
  started_on: Day | null
  done_on: Day | null
  dropped_on: Day | null
  dropped_why: string | null
}

type Promises = {
  organisation_id: string
  station_id: string
  kind: Generated<'promise'>
  baseline: string
  target: string
  method: string
  locked_at: Date | null
  locked_by: string | null
  seal: Buffer | null
  outcome: 'kept' | 'partly' | 'not-kept' | null
  result: string | null
  result_on: Day | null
}

type Amendments = {
  id: Generated<string>
  organisation_id: string
  promise_id: string
  target: string
  reason: string
  amended_at: Date
  amended_by: string | null
}

type Changes = {
  id: Generated<string>
  organisation_id: string
  cycle_id: string | null
  station_id: string | null
  element_id: string | null
  framework_id: string | null
  at: Date
  by_id: string | null
  what: string
  words: string | null
}

type Gaps = {
  organisation_id: string
  station_id: string
  kind: Generated<'gap'>
  source: 'release' | 'listening' | 'review' | 'assessment' | 'other'
  refused_on: Day | null
  refused_by: string | null
  refused_why: string | null
}

/** The tables of the strategy, and of the thread through it. */
export type StrategySchema = {
  frameworks: Frameworks
  elements: Elements
  framework_files: FrameworkFiles
  cycles: Cycles
  stations: Stations
  threads: Threads
  actions: Actions
  promises: Promises
  amendments: Amendments
  changes: Changes
  gaps: Gaps
}
