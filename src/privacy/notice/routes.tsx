import { Hono } from 'hono'
import type { Open, SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import type { InstanceFacts } from '../../platform/instance-facts.ts'
import { privacyPaths } from '../paths.ts'
import { findGrounds, findSetup, listPublicContacts } from '../queries.ts'
import { ErasedPage } from '../your-data/pages/erasure.tsx'
import { AccessibilityPage } from './pages/accessibility.tsx'
import { NoticePage, OpenNoticePage } from './pages/notice.tsx'

/** Open to everyone: nobody should have to sign in to learn what happens with their data, or to report a barrier. */
export const openNoticeRoutes = new Hono<Open>()

openNoticeRoutes.get(privacyPaths.notice, async c => {
  return c.html(<OpenNoticePage frame={c.var.frame} contacts={await listPublicContacts(c.var.db)} />)
})

openNoticeRoutes.get(privacyPaths.accessibility, async c => {
  return c.html(<AccessibilityPage frame={c.var.frame} contacts={await listPublicContacts(c.var.db)} />)
})

openNoticeRoutes.get(privacyPaths.erased, c => c.html(<ErasedPage frame={c.var.frame} />))

/** For everyone who is signed in: the notice of their own organisation. */
export function noticeRoutes(facts: InstanceFacts): Hono<SignedIn> {
  return new Hono<SignedIn>().get(privacyPaths.here, async c => {
    const { db, viewer, frame, clock } = c.var
    const [setup, grounds] = await asViewer(db, viewer, async tx => [
      await findSetup(tx, viewer, facts, clock.now()),
      await findGrounds(tx, viewer),
    ])
    const rights = { maySet: may(viewer, 'keep the organisation'), mayRead: may(viewer, 'read the assessment') }
    return c.html(<NoticePage frame={frame} setup={setup} grounds={grounds} {...rights} />)
  })
}
