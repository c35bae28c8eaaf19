import type { ColumnType, Generated, RawBuilder } from 'kysely'

type Day = string
type Json = ColumnType<unknown, RawBuilder<unknown>, RawBuilder<unknown>>

type SeenAs = { organisation_id: string; number: number; words: string; written_on: Day; written_by: string | null }

type WorkbookTitles = {
  organisation_id: string
  workbook: string
  number: number
  titles: Json
  written_on: Day
  written_by: string | null
}

type RatingRounds = {
  id: Generated<string>
  organisation_id: string
  workbook: string
  number: number
  items: Json
  set_on: Day
  set_by: string | null
  opens_on: Day | null
  closes_on: Day | null
  called_off_on: Day | null
  called_off_why: string | null
  counted_on: Day | null
  figures: ColumnType<unknown, RawBuilder<unknown> | null | undefined, RawBuilder<unknown> | null>
}

type RatingBoxes = { organisation_id: string; round_id: string; papers: Json }
type Raters = { organisation_id: string; round_id: string; member_id: string }

type AgreedRatings = {
  organisation_id: string
  round_id: string
  part: string
  number: number
  rating: number
  sureness: 'guess' | 'some' | 'strong'
  why: string
  shown_by: Generated<string>
  agreed_on: Day
  agreed_by: string | null
}

type FirstSteps = {
  organisation_id: string
  round_id: string
  part: string
  suggestion: string
  station_id: string
  taken_on: Day
}

type AgreedEvidence = { organisation_id: string; round_id: string; part: string; evidence_id: string }

/** The starting point and its workbooks. */
export type StartingPointSchema = {
  seen_as: SeenAs
  workbook_titles: WorkbookTitles
  rating_rounds: RatingRounds
  rating_boxes: RatingBoxes
  raters: Raters
  agreed_ratings: AgreedRatings
  agreed_evidence: AgreedEvidence
  first_steps: FirstSteps
}
