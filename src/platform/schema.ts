import type { ColumnType, Generated, Kysely, RawBuilder, Transaction } from 'kysely'
import type { CommunicationSchema } from './schemas/communication.ts'
import type { DefinitionsSchema } from './schemas/definitions.ts'
import type { EventsSchema } from './schemas/events.ts'
import type { EvidenceSchema } from './schemas/evidence.ts'
import type { HeardSchema } from './schemas/heard.ts'
import type { LeadershipSchema } from './schemas/leadership.ts'
import type { ListeningSchema } from './schemas/listening.ts'
import type { LiveSchema } from './schemas/live.ts'
import type { MailingListSchema } from './schemas/mailing-list.ts'
import type { MeasuresSchema } from './schemas/measures.ts'
import type { PacksSchema } from './schemas/packs.ts'
import type { PlanSchema } from './schemas/plan.ts'
import type { PledgesSchema } from './schemas/pledges.ts'
import type { PoliciesSchema } from './schemas/policies.ts'
import type { RhythmSchema } from './schemas/rhythm.ts'
import type { ShowSchema } from './schemas/show.ts'
import type { StartingPointSchema } from './schemas/starting-point.ts'
import type { StrategySchema } from './schemas/strategy.ts'
import type { SurveysSchema } from './schemas/surveys.ts'

/** A jsonb column. Write it with `jsonb(value)`; what comes back is unknown until the feature that owns it reads it. */
type Json = ColumnType<unknown, RawBuilder<unknown>, RawBuilder<unknown>>
type OptionalJson = ColumnType<unknown, RawBuilder<unknown> | null | undefined, RawBuilder<unknown> | null>

/** A `date` column: `2027-05-12`, never an instant. */
type Day = string

type Organisations = {
  id: Generated<string>
  name: string
  rule_base: number
  rule_cell: number
  created_on: Day
  keep_leavers_days: Generated<number>
  support_places: Json | null
  survey_rest_days: Generated<number>
  pulse_rest_days: Generated<number>
  keep_acts_days: Generated<number>
  privacy_contact: string | null
  barrier_contact: string | null
  sign_on_address: Generated<string>
}

type LawfulBases = { organisation_id: string; kind: string; basis: string; decided_on: Day }

type Assessments = {
  organisation_id: string
  version: number
  consulted: string
  advice: string
  decision: 'go-on' | 'go-on-after' | 'stop'
  open_points: string
  signed_by: string | null
  signed_at: Date
  review_on: Day
  setup: Json
}

type Units = {
  id: Generated<string>
  organisation_id: string
  kind: 'directorate' | 'service' | 'team'
  name: string
  parent_id: string | null
  parent_kind: 'directorate' | 'service' | null
}

type Members = {
  id: Generated<string>
  organisation_id: string
  name: string
  email: string | null
  staff_number: string | null
  unit_id: string | null
  invited_on: Day | null
  joined_on: Day | null
  left_on: Day | null
  erase_on: Day | null
  language: string | null
}

type MemberRoles = {
  id: Generated<string>
  organisation_id: string
  member_id: string
  role: string
  unit_id: string | null
}

type JoinCodes = { organisation_id: string; member_id: string; digest: Buffer; made_on: Day; expires_at: Date }

type Acts = {
  id: Generated<string>
  organisation_id: string
  at: Date
  act: string
  actor_id: string | null
  subject_id: string | null
  details: Json
  erase_on: Day
}

type MemberLists = { id: Generated<string>; organisation_id: string; file_name: string; lines: Json; expires_at: Date }
type Tries = { bucket: Buffer; used: number; until: Date }
type SetUpLinks = { digest: Buffer; expires_at: Date }

type SignInLinks = {
  digest: Buffer
  organisation_id: string
  member_id: string
  expires_at: Date
  purpose: Generated<LinkPurpose>
  new_email: string | null
}

/** Coming in, coming in for the first time, or showing that an address is one's own. */
export type LinkPurpose = 'sign-in' | 'invitation' | 'address'

type Sessions = {
  digest: Buffer
  organisation_id: string
  member_id: string
  idle_until: Date
  expires_at: Date
  id: Generated<string>
  started_at: Date
  way: Generated<Way>
  device: Generated<string>
}

type Passkeys = {
  id: Generated<string>
  organisation_id: string
  member_id: string
  credential_id: Buffer
  user_handle: Buffer
  public_key: Buffer
  counter: number
  name: string
  added_on: Day
  used_on: Day | null
}

type PasskeyChallenges = { digest: Buffer; expires_at: Date }

type SignOns = {
  organisation_id: string
  label: string
  issuer: string
  client_id: string
  client_secret: Buffer
  joining: 'nobody' | 'domains' | 'claim'
  domains: string[]
  claim_name: string | null
  claim_value: string | null
}

type SignOnAccounts = {
  organisation_id: string
  issuer: string
  subject: string
  member_id: string
  connected_on: Day
}

type SignOnAttempts = { digest: Buffer; organisation_id: string; expires_at: Date }

/** How somebody came in. */
export type Way = 'set-up' | 'link' | 'code' | 'passkey' | 'single-sign-on'

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
  wave_id: string | null
  rule_base: number | null
  rule_cell: number | null
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

/** The tables of features that say them in a file of their own. */
type FeatureSchemas = StrategySchema &
  ShowSchema &
  PoliciesSchema &
  LeadershipSchema &
  MeasuresSchema &
  EvidenceSchema &
  DefinitionsSchema &
  CommunicationSchema &
  PlanSchema &
  RhythmSchema &
  StartingPointSchema &
  SurveysSchema &
  HeardSchema &
  EventsSchema &
  PacksSchema &
  ListeningSchema &
  LiveSchema &
  PledgesSchema &
  MailingListSchema

/** Every table, as queries see it. `db/schema.sql` says what the database holds it to. */
export type Schema = FeatureSchemas & {
  instance: { only_one: Generated<boolean>; secret_fingerprint: string }
  organisations: Organisations
  units: Units
  members: Members
  member_roles: MemberRoles
  join_codes: JoinCodes
  acts: Acts
  member_lists: MemberLists
  tries: Tries
  set_up_links: SetUpLinks
  sign_in_links: SignInLinks
  sessions: Sessions
  passkeys: Passkeys
  passkey_challenges: PasskeyChallenges
  sign_ons: SignOns
  sign_on_accounts: SignOnAccounts
  sign_on_attempts: SignOnAttempts
  mails: Mails
  answer_drafts: AnswerDrafts
  answer_columns: AnswerColumns
  releases: Releases
  release_wordings: ReleaseWordings
  jobs: Jobs
  lawful_bases: LawfulBases
  assessments: Assessments
  upkeep: { only_one: Generated<boolean>; finished_at: Date }
}

/** What a query is handed. A transaction is one too. */
export type Db = Kysely<Schema>
export type Tx = Transaction<Schema>
