import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom, readPage } from '../platform/http/address.ts'
import { threadPaths } from '../thread/paths.ts'
import { findStation } from '../thread/queries.ts'
import { addressOf } from './addresses.ts'
import { SearchPage } from './pages/search.tsx'
import { WalkPage } from './pages/walk.tsx'
import { walkPaths } from './paths.ts'
import { pictureRoutes } from './picture/routes.tsx'
import { findsOnPage, listBroken, searchStations } from './queries.ts'

/** Where threads are broken, search over everything on them, and the way to any station. */
export const walkRoutes = new Hono<SignedIn>()

walkRoutes.get(walkPaths.all, async c => {
  const { db, viewer, frame, today } = c.var
  const broken = await asViewer(db, viewer, tx => listBroken(tx, viewer, today))
  return c.html(<WalkPage frame={frame} broken={broken} />)
})

/** Nobody searches for more words than this, in characters. */
const longestSearch = 200

walkRoutes.route('/', pictureRoutes)

walkRoutes.get(walkPaths.search, async c => {
  const { db, viewer, frame } = c.var
  const words = (c.req.query('q') ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, longestSearch)
  const page = readPage(c.req.query('page'))
  const found = words ? await asViewer(db, viewer, tx => searchStations(tx, viewer, words, page)) : []
  const finds = found.slice(0, findsOnPage).map(station => ({ station, href: threadPaths.station(station.id) }))
  return c.html(<SearchPage {...{ frame, words, finds, page, hasMore: found.length > findsOnPage }} />)
})

walkRoutes.get(threadPaths.station(':id'), async c => {
  const { db, viewer } = c.var
  const id = idFrom(c.req.param('id'))
  const station = id && (await asViewer(db, viewer, tx => findStation(tx, viewer, id)))
  const address = station && addressOf(station)
  return address ? c.redirect(address, 303) : c.notFound()
})
