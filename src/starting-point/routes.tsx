import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { noticeAfter } from '../platform/http/notice.ts'
import { StartPage } from './pages/start.tsx'
import { WorkbookPage } from './pages/workbook.tsx'
import { startingPaths } from './paths.ts'
import { onWorkbook } from './rounds/on-round.ts'
import { listNewest, listRounds } from './rounds/queries.ts'
import { listSeenAs } from './seen-as/queries.ts'
import { findTitles } from './titles/queries.ts'

/** Where an organisation begins: how it wants to be seen, and its workbooks with their rounds. */
export const startRoutes = new Hono<SignedIn>()

const done = {
  'seen-as': 'How you want to be seen stands here, for everyone to read.',
  titles: 'The titles stand in the workbook, and in every round from now on.',
  'under-way': 'A round is under way already. Wait until it is over, or call it off.',
}

startRoutes.get(startingPaths.start, async c => {
  const { db, viewer, frame, today } = c.var
  const [[seenAs], rounds] = await asViewer(
    db,
    viewer,
    async tx => [await listSeenAs(tx, viewer, 1), await listNewest(tx, viewer)] as const,
  )
  const works = may(viewer, 'work on the strategy')
  return c.html(
    <StartPage {...{ frame, today, rounds, works, seenAs: seenAs ?? null }} notice={noticeAfter(c, done)} />,
  )
})

startRoutes.get(
  startingPaths.workbook(':workbook'),
  onWorkbook(async (c, workbook) => {
    const { db, viewer, frame, today } = c.var
    const [rounds, { titles }] = await asViewer(
      db,
      viewer,
      async tx => [await listRounds(tx, viewer, workbook.id), await findTitles(tx, viewer, workbook.id)] as const,
    )
    const who = { works: may(viewer, 'work on the strategy'), leads: may(viewer, 'lead the strategy') }
    const notice = noticeAfter(c, done)
    return c.html(<WorkbookPage {...{ frame, today, workbook, rounds, titles, notice, ...who }} />)
  }),
)
