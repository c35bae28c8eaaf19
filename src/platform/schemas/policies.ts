import type { ColumnType, Generated, RawBuilder } from 'kysely'

type Day = string

type Policies = {
  organisation_id: string
  station_id: string
  kind: Generated<'policy'>
  form: 'policy' | 'procedure' | 'strategy' | 'branding' | 'code'
  href: string | null
  review_on: Day
}

type Clauses = {
  organisation_id: string
  station_id: string
  kind: Generated<'clause'>
  policy_id: string
  says: 'well' | 'partly' | 'missing'
  wanted: Generated<string>
}

type PolicyReviews = {
  id: Generated<string>
  organisation_id: string
  policy_id: string
  reviewed_on: Day
  reviewed_by: string | null
  outcome: 'stays' | 'changed'
  words: Generated<string>
  next_on: Day
}

type PolicyChecks = {
  id: Generated<string>
  organisation_id: string
  policy_id: string
  checked_on: Day
  checked_by: string | null
  questions_version: number
}

type PolicyAnswers = {
  organisation_id: string
  check_id: string
  question: string
  place: number
  asked: string
  lacking: string
  answer: 'yes' | 'partly' | 'no'
  words: Generated<string>
  gap_id: string | null
}

type PolicyOccasions = {
  id: Generated<string>
  organisation_id: string
  policy_id: string
  held_on: Day
  place: 'team-meeting' | 'induction' | 'supervision' | 'training' | 'intranet' | 'letter' | 'other'
  words: string
  href: string | null
  noted_by: string | null
  withdrawn_on: Day | null
}

type Behaviours = {
  organisation_id: string
  station_id: string
  kind: Generated<'behaviour'>
  unlike: string
  belongs_to: string | null
}

type Codes = {
  id: Generated<string>
  organisation_id: string
  policy_id: string
  number: number
  words: string
  news: Generated<string>
  version: Generated<number>
  drafted_on: Day
  drafted_by: string | null
  in_force_on: Day | null
  decided_on: Day | null
  decided_by: string | null
}

type CodeAcknowledgements = {
  organisation_id: string
  code_id: string
  member_id: string
  acknowledged_on: Day
}

type CodeCounts = {
  organisation_id: string
  code_id: string
  counted_on: Day
  cells: ColumnType<unknown, RawBuilder<unknown>, never>
}

/** The tables of policies, of what is expected of people, and of the code of conduct. */
export type PoliciesSchema = {
  policies: Policies
  clauses: Clauses
  policy_reviews: PolicyReviews
  policy_checks: PolicyChecks
  policy_answers: PolicyAnswers
  policy_occasions: PolicyOccasions
  behaviours: Behaviours
  codes: Codes
  code_acknowledgements: CodeAcknowledgements
  code_counts: CodeCounts
}
