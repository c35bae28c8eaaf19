import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { findSettings } from '../framework/settings/queries.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { readPage } from '../platform/http/address.ts'
import { noticeAfter } from '../platform/http/notice.ts'
import { listGroup } from './group/queries.ts'
import { PlanPage } from './pages/plan.tsx'
import { planPaths } from './paths.ts'
import { countYears, listPlan } from './queries.ts'
import { placeYears } from './year.ts'

/** The plan itself, over all the years. */
export const planRoutes = new Hono<SignedIn>()

/** The most actions on one page of the plan. */
const onPage = 100

const done: Readonly<Record<string, string>> = {
  applied: 'The plan is up to date. What changed stands in the history of every action.',
  stopped: 'Nothing was changed.',
}

planRoutes.get(planPaths.plan, async c => {
  const { db, viewer, frame, today } = c.var
  const page = readPage(c.req.query('page'))
  const [begins, found, counts, all] = await asViewer(db, viewer, async tx => {
    const { yearBegins } = await findSettings(tx, viewer)
    return [
      yearBegins,
      await listPlan(tx, viewer, { limit: onPage + 1, offset: (page - 1) * onPage }),
      await countYears(tx, viewer, yearBegins),
      await listGroup(tx, viewer),
    ] as const
  })
  const [actions, hasMore] = [found.slice(0, onPage), found.length > onPage]
  const group = all.filter(({ untilOn }) => untilOn === null)
  const years = placeYears(counts, onPage)
  const [notice, mayWork] = [noticeAfter(c, done), may(viewer, 'work on the strategy')]
  return c.html(
    <PlanPage
      {...{ frame, actions, years, group, page, hasMore, today, begins, notice, mayWork }}
      mayLead={may(viewer, 'lead the strategy')}
    />,
  )
})
