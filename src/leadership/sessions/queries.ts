import { type SelectQueryBuilder, sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import { may } from '../../people/permission.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Session, SessionForm } from './session.ts'

type Person = Readonly<{ id: string; name: string }>

/** Sessions, each with who took part: for those who work on the strategy. Everyone else reads of themselves alone. */
function sessionsOf(tx: Tx, viewer: Viewer) {
  const whose = may(viewer, 'work on the strategy') ? sql`true` : sql`a.member_id = ${viewer.memberId}`
  return tx
    .selectFrom('leader_sessions as s')
    .where('s.organisation_id', '=', viewer.organisationId)
    .select([
      's.id',
      's.title',
      's.form',
      's.words',
      's.held_on as heldOn',
      's.version',
      's.withdrawn_on as withdrawnOn',
    ])
    .select(sql<number>`s.hours::float8`.as('hours'))
    .select(
      sql<Person[]>`(select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name) order by m.name), '[]')
        from leader_attendance a join members m on m.organisation_id = a.organisation_id and m.id = a.member_id
        where a.organisation_id = s.organisation_id and a.session_id = s.id and ${whose})`.as('people'),
    )
}

type Row = ReturnType<typeof sessionsOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer R> ? R : never

function sessionFrom(viewer: Viewer, { people, ...session }: Row): Session {
  const isShown = may(viewer, 'work on the strategy') || people.length > 0
  return { ...session, people: isShown ? people : null }
}

/** The most sessions on the page, the newest first. */
const sessionsOnPage = 200

export async function listSessions(tx: Tx, viewer: Viewer): Promise<Session[]> {
  const rows = await sessionsOf(tx, viewer)
    .where('s.withdrawn_on', 'is', null)
    .orderBy('s.held_on', 'desc')
    .orderBy('s.id')
    .limit(sessionsOnPage)
    .execute()
  return rows.map(row => sessionFrom(viewer, row))
}

export async function findSession(tx: Tx, viewer: Viewer, id: string): Promise<Session | null> {
  const row = await sessionsOf(tx, viewer).where('s.id', '=', id).executeTakeFirst()
  return row ? sessionFrom(viewer, row) : null
}

export type NewSession = Readonly<{
  title: string
  form: SessionForm
  words: string
  hours: number
  heldOn: Day
  /** Ids of members. */
  people: readonly string[]
}>

const columnsOf = ({ title, form, words, hours, heldOn }: NewSession) => ({
  ...{ title, form, words, hours, held_on: heldOn },
})

export async function addSession(tx: Tx, viewer: Viewer, session: NewSession): Promise<string> {
  const { id } = await tx
    .insertInto('leader_sessions')
    .values({ organisation_id: viewer.organisationId, noted_by: viewer.memberId, ...columnsOf(session) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await nameThem(tx, viewer, id, session.people)
  return id
}

type Seen = Readonly<{ id: string; version: number }>

/** Writes a session anew. False when somebody else has changed it since `version`: then nothing is changed. */
export async function changeSession(tx: Tx, viewer: Viewer, seen: Seen, session: NewSession): Promise<boolean> {
  if (!(await update(tx, viewer, seen, columnsOf(session)))) return false
  await tx
    .deleteFrom('leader_attendance')
    .where('organisation_id', '=', viewer.organisationId)
    .where('session_id', '=', seen.id)
    .execute()
  await nameThem(tx, viewer, seen.id, session.people)
  return true
}

/** Takes a session back: it was written down by mistake. False when somebody else has changed it since `version`. */
export function withdrawSession(tx: Tx, viewer: Viewer, seen: Seen, today: Day): Promise<boolean> {
  return update(tx, viewer, seen, { withdrawn_on: today })
}

async function update(tx: Tx, { organisationId }: Viewer, { id, version }: Seen, set: object): Promise<boolean> {
  const changed = await tx
    .updateTable('leader_sessions')
    .set({ ...set, version: version + 1 })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('withdrawn_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

async function nameThem(tx: Tx, { organisationId }: Viewer, id: string, people: readonly string[]): Promise<void> {
  if (people.length === 0) return
  const rows = people.map(memberId => ({ organisation_id: organisationId, session_id: id, member_id: memberId }))
  await tx.insertInto('leader_attendance').values(rows).execute()
}
