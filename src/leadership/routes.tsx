import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { noticeAfter } from '../platform/http/notice.ts'
import { listGoals } from './goals/queries.ts'
import { listLeaders } from './leaders/queries.ts'
import { LeadershipPage } from './pages/leadership.tsx'
import { leadershipPaths } from './paths.ts'
import { listReviews } from './reviews/queries.ts'
import { listSessions } from './sessions/queries.ts'
import { listStatements, listTerms } from './sponsors/queries.ts'
import { standingOf } from './sponsors/sponsorship.ts'

/** All of leadership on one page. */
export const overviewRoutes = new Hono<SignedIn>()

const done: Readonly<Record<string, string>> = {
  listed: 'They are on the list of leaders. Ask them to set themselves a goal.',
  unlisted: 'They are no longer on the list. Their goals stay theirs.',
  'unlisted-already': 'Somebody else has taken them off the list already.',
  withdrawn: 'It is taken back.',
  'taken-back': 'The term is taken back.',
}

overviewRoutes.get(leadershipPaths.all, async c => {
  const { db, viewer, frame, today } = c.var
  const found = await asViewer(db, viewer, async tx => {
    const terms = await listTerms(tx, viewer)
    const { term } = standingOf(terms, today)
    const [statement = null] = term ? await listStatements(tx, viewer, term.id) : []
    return {
      ...{ terms, statement, reviews: await listReviews(tx, viewer), leaders: await listLeaders(tx, viewer) },
      ...{ goals: await listGoals(tx, viewer, today), sessions: await listSessions(tx, viewer) },
    }
  })
  const powers = {
    mayLead: may(viewer, 'lead the strategy'),
    mayWork: may(viewer, 'work on the strategy'),
    viewerId: viewer.memberId,
  }
  return c.html(<LeadershipPage {...{ frame, ...found, ...powers, today, notice: noticeAfter(c, done) }} />)
})
