import type { ColumnType, Generated, RawBuilder } from 'kysely'

type Day = string

type Sponsorships = {
  id: Generated<string>
  organisation_id: string
  member_id: string | null
  from_on: Day
  until_on: Day
  ended_on: Day | null
  withdrawn_on: Day | null
  why: string | null
  named_on: Day
  named_by: string | null
  version: Generated<number>
}

type SponsorStatements = {
  organisation_id: string
  sponsorship_id: string
  number: number
  words: string
  written_on: Day
  written_by: string | null
}

type Leaders = {
  id: Generated<string>
  organisation_id: string
  member_id: string
  since_on: Day
  until_on: Day | null
  listed_by: string | null
}

type LeaderGoals = {
  id: Generated<string>
  organisation_id: string
  member_id: string
  element_id: string | null
  title: string
  why: Generated<string>
  sign: string
  readers: 'everyone' | 'few'
  due_on: Day
  written_on: Day
  begun_on: Day | null
  reached_on: Day | null
  dropped_on: Day | null
  dropped_why: string | null
  version: Generated<number>
}

type LeaderGoalNotes = {
  id: Generated<string>
  organisation_id: string
  goal_id: string
  noted_on: Day
  step: 'begin' | 'reach' | 'give-up' | 'open-again' | null
  words: string
  written_at: Date
}

type LeaderSessions = {
  id: Generated<string>
  organisation_id: string
  title: string
  form: 'programme' | 'workshop' | 'coaching' | 'mentoring' | 'listening' | 'talk' | 'other'
  words: Generated<string>
  held_on: Day
  hours: Hours
  noted_by: string | null
  version: Generated<number>
  withdrawn_on: Day | null
}

/** Two places behind the point. It comes back as text, so read it as `float8`. */
type Hours = ColumnType<string, number, number>

type LeaderAttendance = { organisation_id: string; session_id: string; member_id: string }

type SponsorReviews = {
  organisation_id: string
  station_id: string
  kind: Generated<'review'>
  sponsorship_id: string
  due_on: Day
  happened: Generated<string>
  repeated: 'yes' | 'no' | null
  baseline_id: string | null
  later_id: string | null
  survey_words: Generated<string>
  changes: Generated<string>
  statement: Generated<string>
  promised: ColumnType<unknown, RawBuilder<unknown> | null | undefined, RawBuilder<unknown> | null>
  closed_on: Day | null
  closed_by: string | null
  lapsed_on: Day | null
}

/** Who stands for the strategy, what leaders set themselves, and the sponsor's yearly review. */
export type LeadershipSchema = {
  sponsorships: Sponsorships
  sponsor_statements: SponsorStatements
  leaders: Leaders
  leader_goals: LeaderGoals
  leader_goal_notes: LeaderGoalNotes
  leader_sessions: LeaderSessions
  leader_attendance: LeaderAttendance
  sponsor_reviews: SponsorReviews
}
