import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { livePaths } from '../../../src/live/paths.ts'
import { startSession } from '../../../src/people/queries.ts'
import type { Database } from '../../../src/platform/db.ts'
import { ask } from './asking.ts'

/** A room of an event that real processes serve, as its host reaches it, and as it stands in the database. */
export type Room = Readonly<{
  eventId: string
  /** The code on the screen, as it stands in an address. */
  code: string
  /** The cookie of the host, who is signed in. */
  cookie: string
  /** The host sends the form that goes to this path. */
  press(path: string, form: Record<string, string>): Promise<void>
  /** The host moves the day as it stands now. */
  move(form: Record<string, string>): Promise<void>
  /** When the step ends, by the database. */
  endsAt(): Promise<number>
  /** Every note of every table, as it stands in the database. */
  listNotes(): Promise<readonly string[]>
}>

/** The secret that all processes share. */
export const secret = 'a secret that only this room knows, long enough'

/** Makes an organisation with an event of today, and opens its room at this address. With tables, people talk at them. */
export async function openRoom(database: Database, url: string, { tables = 0 } = {}): Promise<Room> {
  const host = await signInOwner(database)
  const { eventId, stepId } = await planEvent(database, host)
  const press = pressAt(url, host.cookie)
  const dayNow = () =>
    database.keeper.selectFrom('live_days').selectAll().where('event_id', '=', eventId).executeTakeFirstOrThrow()
  const move = async (form: Record<string, string>) =>
    press(livePaths.moves(eventId), { ...form, version: String((await dayNow()).version) })
  await press(livePaths.open(eventId), {})
  if (tables > 0) {
    await press(livePaths.set(eventId), { tables: String(tables) })
    await move({ move: 'go', step: stepId })
  }
  const code = (await dayNow()).code.toLowerCase().replace(' ', '-')
  return {
    ...{ eventId, code, cookie: host.cookie, press, move },
    endsAt: async () => (await dayNow()).step_ends_at?.getTime() ?? 0,
    listNotes: async () => {
      const notes = database.keeper.selectFrom('live_notes').where('event_id', '=', eventId).select('words')
      return (await notes.execute()).map(({ words }) => words)
    },
  }
}

function pressAt(url: string, cookie: string) {
  const agent = new Agent({ keepAlive: true })
  return async (path: string, form: Record<string, string>) => {
    const headers = { cookie, origin: url, accept: 'text/html' }
    const { status } = await ask(url + path, { agent, headers, form: new URLSearchParams(form) })
    if (status !== 303) throw new Error(`${path}: ${status}`)
  }
}

type Host = Readonly<{ organisationId: string; memberId: string; cookie: string }>

/** An event of today, of which everyone knows, with talk at tables. */
async function planEvent({ keeper }: Database, { organisationId, memberId }: Host) {
  const eventId = randomUUID()
  const today = new Date().toISOString().slice(0, 10)
  await keeper
    .insertInto('events')
    .values({
      ...{ id: eventId, organisation_id: organisationId, kind: 'masterclass', title: 'Allies at night', entry: 'open' },
      ...{ form: 'in-person', held_on: today, closes_on: today, starts: '09:00', ends: '12:00', told_on: today },
      ...{ contact: 'Amara Osei', made_on: today, made_by: memberId },
    })
    .execute()
  const step = { event_id: eventId, place: 1, kind: 'tables', title: 'Talk at tables', minutes: 90 } as const
  const { id: stepId } = await keeper
    .insertInto('event_steps')
    .values({ organisation_id: organisationId, ...step })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { eventId, stepId }
}

/** The owner of a new organisation, signed in. */
async function signInOwner({ keeper }: Database): Promise<Host> {
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  const { id: organisationId } = await keeper
    .insertInto('organisations')
    .values({ name: 'Aldermoor Care and Support', rule_base: 10, rule_cell: 5, created_on: today })
    .returning('id')
    .executeTakeFirstOrThrow()
  const owner = {
    organisation_id: organisationId,
    name: 'Asha Rahman',
    email: 'asha@aldermoor.example',
    joined_on: today,
  }
  const { id: memberId } = await keeper.insertInto('members').values(owner).returning('id').executeTakeFirstOrThrow()
  await keeper
    .insertInto('member_roles')
    .values({ organisation_id: organisationId, member_id: memberId, role: 'owner' })
    .execute()
  const session = { way: 'link', device: 'A browser in a measure', now } as const
  const opened = await keeper.transaction().execute(tx => startSession(tx, { organisationId, memberId }, session))
  return { organisationId, memberId, cookie: `goldthread=${opened}` }
}
