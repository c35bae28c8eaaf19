import type { ColumnType, Generated, RawBuilder } from 'kysely'

type Json = ColumnType<unknown, RawBuilder<unknown>, RawBuilder<unknown>>
type OptionalJson = ColumnType<unknown, RawBuilder<unknown> | null | undefined, RawBuilder<unknown> | null>
type Day = string

type Questionnaires = {
  id: Generated<string>
  organisation_id: string
  from_library: string | null
  made_on: Day
  made_by: string | null
  put_away_on: Day | null
}

type QuestionnaireVersions = {
  organisation_id: string
  questionnaire_id: string
  number: number
  content: Json
  made_on: Day
  made_by: string | null
}

type WaveSeries = { id: Generated<string>; organisation_id: string; title: string; made_on: Day }

type Waves = {
  id: Generated<string>
  organisation_id: string
  questionnaire_id: string
  version: number | null
  series_id: string | null
  kind: 'baseline' | 'post' | 'pulse' | 'yearly'
  title: string
  why: Generated<string>
  who_sees: Generated<string>
  told: ColumnType<unknown, RawBuilder<unknown> | undefined, RawBuilder<unknown>>
  target: Json
  breakdowns: Json
  sensitive: Json
  is_open_channel: Generated<boolean>
  is_for_everyone: Generated<boolean>
  rule_base: number
  rule_cell: number
  opens_on: Day
  closes_on: Day
  delete_on: Day
  made_on: Day
  made_by: string | null
  fixed_on: Day | null
  content: OptionalJson
  invited_people: number | null
  called_off_on: Day | null
  called_off_why: string | null
  closed_on: Day | null
  participation: number | null
  participation_on: Day | null
  draft_id: string | null
  release_id: string | null
  deleted_on: Day | null
  comments_on: Day | null
  no_figures_on: Day | null
  revision: Generated<number>
  reminders: ColumnType<unknown, RawBuilder<unknown> | undefined, RawBuilder<unknown>>
  reason: Generated<string>
  codes_printed: Generated<number>
  last_letters_on: Day | null
}

type InvitedGuests = { organisation_id: string; wave_id: string; place_id: string }

type Invited = { organisation_id: string; wave_id: string; member_id: string }

type BallotKeys = {
  organisation_id: string
  wave_id: string
  public_key: Buffer
  fingerprint: string
  private_key: Buffer | null
}

type BallotsTaken = { organisation_id: string; wave_id: string; member_id: string; blinded: Buffer }
type BallotCodes = { organisation_id: string; wave_id: string; digest: Buffer }
type SpentBallots = { organisation_id: string; wave_id: string; digest: Buffer }

type Answers = {
  organisation_id: string
  wave_id: string
  id: string
  way: 'ballot' | 'code' | 'open'
  given: Json
  receipt: Buffer
  pair_tag: Buffer | null
}

type OpenCounts = { organisation_id: string; wave_id: string; came: number }

type Comments = { id: Generated<string>; organisation_id: string; wave_id: string; question: string; words: string }

type SurveyFacts = {
  id: Generated<string>
  organisation_id: string
  wave_id: string
  place: number
  words: string
  number: number
  out_of: number | null
  of_whom: string | null
  said_on: Day
  said_by: string | null
}

/** What is asked, whom, and what came of it. Nothing leads from `ballots_taken` to `answers`. */
export type SurveysSchema = {
  questionnaires: Questionnaires
  questionnaire_versions: QuestionnaireVersions
  wave_series: WaveSeries
  waves: Waves
  invited: Invited
  invited_guests: InvitedGuests
  ballot_keys: BallotKeys
  ballots_taken: BallotsTaken
  ballot_codes: BallotCodes
  open_counts: OpenCounts
  spent_ballots: SpentBallots
  answers: Answers
  comments: Comments
  survey_facts: SurveyFacts
}
