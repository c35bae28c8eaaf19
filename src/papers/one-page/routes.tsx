import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { makeOnePage } from '../../platform/pdf/make.ts'
import { lookOf } from '../look.ts'
import { papersPaths } from '../paths.ts'
import { sendPdf } from '../send.ts'
import { OnePagePage } from './pages/one-page.tsx'
import { onePages } from './paper.ts'
import { findStrategyFacts } from './queries.ts'

/** The strategy on one page, and the same as one side of A4. */
export const onePageRoutes = new Hono<SignedIn>()

async function findPapers(c: Context<SignedIn>) {
  const { db, viewer, today, publicUrl } = c.var
  const facts = await asViewer(db, viewer, tx => findStrategyFacts(tx, viewer, today))
  return onePages(facts, { organisation: viewer.organisationName, today, origin: publicUrl })
}

onePageRoutes.get(papersPaths.onePage, async c => {
  const [paper] = await findPapers(c)
  return paper ? c.html(<OnePagePage frame={c.var.frame} paper={paper} />) : c.notFound()
})

onePageRoutes.get(papersPaths.onePagePdf, async c => {
  const { bytes } = await makeOnePage(await findPapers(c), lookOf())
  return sendPdf(c, 'Our allyship strategy', bytes)
})
