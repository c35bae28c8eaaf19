import { Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { readPage } from '../../platform/http/address.ts'
import { communicationPaths } from '../paths.ts'
import { YouSaidPage } from './pages/you-said.tsx'
import { answersOnPage, listAnswered } from './queries.ts'

/** You said, we did: for everyone. */
export const toldRoutes = new Hono<SignedIn>()

toldRoutes.get(communicationPaths.youSaid, async c => {
  const { db, viewer, frame } = c.var
  const page = readPage(c.req.query('page'))
  const found = await asViewer(db, viewer, tx => listAnswered(tx, viewer, page))
  const answers = found.slice(0, answersOnPage)
  const mayWork = may(viewer, 'work on the strategy')
  return c.html(<YouSaidPage {...{ frame, answers, page, mayWork, hasMore: found.length > answersOnPage }} />)
})
