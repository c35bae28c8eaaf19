import type { ColumnType, Generated, RawBuilder } from 'kysely'

type Day = string
type OptionalJson = ColumnType<unknown, RawBuilder<unknown> | null | undefined, RawBuilder<unknown> | null>

type Pledges = {
  id: Generated<string>
  organisation_id: string
  event_id: string
  held_on: Day
  member_id: string | null
  kept_secret: Buffer | null
  secret_digest: Buffer
  words: Buffer
  once: Buffer | null
  outcome: 'done' | 'part' | 'not-yet' | 'no-longer' | null
}

type PledgeLetters = {
  id: string
  organisation_id: string
  pledge_id: string
  sealed: Buffer
  confirmed_on: Day | null
  sent_after: Generated<number>
}

type PledgeTotals = {
  organisation_id: string
  event_id: string
  after_days: number
  taken_on: Day
  figures: OptionalJson
}

/** What people want to do after an event, each for themselves. */
export type PledgesSchema = {
  pledges: Pledges
  pledge_letters: PledgeLetters
  pledge_totals: PledgeTotals
}
