import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import { readForm } from '../platform/http/form.ts'
import { releaseJson, tablesCsv } from './files/make.ts'
import { tablesXlsx } from './files/tables-xlsx.ts'
import { longForm, readWording, typedFrom, typedIn } from './forms.ts'
import { BreakdownPage, topicsPerPage } from './pages/breakdown.tsx'
import { CorrectPage } from './pages/correct.tsx'
import { ListPage } from './pages/list.tsx'
import { OverviewPage } from './pages/overview.tsx'
import { TopicPage } from './pages/topic.tsx'
import { releasesPaths } from './paths.ts'
import { addWording, type FoundRelease, findRelease, listReleases } from './queries.ts'
import { topicsOf } from './topics.ts'

type Handle = (c: Context<SignedIn>, found: FoundRelease) => Response | Promise<Response>

/** Everything about one release. Malformed, missing and somebody else's are all "not found". */
function onRelease(handle: Handle, versionOf: (c: Context<SignedIn>) => number | null = () => null) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const version = versionOf(c)
    const found = id && (await asViewer(db, viewer, tx => findRelease(tx, viewer, id, version)))
    return found ? handle(c, found) : c.notFound()
  }
}

/** A number in an address, from 1 to `most`; null for anything else. */
function numberFrom(text: string | undefined, most: number): number | null {
  const number = /^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : null
  return number !== null && number <= most ? number : null
}

/** Releases: to read, to download, to word anew. Never to change. `bring` is where new answers come in. */
export function releaseRoutes(bring: string): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.get(releasesPaths.all, async c => {
    const { db, viewer, frame } = c.var
    const releases = await asViewer(db, viewer, tx => listReleases(tx, viewer))
    return c.html(<ListPage frame={frame} releases={releases} bring={bring} />)
  })

  routes.get(
    releasesPaths.release(':id'),
    onRelease((c, found) => c.html(<OverviewPage frame={c.var.frame} found={found} />)),
  )

  routes.get(
    releasesPaths.version(':id', ':version'),
    onRelease(
      (c, found) => c.html(<OverviewPage frame={c.var.frame} found={found} />),
      c => numberFrom(c.req.param('version'), 100_000) ?? 0,
    ),
  )

  routes.get(
    releasesPaths.topic(':id', ':number'),
    onRelease((c, found) => {
      const number = numberFrom(c.req.param('number'), topicsOf(found.release).length)
      return number ? c.html(<TopicPage frame={c.var.frame} found={found} number={number} />) : c.notFound()
    }),
  )

  routes.get(
    releasesPaths.breakdown(':id', ':number'),
    onRelease((c, found) => {
      const number = numberFrom(c.req.param('number'), found.release.breakdowns.length)
      const pages = Math.ceil(topicsOf(found.release).length / topicsPerPage)
      const page = numberFrom(c.req.query('page') ?? '1', pages)
      if (!number || !page) return c.notFound()
      return c.html(<BreakdownPage frame={c.var.frame} found={found} number={number} page={page} />)
    }),
  )

  routes.get(
    releasesPaths.wording(':id'),
    onRelease((c, found) => {
      const typed = typedFrom(found.wording, found.frozen)
      return c.html(<CorrectPage frame={c.var.frame} found={found} typed={typed} />)
    }),
  )

  routes.post(
    releasesPaths.wording(':id'),
    onRelease(async (c, found) => {
      const { db, viewer, frame, today } = c.var
      const form = await readForm(c, longForm)
      const reading = readWording(form, found.frozen)
      const again = (errors: Parameters<typeof CorrectPage>[0]['errors']) =>
        c.html(<CorrectPage frame={frame} found={found} typed={typedIn(form)} errors={errors ?? []} />, 422)
      if (reading.outcome === 'wrong') return again(reading.errors)
      const version = found.version + 1
      const isNext = form.one('version') === String(version)
      const added =
        isNext && (await asViewer(db, viewer, tx => addWording(tx, viewer, found.id, version, reading.value, today)))
      if (!added)
        return again([
          {
            field: 'title',
            text: 'Somebody else has corrected the words meanwhile. Look at theirs, then send yours again',
          },
        ])
      return c.redirect(releasesPaths.release(found.id), 303)
    }),
  )

  routes.get(
    releasesPaths.tablesCsv(':id'),
    onRelease((c, found) => file(c, found, 'text/csv; charset=utf-8', 'csv', `\ufeff${tablesCsv(found.release)}`)),
  )
  routes.get(
    releasesPaths.tablesXlsx(':id'),
    onRelease(async (c, found) => {
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      return file(c, found, type, 'xlsx', await tablesXlsx(found.release))
    }),
  )
  routes.get(
    releasesPaths.json(':id'),
    onRelease((c, { frozen, wording, ...found }) =>
      file(c, found, 'application/json', 'json', releaseJson(frozen, wording)),
    ),
  )
  return routes
}

function file(
  c: Context,
  { release }: Pick<FoundRelease, 'release'>,
  type: string,
  ending: string,
  body: string | Uint8Array,
) {
  const name =
    release.title
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'release'
  return c.body(typeof body === 'string' ? body : new Uint8Array(body), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="release.${ending}"; filename*=UTF-8''${encodeURIComponent(name)}.${ending}`,
  })
}
