import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { recordAct } from '../../people/acts/queries.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { colleagueError } from '../../thread/colleague.ts'
import { findColleague } from '../../thread/queries.ts'
import { leadershipPaths } from '../paths.ts'
import { ListingPage } from './pages/listing.tsx'
import { findListed, listLeader, unlistLeader } from './queries.ts'

/** Who is on the list of leaders. */
export const leaderRoutes = new Hono<SignedIn>()

const showListing = (c: Context<SignedIn>, who: string, errors: readonly FieldError[] = []) =>
  c.html(<ListingPage {...{ frame: c.var.frame, who, errors }} />, errors.length > 0 ? 422 : 200)

leaderRoutes.get(leadershipPaths.listing, c => showListing(c, ''))

leaderRoutes.post(leadershipPaths.leaders, async c => {
  const { db, viewer, today, clock } = c.var
  const who = (await readForm(c)).one('who')
  const error = await asViewer(db, viewer, async tx => {
    const found = who ? await findColleague(tx, viewer, who) : null
    if (!found) return { field: 'who', text: 'Enter who it is' }
    if (found.outcome !== 'found') return colleagueError('who', found.outcome)
    if (!(await listLeader(tx, viewer, found.id, today)))
      return { field: 'who', text: 'They are on the list of leaders already' }
    await recordAct(tx, viewer, { act: 'leader-listed', subjectId: found.id, now: clock.now() })
    return null
  })
  return error ? showListing(c, who, [error]) : c.redirect(`${leadershipPaths.all}?done=listed#leaders`, 303)
})

leaderRoutes.post(leadershipPaths.unlisting(':id'), async c => {
  const { db, viewer, today, clock } = c.var
  const id = idFrom(c.req.param('id'))
  const answer = await asViewer(db, viewer, async tx => {
    const subjectId = id && (await findListed(tx, viewer, id))
    if (!id || !subjectId) return null
    if (!(await unlistLeader(tx, viewer, id, today))) return 'unlisted-already'
    await recordAct(tx, viewer, { act: 'leader-unlisted', subjectId, now: clock.now() })
    return 'unlisted'
  })
  return answer ? c.redirect(`${leadershipPaths.all}?done=${answer}#leaders`, 303) : c.notFound()
})
