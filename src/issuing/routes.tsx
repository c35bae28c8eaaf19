import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import { answerWithBallot, isOpen } from './giving.ts'
import { BallotPage } from './pages/ballot.tsx'
import { AskedPage } from './pages/mine.tsx'
import { issuingPaths } from './paths.ts'
import { findAsked, listAsked, listHeard, takerOf } from './queries.ts'
import { whoseIn } from './whose.ts'

/**
 * Where a person is given the one ballot they have in a survey. These routes know who somebody is, and never see an
 * answer; what takes answers in never knows who somebody is, and neither may use the other.
 */
export const issuingRoutes = new Hono<SignedIn>()

issuingRoutes.get(issuingPaths.mine, async c => {
  const { db, viewer, today, frame } = c.var
  const [surveys, heard] = await asViewer(
    db,
    viewer,
    async tx => [await listAsked(tx, takerOf(viewer), today), await listHeard(tx, viewer)] as const,
  )
  return c.html(<AskedPage {...{ frame, surveys, heard }} />)
})

issuingRoutes.get(issuingPaths.ballot(':id'), async c => {
  const survey = await askedIn(c, idFrom(c.req.param('id')))
  if (!survey) return c.notFound()
  const { frame, today, keyed, viewer } = c.var
  const whose = whoseIn(keyed, viewer.memberId, survey.id)
  return c.html(<BallotPage {...{ frame, survey, whose, isOpen: isOpen(survey, today) }} />)
})

async function askedIn({ var: { db, viewer } }: Context<SignedIn>, id: string | null) {
  return id ? asViewer(db, viewer, tx => findAsked(tx, takerOf(viewer), id)) : null
}

issuingRoutes.post(issuingPaths.ballot(':id'), async c => {
  const waveId = idFrom(c.req.param('id'))
  if (!waveId) return c.notFound()
  return answerWithBallot(c, { taker: takerOf(c.var.viewer), waveId, findAsked: () => askedIn(c, waveId) })
})
