import type { Generated } from 'kysely'

type Day = string

type DigestWeeks = { organisation_id: string; week: Day; written_at: Date }
type Digests = { organisation_id: string; member_id: string; week: Day }
type DigestStops = { organisation_id: string; member_id: string; stopped_on: Day }

type Escalations = {
  id: Generated<string>
  organisation_id: string
  member_id: string
  cycle_id: string
  promise_id: string | null
  due_on: Day
  told_on: Day
}

type CalendarFeeds = { organisation_id: string; member_id: string; digest: Buffer; made_on: Day }

/** The weekly letter, what was told of what is long late, and private calendars. */
export type RhythmSchema = {
  digest_weeks: DigestWeeks
  digests: Digests
  digest_stops: DigestStops
  escalations: Escalations
  calendar_feeds: CalendarFeeds
}
