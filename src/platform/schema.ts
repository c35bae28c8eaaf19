import type { ColumnType, Generated, Kysely, RawBuilder, Transaction } from 'kysely'

/** A jsonb column. Write it with `jsonb(value)`; what comes back is unknown until the feature that owns it reads it. */
type Json = ColumnType<unknown, RawBuilder<unknown>, RawBuilder<unknown>>
type OptionalJson = ColumnType<unknown, RawBuilder<unknown> | null | undefined, RawBuilder<unknown> | null>

/** A `date` column: `2027-05-12`, never an instant. */
type Day = string

type Organisations = { id: Generated<string>; name: string; rule_base: number; rule_cell: number; created_on: Day }
type Members = { id: Generated<string>; organisation_id: string; name: string; email: string; role: string }
type SetUpLinks = { digest: Buffer; expires_at: Date }
type SignInLinks = { digest: Buffer; organisation_id: string; member_id: string; expires_at: Date }
type Sessions = { digest: Buffer; organisation_id: string; member_id: string; idle_until: Date; expires_at: Date }

type Mails = {
  id: Generated<string>
  organisation_id: string
  channel: 'mail' | 'text'
  to_address: string
  content: OptionalJson
  created_at: Date
  expires_at: Date
  attempts: Generated<number>
  sent_at: Generated<Date | null>
  bounced_at: Generated<Date | null>
  bounce: Generated<string | null>
}

type AnswerDrafts = {
  id: Generated<string>
  organisation_id: string
  title: string
  file_name: string
  state: 'reading' | 'mapping' | 'computing' | 'draft' | 'failed'
  reading: OptionalJson
  choices: OptionalJson
  offer: OptionalJson
  content: OptionalJson
  expires_on: Day
}

type AnswerColumns = {
  organisation_id: string
  draft_id: string
  position: number
  label: string
  dictionary: Json
  codes: Buffer
}

type Releases = {
  id: Generated<string>
  organisation_id: string
  cells: Json
  rule: Json
  released_on: Day
  is_example: Generated<boolean>
}

type ReleaseWordings = {
  organisation_id: string
  release_id: string
  version: number
  title: string
  labels: Json
  released_on: Day
}

type Jobs = { id: Generated<string>; name: string; payload: Json; due_at: Date; attempts: Generated<number> }

/** Every table, as queries see it. `db/schema.sql` says what the database holds it to. */
export type Schema = {
  instance: { only_one: Generated<boolean>; secret_fingerprint: string }
  organisations: Organisations
  members: Members
  set_up_links: SetUpLinks
  sign_in_links: SignInLinks
  sessions: Sessions
  mails: Mails
  answer_drafts: AnswerDrafts
  answer_columns: AnswerColumns
  releases: Releases
  release_wordings: ReleaseWordings
  jobs: Jobs
}

/** What a query is handed. A transaction is one too. */
export type Db = Kysely<Schema>
export type Tx = Transaction<Schema>
