import type { ColumnType, Generated, RawBuilder } from 'kysely'

type Moment = Date

type LiveDays = {
  organisation_id: string
  event_id: string
  code: string
  code_ends_at: Moment
  tables: Generated<number>
  policy: Generated<string>
  held_words: Generated<string>
  holds_questions: Generated<boolean>
  holds_reactions: Generated<boolean>
  step_id: string | null
  step_began_at: Moment | null
  step_ends_at: Moment | null
  notice: Generated<string>
  ended_at: Moment | null
  whereabouts: Buffer | null
  version: Generated<number>
  wall: Generated<'clock' | 'insights' | 'themes' | 'questions' | 'formula' | 'key-questions'>
  wall_theme_id: string | null
  wall_page: Generated<number>
  wall_turns_from: Generated<Date | null>
}

type LiveGuests = {
  id: Generated<string>
  organisation_id: string
  event_id: string
  secret_digest: Buffer
  name: Generated<string>
  table_no: number | null
  wrote_at: Generated<number | null>
}

type LiveReactions = {
  id: string
  organisation_id: string
  event_id: string
  step_id: string | null
  words: string
  is_shown: boolean
}

type LiveQuestions = {
  id: string
  organisation_id: string
  event_id: string
  words: string
  standing: 'held' | 'shown' | 'rejected' | 'answered'
  reason: string | null
  answer: string | null
  version: Generated<number>
}

type LiveAskers = { organisation_id: string; question_id: string; guest_id: string }

type LiveVotes = { organisation_id: string; question_id: string; guest_id: string }

type LiveNotes = {
  id: string
  organisation_id: string
  event_id: string
  table_no: number
  step_id: string | null
  words: string
  version: Generated<number>
  last_write: string
  is_taken_away: Generated<boolean>
}

type LiveChecks = {
  id: Generated<string>
  organisation_id: string
  event_id: string
  turn: number
  rule_base: number
  rule_cell: number
  is_closed: Generated<boolean>
  figures: ColumnType<unknown, RawBuilder<unknown> | null | undefined, RawBuilder<unknown> | null>
  is_on_wall: Generated<boolean>
}

type LiveCheckBoxes = { organisation_id: string; check_id: string; said: number[] }

type LiveCheckTakers = { organisation_id: string; check_id: string; guest_id: string }

type LivePhotos = { organisation_id: string; event_id: string; table_no: number; picture: Buffer; ends_at: Moment }

type LiveHands = { organisation_id: string; event_id: string; table_no: number; raised_at: Moment }

type LiveThemes = {
  id: Generated<string>
  organisation_id: string
  event_id: string
  place: number
  title: string
  version: Generated<number>
}

type LiveInsights = {
  id: Generated<string>
  organisation_id: string
  event_id: string
  table_no: number
  words: Generated<string>
  is_agreed: Generated<boolean>
  is_paper: Generated<boolean>
  standing: Generated<'shown' | 'held' | 'off'>
  theme_id: string | null
  merged_into: string | null
  version: Generated<number>
  sorting: Generated<number>
  stands_alone: Generated<boolean>
}

type LiveFormulas = {
  organisation_id: string
  event_id: string
  parts: string
  whole: string
  version: Generated<number>
  is_told: Generated<boolean>
}

type LiveKeyQuestions = {
  id: Generated<string>
  organisation_id: string
  event_id: string
  place: number
  audience: string
  words: Generated<string>
  version: Generated<number>
  is_told: Generated<boolean>
}

/** The day of an event, while people are in the room. */
export type LiveSchema = {
  live_days: LiveDays
  live_guests: LiveGuests
  live_reactions: LiveReactions
  live_questions: LiveQuestions
  live_askers: LiveAskers
  live_votes: LiveVotes
  live_notes: LiveNotes
  live_hands: LiveHands
  live_themes: LiveThemes
  live_insights: LiveInsights
  live_formulas: LiveFormulas
  live_key_questions: LiveKeyQuestions
  live_photos: LivePhotos
  live_checks: LiveChecks
  live_check_boxes: LiveCheckBoxes
  live_check_takers: LiveCheckTakers
}
