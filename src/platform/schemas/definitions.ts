import type { ColumnType, Generated, RawBuilder } from 'kysely'

type Day = string
type Words = Generated<string>

type Terms = { organisation_id: string; station_id: string; kind: 'definition' | 'value'; why: Words }

type TermSources = {
  id: Generated<string>
  organisation_id: string
  term_id: string
  title: string
  who: string
  year: number | null
  href: string | null
  words: string
  notes: Words
  added_on: Day
  added_by: string | null
  withdrawn_on: Day | null
}

type Wordings = {
  id: Generated<string>
  organisation_id: string
  term_id: string
  number: number
  words: string
  behaviours: Words
  why: string
  from_id: string | null
  proposed_on: Day
  proposed_by: string | null
  withdrawn_on: Day | null
}

type WordingComments = {
  id: Generated<string>
  organisation_id: string
  wording_id: string
  words: string
  said_at: Date
  said_by: string | null
  withdrawn_on: Day | null
}

type Votes = {
  id: Generated<string>
  organisation_id: string
  term_id: string
  set_on: Day
  set_by: string | null
  opens_on: Day
  closes_on: Day
  called_off_on: Day | null
  called_off_why: string | null
  counted_on: Day | null
  winner_id: string | null
  figures: ColumnType<unknown, RawBuilder<unknown> | null | undefined, RawBuilder<unknown> | null>
}

type VoteWordings = { organisation_id: string; vote_id: string; wording_id: string; place: number }
type BallotBoxes = {
  organisation_id: string
  vote_id: string
  papers: ColumnType<unknown, RawBuilder<unknown>, RawBuilder<unknown>>
}

type Adoptions = {
  id: Generated<string>
  organisation_id: string
  term_id: string
  number: number
  wording_id: string
  vote_id: string | null
  title: string
  words: string
  behaviours: Words
  why: string
  against_vote: string | null
  adopted_on: Day
  adopted_by: string | null
}

type Tellings = {
  id: Generated<string>
  organisation_id: string
  adoption_id: string
  channel: 'intranet' | 'induction' | 'team-meetings' | 'posters' | 'easy-read' | 'other'
  words: string
  href: string | null
  told_on: Day
  noted_on: Day
  noted_by: string | null
  withdrawn_on: Day | null
}

type UnderstandingChecks = {
  id: Generated<string>
  organisation_id: string
  adoption_id: string
  number: number
  due_on: Day
  closed_on: Day | null
  closed_by: string | null
  learned: string | null
  wave_id: string | null
}

type CheckOccasions = {
  id: Generated<string>
  organisation_id: string
  check_id: string
  way: 'survey' | 'conversation' | 'team-meeting' | 'one-to-one' | 'objective'
  held_on: Day
  learned: string
  href: string | null
  noted_on: Day
  noted_by: string | null
  withdrawn_on: Day | null
}

/** Definitions and values: proposed, voted on, adopted, told, checked. */
export type DefinitionsSchema = {
  terms: Terms
  term_sources: TermSources
  wordings: Wordings
  wording_comments: WordingComments
  votes: Votes
  vote_wordings: VoteWordings
  ballot_boxes: BallotBoxes
  adoptions: Adoptions
  tellings: Tellings
  understanding_checks: UnderstandingChecks
  check_occasions: CheckOccasions
}
