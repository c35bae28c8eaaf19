import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { frameworkPaths } from '../../framework/paths.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom, readPage } from '../../platform/http/address.ts'
import { walkPaths } from '../paths.ts'
import { NodePage } from './pages/node.tsx'
import { PicturePage } from './pages/picture.tsx'
import { picturePaths } from './paths.ts'
import { columnFrom } from './picture.ts'
import { findPicture, findPlace, listBrokenAt, listStationsAt, stationsOnPage } from './queries.ts'

/** The whole thread in one picture, and everything at one of its stations. */
export const pictureRoutes = new Hono<SignedIn>()

pictureRoutes.get(picturePaths.all, async c => {
  const { db, viewer, frame, today } = c.var
  const rows = await asViewer(db, viewer, tx => findPicture(tx, viewer, today))
  return c.html(<PicturePage {...{ frame, rows }} />)
})

pictureRoutes.get(picturePaths.element(':id'), async c => {
  const { db, viewer, frame, today } = c.var
  const column = columnFrom(c.req.query('at'))
  const place = await placeIn(c)
  if (!place) return c.notFound()
  if (column === 'review') return c.redirect(place.id ? frameworkPaths.element(place.id) : walkPaths.all, 303)
  const page = readPage(c.req.query('page'))
  const at = { elementId: place.id, column }
  const [broken, found] = await asViewer(
    db,
    viewer,
    async tx => [await listBrokenAt(tx, viewer, today, at), await listStationsAt(tx, viewer, at, page)] as const,
  )
  const stations = found.slice(0, stationsOnPage)
  return c.html(
    <NodePage {...{ frame, place, column, broken, stations, page, hasMore: found.length > stations.length }} />,
  )
})

/** The element in the address, or what belongs to none. A malformed id, nobody's and somebody else's are not found. */
async function placeIn(c: Context<SignedIn>) {
  const { db, viewer } = c.var
  if (c.req.param('id') === 'none') return { id: null, title: 'No element' }
  const id = idFrom(c.req.param('id'))
  return id && (await asViewer(db, viewer, tx => findPlace(tx, viewer, id)))
}
