import type { ColumnType, Generated, RawBuilder } from 'kysely'

type Day = string

type Packs = { organisation_id: string; event_id: string; evidence_id: string | null }

type PackTexts = {
  organisation_id: string
  event_id: string
  part: string
  words: string
  version: Generated<number>
}

type PackQuotes = {
  id: Generated<string>
  organisation_id: string
  event_id: string
  question_id: string | null
  reaction_id: string | null
  note_id: string | null
  agreed_on: Day | null
  own_words: Generated<string>
  has_lapsed: Generated<boolean>
}

type PackReflections = {
  id: Generated<string>
  organisation_id: string
  event_id: string
  words: string
  station_id: string | null
}

type CaseStudies = {
  id: Generated<string>
  organisation_id: string
  title: string
  from_whom: string
  happened: string
  changed: Generated<string>
  agreed_by: string
  taken_back_on: Day | null
  version: Generated<number>
  made_on: Day
  made_by: string | null
}

type PackCases = { organisation_id: string; event_id: string; case_id: string }

type PackResources = {
  id: Generated<string>
  organisation_id: string
  event_id: string | null
  case_id: string | null
  title: string
  address: Generated<string>
  words: Generated<string>
}

type PackEditions = {
  id: Generated<string>
  organisation_id: string
  event_id: string
  edition: number
  published_on: Day
  published_by: string | null
  audience: 'everyone' | 'organisation'
  why: Generated<string>
  content: ColumnType<unknown, RawBuilder<unknown>, RawBuilder<unknown>>
}

type PackFiles = { organisation_id: string; edition_id: string; kind: 'pdf' | 'pptx'; bytes: Buffer }

/** What came of an event, to be taken away. */
export type PacksSchema = {
  packs: Packs
  pack_texts: PackTexts
  pack_quotes: PackQuotes
  pack_reflections: PackReflections
  case_studies: CaseStudies
  pack_cases: PackCases
  pack_resources: PackResources
  pack_editions: PackEditions
  pack_files: PackFiles
}
