import type { ColumnType, Generated, RawBuilder } from 'kysely'

type Day = string

type ListeningOccasions = {
  id: Generated<string>
  organisation_id: string
  form: 'focus-group' | 'interview' | 'circle' | 'cafe' | 'box' | 'survey'
  title: string
  held_on: Day
  facilitator: Generated<string>
  present: number | null
  consent: Generated<string>
  version: Generated<number>
  made_on: Day
  made_by: string | null
  told_on: Day | null
  told_how: string | null
  run_by: string | null
  wave_id: string | null
  question: string | null
}

type Themes = {
  id: Generated<string>
  organisation_id: string
  title: string
  words: Generated<string>
  gap_id: string | null
  version: Generated<number>
  made_on: Day
  made_by: string | null
  notes_gone_on: Day | null
}

type Codings = {
  id: Generated<string>
  organisation_id: string
  title: string
  first_id: string | null
  second_id: string | null
  made_on: Day
  made_by: string | null
  first_done_on: Day | null
  second_done_on: Day | null
  settled_on: Day | null
  settled_by: string | null
}

type ListeningNotes = {
  id: Generated<string>
  organisation_id: string
  occasion_id: string
  words: string
  may_quote: boolean
  coding_id: string | null
  theme_id: string | null
}

type NoteCodes = { organisation_id: string; note_id: string; coder: 'first' | 'second'; theme_id: string | null }

type FeedbackBoxes = {
  organisation_id: string
  texts: ColumnType<unknown, RawBuilder<unknown> | undefined, RawBuilder<unknown>>
  read_on: Day | null
}

/** What people said where they were listened to, and what it comes to. Nothing says who said it. */
export type ListeningSchema = {
  listening_occasions: ListeningOccasions
  themes: Themes
  codings: Codings
  listening_notes: ListeningNotes
  note_codes: NoteCodes
  feedback_boxes: FeedbackBoxes
}
