import { type Context, Hono } from 'hono'
import type { Open, SignedIn } from '../../../context.ts'
import { minute } from '../../../platform/clock.ts'
import { asViewer } from '../../../platform/db.ts'
import { readForm } from '../../../platform/http/form.ts'
import { isOpen } from '../../day.ts'
import { onGuest } from '../../guests/on-guest.ts'
import type { Guest } from '../../guests/queries.ts'
import type { Hub } from '../../hub.ts'
import { findMeanwhile } from '../../meanwhile.ts'
import { onDay } from '../../on-day.ts'
import { livePaths } from '../../paths.ts'
import { findDay } from '../../queries.ts'
import { mayTake } from '../../writing/taking.ts'
import { findSafety } from '../queries.ts'
import { choices } from './check.ts'
import { CheckPage } from './pages/guest.tsx'
import { answer, beginCheck, closeCheck, findCheck, hasAnswered, putOnWall } from './queries.ts'

const tries = { what: 'live check', most: 30, within: 10 * minute }

/** One answer of a guest, which nothing leads back to. */
export function checkRoutes(): Hono<Open> {
  const routes = new Hono<Open>()
  routes.get(
    livePaths.check,
    onGuest((c, guest) => show(c, guest)),
  )
  routes.post(
    livePaths.check,
    onGuest(async (c, guest) => {
      const { one } = await readForm(c)
      const [chosen, id] = [one('choice').slice(0, 20), one('check')]
      const choice = /^\d$/.test(chosen) ? Number(chosen) : 0
      if (choice < 1 || choice > choices.length)
        return show(c, guest, { problem: 'Choose one, or go back without answering' }, 422)
      if (!(await mayTake(c, guest, tries)))
        return show(c, guest, { chosen, problem: 'That was a lot at once. Wait a minute, then try again' }, 429)
      const became = await asViewer(c.var.db, guest, async tx => {
        const day = await findDay(tx, guest)
        return !day || !isOpen(day, c.var.clock.now()) ? 'closed' : answer(tx, guest, id, choice)
      })
      if (became === 'closed') return show(c, guest, { chosen }, 409)
      return c.redirect(livePaths.check, 303)
    }),
  )
  return routes
}

async function show(
  c: Context<Open>,
  guest: Guest,
  again: Readonly<{ chosen?: string; problem?: string }> = {},
  status: 200 | 409 | 422 | 429 = 200,
) {
  const found = await asViewer(c.var.db, guest, async tx => {
    const [check, day] = [await findCheck(tx, guest), await findDay(tx, guest)]
    const open = check && !check.isClosed && day && isOpen(day, c.var.clock.now()) ? check : null
    const isDone = open !== null && (await hasAnswered(tx, guest, open.id))
    const around = { safety: await findSafety(tx, guest), ...(await findMeanwhile(tx, guest, c.var.clock.now())) }
    return { check: open, hasAnswered: isDone, ...around }
  })
  const page = { manifest: c.var.frame.manifest, organisation: guest.organisation, ...found, ...again }
  return c.html(<CheckPage {...page} />, status)
}

const presses = {
  begin: beginCheck,
  close: closeCheck,
  show: (tx, room) => putOnWall(tx, room, true),
  hide: (tx, room) => putOnWall(tx, room, false),
} satisfies Record<string, typeof beginCheck>

/** A host who asks how safe people feel, closes it, and shows it to everyone or not. */
export function askingRoutes(hub: Hub): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()
  routes.post(
    livePaths.asking(':id'),
    onDay(async (c, { room, day }) => {
      const wanted = (await readForm(c)).one('check')
      const isPress = (word: string): word is keyof typeof presses => Object.hasOwn(presses, word)
      if (isPress(wanted) && !(wanted === 'begin' && day.endedAt)) {
        await asViewer(c.var.db, c.var.viewer, tx => presses[wanted](tx, room))
        hub.tell(room, ['check', 'safety', 'projector', 'showing'])
      }
      return c.redirect(`${livePaths.console(room.eventId)}#safety`, 303)
    }),
  )
  return routes
}
