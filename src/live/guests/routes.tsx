import { type Context, Hono } from 'hono'
import type { Open } from '../../context.ts'
import { findEvent } from '../../events/details/queries.ts'
import { Help } from '../../events/outside/pages/around.tsx'
import { type Door, join, showJoining } from '../../mailing-list/joining/door.tsx'
import { hour, minute } from '../../platform/clock.ts'
import { asViewer } from '../../platform/db.ts'
import { clientAddress } from '../../platform/http/client-address.ts'
import { readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { newSecret } from '../../platform/secrets.ts'
import { hasTry, type Limit, takeTry } from '../../platform/tries.ts'
import { findPlaces } from '../../questionnaires/support/queries.ts'
import { codeInAddress, readCode } from '../code.ts'
import { LivePart } from '../pages/part.tsx'
import { livePaths } from '../paths.ts'
import { makePiece } from '../pieces.tsx'
import { findDay, findRoom, type RoomFound } from '../queries.ts'
import { findSafety } from '../safety/queries.ts'
import type { Safety } from '../safety/safety.ts'
import { signalAt } from '../signal.ts'
import { writtenAfter } from '../writing/pages/written.tsx'
import { taken } from '../writing/taking.ts'
import { giveGuestSecret, heldGuestSecret, takeGuestSecret } from './cookie.ts'
import { onGuest } from './on-guest.ts'
import { DoorPage } from './pages/door.tsx'
import { HerePage } from './pages/here.tsx'
import { JoiningPage } from './pages/joining.tsx'
import { addGuest, findGuest, type Guest, removeGuest } from './queries.ts'
import { topicsOf } from './topics.ts'

/** Open to whoever has a code: joining, being there, leaving. */
export const guestRoutes = new Hono<Open>()

/** Only wrong codes count: everyone in a hall may come from one address. */
const wrongCodes: Limit = { what: 'event code', most: 30, within: 10 * minute }
/** That a code was right at an address: from then on what others there type wrong turns away nobody who has it. */
const knownHere: Limit = { what: 'event code that was right at an address', most: 1, within: 12 * hour }

/**
 * How often one address joins one room, anew or not: whoever joins again after all that a guest may write gains little by it.
 * A hall comes from one address, and all at once.
 */
const joins: Limit = { what: 'joining a room from an address', most: 3_000, within: 12 * hour }

const noCode = 'A code is a word and three figures, such as FERN 482. Look at the screen again'
const unknown = 'We do not know this code, or its event is over. Look at the screen again, or ask whoever runs it'
const tooMany =
  'Too many wrong codes have come from your network. Wait ten minutes, then try again, or ask whoever runs the event'

guestRoutes.get(livePaths.door, c => c.html(<DoorPage manifest={c.var.frame.manifest} />))

guestRoutes.post(livePaths.door, async c => {
  const typed = (await readForm(c)).one('code')
  const led = await lead(c, typed)
  if (typeof led === 'string') return refuse(c, led, typed.slice(0, 100))
  return c.redirect(livePaths.join(led.code), 303)
})

type Refused = 'no code' | 'unknown' | 'too many'
const refusals = { 'no code': noCode, unknown, 'too many': tooMany } as const

/** The door again, with what is wrong. `typed`: what stood in its form; undefined for an address. */
function refuse(c: Context<Open>, why: Refused, typed?: string): Response | Promise<Response> {
  const status = why === 'too many' ? 429 : typed === undefined ? 404 : 422
  return c.html(<DoorPage manifest={c.var.frame.manifest} {...{ typed }} problem={refusals[why]} />, status)
}

/**
 * Where a code leads. When too many wrong ones came from an address, none leads anywhere from there but one that was right
 * there before.
 */
async function lead(c: Context<Open>, typed: string): Promise<Readonly<{ code: string; room: RoomFound }> | Refused> {
  const code = readCode(typed)
  if (!code) return 'no code'
  const { db, keyed, clock } = c.var
  const [counting, who] = [{ db, keyed, now: clock.now() }, clientAddress(c)]
  const isNew = await hasTry(counting, knownHere, `${who} ${code}`)
  // Looked up no more, so that not even the time it takes says whether a guess was right.
  if (isNew && !(await hasTry(counting, wrongCodes, who))) return 'too many'
  const room = await findRoom(db, code, counting.now)
  if (!room) await takeTry(counting, wrongCodes, who)
  else if (isNew) await takeTry(counting, knownHere, `${who} ${code}`)
  return room ? { code: codeInAddress(code), room } : 'unknown'
}

/** The room that an address with a code leads to, with its name; or the door, in words. */
async function atDoor(
  c: Context<Open>,
  answer: (at: { code: string; room: RoomFound; title: string; safety: Safety }) => Response | Promise<Response>,
): Promise<Response> {
  const led = await lead(c, c.req.param('code') ?? '')
  if (typeof led === 'string') return refuse(c, led)
  const { room } = led
  const found = await asViewer(c.var.db, room, async tx => {
    const day = await findDay(tx, room)
    return day && { title: day.title, calledOffWhy: day.calledOffWhy, safety: await findSafety(tx, room) }
  })
  if (found?.calledOffWhy) {
    const problem = `This event was called off: ${found.calledOffWhy}`
    return c.html(<DoorPage manifest={c.var.frame.manifest} problem={problem} />, 404)
  }
  return found ? answer({ ...led, ...found }) : refuse(c, 'unknown')
}

guestRoutes.get(livePaths.join(':code'), c =>
  atDoor(c, async ({ code, room, title, safety }) => {
    const { db, clock, publicUrl, frame } = c.var
    const secret = heldGuestSecret(c, publicUrl)
    const guest = secret && (await findGuest(db, secret, clock.now()))
    if (guest && guest.eventId === room.eventId) return c.redirect(livePaths.here, 303)
    return c.html(
      <JoiningPage manifest={frame.manifest} organisation={room.organisation} {...{ title, code, safety }} />,
    )
  }),
)

const longestName = 100
const tooManyJoins = 'Too many have joined from your network. Use another network, or ask whoever runs the event'

guestRoutes.post(livePaths.join(':code'), c =>
  atDoor(c, async ({ code, room, title, safety }) => {
    const { db, publicUrl, frame, keyed, clock } = c.var
    const name = (await readForm(c)).one('name').replaceAll(/\s+/g, ' ')
    const again = (text: string, status: 422 | 429) => {
      const page = { manifest: frame.manifest, organisation: room.organisation, safety, title, code, name }
      return c.html(<JoiningPage {...page} errors={[{ field: 'name', text }]} />, status)
    }
    if (name.length > longestName) return again(`Shorten it: there is room for ${longestName} characters`, 422)
    const counting = { db, keyed, now: clock.now() }
    if (!(await takeTry(counting, joins, `${clientAddress(c)} ${room.eventId}`))) return again(tooManyJoins, 429)
    const secret = newSecret()
    await asViewer(db, room, tx => addGuest(tx, room, { secret, name }))
    giveGuestSecret(c, publicUrl, secret)
    return c.redirect(livePaths.here, 303)
  }),
)

guestRoutes.get(
  livePaths.here,
  onGuest(async (c, guest) => {
    const { db, frame, clock } = c.var
    const found = await asViewer(db, guest, async tx => {
      const day = await findDay(tx, guest)
      if (!day) return null
      const parts = []
      for (const topic of topicsOf(guest)) {
        parts.push(<LivePart topic={topic}>{await makePiece(tx, guest, topic)}</LivePart>)
        parts.push(writtenAfter(topic, !!day.endedAt))
      }
      const signal = signalAt(day.stepEndsAt, clock.now())
      return { title: day.title, parts, signal, safety: await findSafety(tx, guest) }
    })
    if (!found) return c.redirect(livePaths.door, 303)
    const { organisation, name, eventId } = guest
    return c.html(
      <HerePage
        manifest={frame.manifest}
        {...{ organisation, name, eventId, title: found.title, safety: found.safety, signal: found.signal }}
        notice={noticeAfter(c, taken)}
      >
        {found.parts}
      </HerePage>,
    )
  }),
)

async function listDoor(c: Context<Open>, guest: Guest): Promise<Door> {
  const { organisationId, organisation, eventId } = guest
  const [event, support] = await asViewer(
    c.var.db,
    guest,
    async tx => [await findEvent(tx, guest, eventId), await findPlaces(tx, guest)] as const,
  )
  return {
    ...{ whose: { organisationId, organisationName: organisation }, joinedAt: 'room', action: livePaths.mailingList },
    back: { href: livePaths.here, text: 'Back to the event' },
    help: event && <Help {...{ event, support }} />,
  }
}

guestRoutes.get(
  livePaths.mailingList,
  onGuest(async (c, guest) => showJoining(c, await listDoor(c, guest))),
)

guestRoutes.post(
  livePaths.mailingList,
  onGuest(async (c, guest) => join(c, await listDoor(c, guest))),
)

guestRoutes.post(
  livePaths.leave,
  onGuest(async (c, guest) => {
    const { db, publicUrl } = c.var
    await asViewer(db, guest, tx => removeGuest(tx, guest))
    takeGuestSecret(c, publicUrl)
    return c.redirect(livePaths.door, 303)
  }),
)

/** What time it is here: a browser asks a few times, and takes the answer that came back quickest. */
guestRoutes.get(livePaths.time, c => c.json({ now: c.var.clock.now().getTime() }))
