import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { recordAct } from '../../people/acts/queries.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import type { Tx } from '../../platform/schema.ts'
import { versionIn } from '../../thread/typed.ts'
import { isOpen, type LiveDay, move } from '../day.ts'
import type { Hub, Room } from '../hub.ts'
import { onDay } from '../on-day.ts'
import { livePaths } from '../paths.ts'
import { makePiece } from '../pieces.tsx'
import { findDay, findEventTitle, listSteps, openDay, saveMoved } from '../queries.ts'
import { signalAt } from '../signal.ts'
import { listHands } from '../tables/queries.ts'
import { wholeDay } from '../whole-day.ts'
import { notMoved, readMove, readTables } from './forms.ts'
import { ConsolePage, type ConsoleTyped } from './pages/console.tsx'
import { OpeningPage } from './pages/opening.tsx'
import { setTables } from './queries.ts'

const done: Readonly<Record<string, string>> = {
  begun: 'The room is there. People can join with the code.',
  set: 'It is saved.',
}

const otherTables = 'Another host has just changed how many there are. Save again to put yours in its place'

/** Where a host runs the day: on a laptop or a phone, also two of them, and after a reload where it was. */
export function consoleRoutes(hub: Hub): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.get(livePaths.console(':id'), async c => {
    const { db, viewer, frame } = c.var
    const eventId = idFrom(c.req.param('id'))
    const room = eventId && { organisationId: viewer.organisationId, eventId }
    if (!room) return c.notFound()
    const found = await asViewer(db, viewer, async tx => {
      const day = await findDay(tx, room)
      return day ? { day, content: await contentOf(tx, room, day) } : findEventTitle(tx, room)
    })
    if (!found) return c.notFound()
    if (typeof found === 'string') return c.html(<OpeningPage {...{ frame, title: found, eventId: room.eventId }} />)
    return showConsole(c, found.day, found.content)
  })

  function showConsole(
    c: Context<SignedIn>,
    day: LiveDay,
    content: Content,
    { typed = {}, errors = [], status }: Again = {},
  ) {
    const { frame, publicUrl, clock } = c.var
    const page = {
      ...{ frame, day, ...content, publicUrl, typed, errors },
      signal: signalAt(day.stepEndsAt, clock.now()),
      notice: noticeAfter(c, done),
    }
    return c.html(<ConsolePage {...page} />, status ?? 200)
  }

  /** The page as it is now, with why nothing was done; what was typed stays. */
  async function refuse(c: Context<SignedIn>, room: Room, again: Again) {
    const { db, viewer } = c.var
    const found = await asViewer(db, viewer, async tx => {
      const day = await findDay(tx, room)
      return day && { day, content: await contentOf(tx, room, day) }
    })
    return found ? showConsole(c, found.day, found.content, again) : c.notFound()
  }

  routes.post(livePaths.open(':id'), async c => {
    const { db, viewer, clock } = c.var
    const eventId = idFrom(c.req.param('id'))
    const room = eventId && { organisationId: viewer.organisationId, eventId }
    const opened =
      room &&
      (await asViewer(db, viewer, async tx => {
        const title = await findEventTitle(tx, room)
        if (!title) return null
        const day = await findDay(tx, room, 'held')
        // Two hosts who open it at once open it once.
        if (day && isOpen(day, clock.now())) return day
        await recordAct(tx, viewer, { act: 'room-begun', now: clock.now() })
        await openDay(tx, room, clock.now())
        return day ?? { tables: 0 }
      }))
    if (!room || !opened) return c.notFound()
    hub.tell(room, wholeDay(opened))
    return c.redirect(`${livePaths.console(room.eventId)}?done=begun`, 303)
  })

  routes.post(
    livePaths.moves(':id'),
    onDay(async (c, { room, day }) => {
      const { db, viewer, clock } = c.var
      const form = await readForm(c)
      const [reading, typed] = [readMove(form), { notice: form.one('notice') }]
      if (reading.outcome === 'wrong') return refuse(c, room, { typed, errors: reading.errors, status: 422 })
      const isMessage = reading.value.kind === 'say'
      const outcome = await asViewer(db, viewer, async tx => {
        const steps = await listSteps(tx, room, 'held')
        const stands = (await findDay(tx, room, 'held')) ?? day
        // Of two messages the later one stands, whatever else was pressed meanwhile.
        if (!isMessage && stands.version !== versionIn(form)) return 'meanwhile'
        const made = move(stands, steps, reading.value, clock.now())
        if (made.outcome === 'moved') await saveMoved(tx, room, stands, made.day, isMessage)
        return made.outcome
      })
      if (outcome !== 'moved') {
        const errors = [{ field: isMessage ? 'notice' : 'move', text: notMoved[outcome] }]
        return refuse(c, room, { ...(isMessage && { typed }), errors, status: outcome === 'too long' ? 422 : 409 })
      }
      hub.tell(room, wholeDay(day))
      return c.redirect(livePaths.console(room.eventId), 303)
    }),
  )

  routes.post(
    livePaths.set(':id'),
    onDay(async (c, { room, day }) => {
      const { db, viewer } = c.var
      const form = await readForm(c)
      const [reading, typed] = [readTables(form), { tables: form.one('tables').slice(0, 20) }]
      if (reading.outcome === 'wrong') return refuse(c, room, { typed, errors: reading.errors, status: 422 })
      if (!(await asViewer(db, viewer, tx => setTables(tx, room, reading.value))))
        return refuse(c, room, { typed, errors: [{ field: 'tables', text: otherTables }], status: 409 })
      hub.tell(room, wholeDay({ ...day, tables: Math.max(day.tables, reading.value.tables) }))
      return c.redirect(`${livePaths.console(room.eventId)}?done=set`, 303)
    }),
  )

  return routes
}

type Again = Readonly<{ typed?: ConsoleTyped; errors?: readonly FieldError[]; status?: 409 | 422 }>

type Content = Awaited<ReturnType<typeof contentOf>>

/** What a host looks at: the agenda, hands, what people write, how safe they feel, and the wall. */
async function contentOf(tx: Tx, room: Room, day: LiveDay) {
  const [steps, hands] = [await listSteps(tx, room), await listHands(tx, room)]
  const known = { day, steps, hands }
  return {
    ...{ steps, hands },
    moderation: await makePiece(tx, room, 'moderation'),
    safety: await makePiece(tx, room, 'safety', known),
    agreed: await makePiece(tx, room, 'agreed', known),
    showing: await makePiece(tx, room, 'showing', known),
  }
}
