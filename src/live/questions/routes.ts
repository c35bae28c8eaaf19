import { Hono } from 'hono'
import type { Open } from '../../context.ts'
import { minute } from '../../platform/clock.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { readForm } from '../../platform/http/form.ts'
import { isByScript } from '../by-script.ts'
import { isOpen } from '../day.ts'
import { onGuest } from '../guests/on-guest.ts'
import type { Hub } from '../hub.ts'
import { livePaths } from '../paths.ts'
import { findDay } from '../queries.ts'
import { answerTaken, mayTake, taken } from '../writing/taking.ts'
import { takeVoteBack, vote } from './queries.ts'

const votes = { what: 'live vote', most: 200, within: 10 * minute }

/** One vote of a guest for a question, and taking it back. */
export function voteRoutes(hub: Hub): Hono<Open> {
  const routes = new Hono<Open>()
  routes.post(
    livePaths.vote(':id'),
    onGuest(async (c, guest) => {
      const id = idFrom(c.req.param('id'))
      if (!id) return c.notFound()
      const { db } = c.var
      const isWanted = (await readForm(c)).one('wanted') !== 'no'
      const day = await asViewer(db, guest, tx => findDay(tx, guest))
      if (!day || !isOpen(day, c.var.clock.now()))
        return isByScript(c) ? c.json({ said: taken.late }, 409) : answerTaken(c, 'late')
      if (!(await mayTake(c, guest, votes)))
        return isByScript(c) ? c.json({ said: taken.often }, 429) : answerTaken(c, 'often')
      await asViewer(db, guest, tx => (isWanted ? vote(tx, guest, id) : takeVoteBack(tx, guest, id)))
      hub.tell(guest, ['questions', 'moderation', 'projector', `guest ${guest.guestId}`])
      return answerTaken(c, 'wanted')
    }),
  )
  return routes
}
