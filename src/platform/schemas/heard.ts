import type { Generated } from 'kysely'

type Day = string

type Findings = {
  id: Generated<string>
  organisation_id: string
  wave_id: string
  place: number
  topic: number | null
  words: string
  gap_id: string
  version: Generated<number>
  made_on: Day
  made_by: string | null
}

type WaveTellings = {
  organisation_id: string
  wave_id: string
  told_on: Day
  told_by: string | null
  is_posted: Generated<boolean>
}

/** What came of asking, for those who were asked. */
export type HeardSchema = { findings: Findings; wave_tellings: WaveTellings }
