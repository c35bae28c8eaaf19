import { type Context, Hono } from 'hono'
import { inWords } from '../../calendar/day.ts'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { makePdf } from '../../platform/pdf/make.ts'
import { makeSlides } from '../../platform/slides/make.ts'
import { releasesPaths } from '../../releases/paths.ts'
import { findRelease } from '../../releases/queries.ts'
import { lookOf } from '../look.ts'
import { papersPaths } from '../paths.ts'
import { sendPdf, sendSlides } from '../send.ts'
import { type About, deckOf, slideLook } from './deck.ts'
import { ResultsPage } from './pages/results.tsx'
import { paperOf } from './paper.ts'
import { type Told, tellResults } from './told.ts'

/** The results of a release to hand out, in its newest words: a page, a PDF and slides, all told of the same figures. */
export const resultsRoutes = new Hono<SignedIn>()

type Found = Readonly<{ id: string; about: About; told: readonly Told[] }>

function onResults(handle: (c: Context<SignedIn>, found: Found) => Response | Promise<Response>) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const found = id && (await asViewer(db, viewer, tx => findRelease(tx, viewer, id, null)))
    if (!found) return c.notFound()
    const { release, releasedOn, isExample } = found
    const about = {
      title: release.title,
      organisation: viewer.organisationName,
      released: inWords(releasedOn),
      isExample,
    }
    return handle(c, { id: found.id, about, told: tellResults(release) })
  }
}

const paperFor = (c: Context<SignedIn>, { told, about }: Found) =>
  paperOf(told, about, { today: c.var.today, origin: c.var.publicUrl })

resultsRoutes.get(
  papersPaths.results(':id'),
  onResults((c, found) => {
    const { document, charts } = paperFor(c, found)
    const back = releasesPaths.release(found.id)
    return c.html(<ResultsPage frame={c.var.frame} id={found.id} back={back} paper={document} charts={charts} />)
  }),
)

resultsRoutes.get(
  papersPaths.resultsPdf(':id'),
  onResults(async (c, found) => {
    const { document, drawings } = paperFor(c, found)
    const look = lookOf()
    const { bytes } = await makePdf(document, { ...look, drawings: { ...look.drawings, ...drawings } })
    return sendPdf(c, found.about.title, bytes)
  }),
)

resultsRoutes.get(
  papersPaths.resultsSlides(':id'),
  onResults(async (c, { about, told }) => sendSlides(c, about.title, await makeSlides(deckOf(told, about), slideLook))),
)
