import { randomUUID } from 'node:crypto'
import { addGuest } from '../../src/live/guests/queries.ts'
import type { Room } from '../../src/live/hub.ts'
import { openDay } from '../../src/live/queries.ts'
import { beginCheck } from '../../src/live/safety/check/queries.ts'
import type { Db } from '../../src/platform/schema.ts'
import { newSecret } from '../../src/platform/secrets.ts'

/** Somebody at table 1 in the room of an event, with a check under way. The cookie of their browser. */
export async function joinRoom(keeper: Db, { organisationId, eventId }: Room): Promise<string> {
  const [room, secret] = [{ organisationId, eventId }, newSecret()]
  await keeper.transaction().execute(async tx => {
    await addGuest(tx, room, { secret, name: 'Amina' })
    await beginCheck(tx, room)
    await tx.updateTable('live_guests').set({ table_no: 1 }).where('event_id', '=', eventId).execute()
  })
  return `goldthread-live=${secret}`
}

/** An event of today whose room is open, with a step and tables. */
export async function openRoom(keeper: Db, organisationId: string, { now, today }: { now: Date; today: string }) {
  const room: Room = { organisationId, eventId: randomUUID() }
  const own = { organisation_id: organisationId, event_id: room.eventId }
  await keeper.transaction().execute(async tx => {
    await tx
      .insertInto('events')
      .values({
        ...{ id: room.eventId, organisation_id: organisationId, kind: 'masterclass', title: 'Allies', entry: 'open' },
        ...{ form: 'in-person', held_on: today, closes_on: today, starts: '09:00', ends: '12:00', told_on: today },
        ...{ contact: 'Amara Osei', made_on: today },
      })
      .execute()
    await tx
      .insertInto('event_steps')
      .values({ ...own, place: 1, kind: 'tables', title: 'Tables', minutes: 10 })
      .execute()
    await openDay(tx, room, now)
    await tx.updateTable('live_days').set({ tables: 4 }).where('event_id', '=', room.eventId).execute()
  })
  return room
}
