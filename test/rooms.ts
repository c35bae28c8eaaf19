import { randomUUID } from 'node:crypto'
import type { StepKind } from '../src/live/day.ts'
import type { Visitor } from './visitor.ts'
import type { Person, World } from './world.ts'

export type OpenedRoom = Readonly<{ eventId: string; code: string; steps: readonly string[] }>

const usual: readonly StepKind[] = ['welcome', 'talk', 'reactions', 'tables', 'plenary', 'close']

/** An event of today with a step of ten minutes of each kind, whose room a host has opened. */
export async function openRoomOf(world: World, host: Person, kinds = usual): Promise<OpenedRoom> {
  const eventId = await makeEvent(world, host)
  const steps = await Promise.all(
    kinds.map(async (kind, i) => {
      const step = { event_id: eventId, place: i + 1, kind, title: `The ${kind}`, minutes: 10 }
      const { id } = await world.house.keeper
        .insertInto('event_steps')
        .values({ organisation_id: host.viewer.organisationId, ...step })
        .returning('id')
        .executeTakeFirstOrThrow()
      return id
    }),
  )
  await host.post(`/app/events/${eventId}/live/opening`)
  return { eventId, steps, code: await codeOf(world, eventId) }
}

async function makeEvent({ house }: World, { viewer }: Person): Promise<string> {
  const id = randomUUID()
  const today = house.clock.today()
  await house.keeper
    .insertInto('events')
    .values({
      ...{ id, organisation_id: viewer.organisationId, kind: 'masterclass', title: 'Allies at night', entry: 'open' },
      ...{ form: 'in-person', held_on: today, closes_on: today, starts: '09:00', ends: '12:00', told_on: today },
      ...{ contact: 'Amara Osei', made_on: today, made_by: viewer.memberId },
    })
    .execute()
  return id
}

/** The code on the screen, as it stands in an address. */
export async function codeOf({ house }: World, eventId: string): Promise<string> {
  const day = house.keeper.selectFrom('live_days').where('event_id', '=', eventId).select('code')
  return (await day.executeTakeFirstOrThrow()).code.toLowerCase().replace(' ', '-')
}

/** Somebody who joins with the code, without an account. */
export async function guestIn(world: World, code: string, name = ''): Promise<Visitor> {
  const guest = world.visitor()
  const joined = await guest.post(`/live/join/${code}`, { name })
  if (joined.status !== 303) throw new Error(`Nobody joined: ${joined.status}`)
  return guest
}

export type Said = Readonly<{ part: string; digest: string; html: string }>

/** The parts that a browser is sent, as they come. */
export async function followParts(who: Visitor, address = '/live/here/stream', headers: Record<string, string> = {}) {
  const response = await who.get(address, { accept: 'text/event-stream', ...headers })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  const parts: Said[] = []
  const reading = (async () => {
    let text = ''
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const events = (text + next.value).split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) {
        const [, data] = /^data: (.*)$/m.exec(event) ?? []
        if (data) parts.push(JSON.parse(data))
      }
    }
  })()
  return {
    response,
    parts,
    /** Waits until a part says something. */
    async until(words: string, part = 'day'): Promise<Said> {
      for (let i = 0; i < 300; i += 1) {
        const found = parts.findLast(one => one.part === part)
        if (found?.html.includes(words)) return found
        await new Promise(resolve => setTimeout(resolve, 20))
      }
      throw new Error(`“${words}” never came. Last was: ${parts.at(-1)?.html}`)
    },
    async leave() {
      await reader.cancel()
      await reading
    },
  }
}
