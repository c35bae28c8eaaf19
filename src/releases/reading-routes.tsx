import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { may } from '../people/permission.ts'
import type { Viewer } from '../people/viewer.ts'
import { asViewer } from '../platform/db.ts'
import type { Tx } from '../platform/schema.ts'
import type { Child } from '../ui/jsx/elements.ts'
import { codebookCsv, releaseJson, tablesCsv } from './files/make.ts'
import { sendFile } from './files/send.ts'
import { tablesXlsx } from './files/tables-xlsx.ts'
import { onRelease, wholeNumber } from './on-release.ts'
import { BreakdownPage, topicsPerPage } from './pages/breakdown.tsx'
import { NotVerifiedPage } from './pages/not-verified.tsx'
import { OverviewPage } from './pages/overview.tsx'
import { TopicPage } from './pages/topic.tsx'
import { readingPaths, releasesPaths } from './paths.ts'
import { topicsOf } from './topics.ts'

/**
 * Where one goes on from a release: `tell`, where people are told of it; `came`, where stands what came of it, for those
 * who were asked; `changed`, what has changed since the one before; `host`, what whoever held it counted. Nothing where it
 * was not held here, or there is none.
 */
export type WaysOn = Readonly<{
  tell(id: string): string
  came(tx: Tx, viewer: Viewer, id: string): Promise<string | null>
  changed(tx: Tx, viewer: Viewer, id: string): Promise<string | null>
  host(tx: Tx, viewer: Viewer, id: string): Promise<Child>
}>

/** Everything there is to read of a release: in its newest wording, and in each one before. */
export function readingRoutes(ways: WaysOn): Hono<SignedIn> {
  return new Hono<SignedIn>()
    .route('/', routesWithin(releasesPaths.release(':id'), ways))
    .route('/', routesWithin(releasesPaths.version(':id', ':version'), ways))
}

function routesWithin(overview: string, { tell, came, changed, host }: WaysOn): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()
  const paths = readingPaths(overview)
  const number = (c: Context<SignedIn>, most: number) => wholeNumber(c.req.param('number'), most)

  routes.get(
    paths.overview,
    onRelease(async (c, found) => {
      const { db, frame, viewer } = c.var
      const [cameHref, changedHref, counted] = await asViewer(
        db,
        viewer,
        async tx =>
          [
            await came(tx, viewer, found.id),
            await changed(tx, viewer, found.id),
            await host(tx, viewer, found.id),
          ] as const,
      )
      const tellHref = may(viewer, 'work on the strategy') && !found.isExample ? tell(found.id) : null
      return c.html(
        <OverviewPage
          {...{ frame, found, tellHref, cameHref, changedHref, counted }}
          mayCorrect={may(viewer, 'work on answers')}
        />,
      )
    }),
  )

  routes.get(
    paths.topic(':number'),
    onRelease((c, found) => {
      const topic = number(c, topicsOf(found.release).length)
      return topic ? c.html(<TopicPage frame={c.var.frame} found={found} number={topic} />) : c.notFound()
    }),
  )

  routes.get(
    paths.breakdown(':number'),
    onRelease((c, found) => {
      const breakdown = number(c, found.release.breakdowns.length)
      const pages = Math.ceil(topicsOf(found.release).length / topicsPerPage)
      const page = wholeNumber(c.req.query('page') ?? '1', pages)
      if (!breakdown || !page) return c.notFound()
      return c.html(<BreakdownPage frame={c.var.frame} found={found} number={breakdown} page={page} />)
    }),
  )

  routes.get(
    paths.tablesCsv,
    onRelease((c, { release }) => sendFile(c, release.title, 'csv', `\ufeff${tablesCsv(release)}`)),
  )

  routes.get(
    paths.codebookCsv,
    onRelease((c, { release }) => sendFile(c, `${release.title} codebook`, 'csv', `\ufeff${codebookCsv(release)}`)),
  )

  routes.get(
    paths.tablesXlsx,
    onRelease(async (c, { release }) => sendFile(c, release.title, 'xlsx', await tablesXlsx(release))),
  )

  routes.get(
    paths.json,
    onRelease((c, { release, frozen, wording }) => sendFile(c, release.title, 'json', releaseJson(frozen, wording))),
  )

  routes.get(
    paths.notVerified,
    onRelease((c, found) => {
      const { apart } = found.release
      return apart ? c.html(<NotVerifiedPage frame={c.var.frame} found={found} apart={apart} />) : c.notFound()
    }),
  )

  routes.get(
    paths.notVerifiedCsv,
    onRelease((c, { release: { apart } }) => {
      if (!apart) return c.notFound()
      return sendFile(c, `${apart.title} not verified`, 'csv', `\ufeff${tablesCsv(apart)}`)
    }),
  )

  return routes
}
