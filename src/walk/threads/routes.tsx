import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import type { Viewer } from '../../people/viewer.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import type { Tx } from '../../platform/schema.ts'
import { leadBetween, nameOf, partBetween, wayBetween } from '../../thread/lead.ts'
import { threadPaths } from '../../thread/paths.ts'
import { findNumbered, findStation, listBeside } from '../../thread/queries.ts'
import type { Station } from '../../thread/station.ts'
import { addressOf } from '../addresses.ts'
import { walkPaths } from '../paths.ts'
import { findsOnPage, searchStations } from '../queries.ts'
import { type Meant, meantBy } from './forms.ts'
import { sameKind } from './kinds.ts'
import { ThreadsPage } from './pages/threads.tsx'

/** Leading threads by hand, and taking them off. */
export const threadRoutes = new Hono<SignedIn>()

type Handle = (c: Context<SignedIn>, station: Station) => Response | Promise<Response>

/** Anything on the viewer's thread that was not taken back. What was taken back is shown as it stands. */
function onStation(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const station = id && (await asViewer(db, viewer, tx => findStation(tx, viewer, id)))
    if (!station) return c.notFound()
    return station.withdrawnOn ? c.redirect(pageOf(station), 303) : handle(c, station)
  }
}

const pageOf = (station: Station) => addressOf(station) ?? walkPaths.all

const done: Readonly<Record<string, string>> = {
  'comes-of-it': 'The thread is led. The other one comes later on the thread, so it stands under “What comes of it”.',
  'leads-here': 'The thread is led. The other one comes earlier on the thread, so it stands under “What leads here”.',
  'there-already': 'That thread was there already.',
  off: 'The thread is taken off. The histories of both say so.',
  'off-already': 'Somebody has taken that thread off already.',
}

/** Nobody looks for more words than this, in characters. */
const longestSearch = 200

threadRoutes.get(
  threadPaths.threads(':id'),
  onStation((c, station) => {
    const words = (c.req.query('q') ?? '').replace(/\p{Cc}/gu, ' ').trim()
    return show(c, station, words.slice(0, longestSearch))
  }),
)

/** The page; with words, what they were found in, and with a problem, what is wrong with what was typed. */
async function show(c: Context<SignedIn>, station: Station, words: string, problem?: string) {
  const { db, viewer, frame } = c.var
  const looksFor = words && !problem
  const [beside, found] = await asViewer(
    db,
    viewer,
    async tx =>
      [await listBeside(tx, viewer, station.id), looksFor ? await searchStations(tx, viewer, words, 1) : []] as const,
  )
  const finds = looksFor ? found.filter(find => wayBetween(station, find)).slice(0, findsOnPage) : null
  const nothing = finds?.length === 0 ? nothingSays : undefined
  const text = problem ?? nothing
  const errors = text ? [{ field: 'other', text }] : []
  const notice = noticeAfter(c, done)
  const page = (
    <ThreadsPage {...{ frame, station, beside, errors, finds, notice }} typed={words} back={pageOf(station)} />
  )
  return c.html(page, problem ? 422 : 200)
}

const nothingSays = 'Nothing of another kind says that. Try fewer words, or its number'

threadRoutes.post(
  threadPaths.threads(':id'),
  onStation(async (c, station) => {
    const { db, viewer, today, clock } = c.var
    const typed = (await readForm(c)).one('other')
    const meant = meantBy(typed)
    if (meant.by === 'words') {
      const query = new URLSearchParams({ q: meant.words.slice(0, longestSearch) })
      return c.redirect(`${threadPaths.threads(station.id)}?${query}#lead`, 303)
    }
    const led = await asViewer(db, viewer, async tx => {
      const other = await findMeant(tx, viewer, meant)
      const problem = problemWith(station, other, meant)
      const way = other && wayBetween(station, other)
      if (problem || !way) return { problem: problem ?? sameKind(station.kind) }
      const isNew = await leadBetween(tx, viewer, way, { today, now: clock.now() })
      return { done: !isNew ? 'there-already' : way.from === station ? 'comes-of-it' : 'leads-here' }
    })
    if ('problem' in led) return show(c, station, typed.slice(0, longestSearch), led.problem)
    return c.redirect(`${threadPaths.threads(station.id)}?done=${led.done}`, 303)
  }),
)

async function findMeant(tx: Tx, viewer: Viewer, meant: Meant): Promise<Station | null> {
  if (meant.by === 'number') return findNumbered(tx, viewer, meant)
  return meant.by === 'address' ? findStation(tx, viewer, meant.id) : null
}

/** Why no thread can be led to what was meant, if so. */
function problemWith(station: Station, other: Station | null, meant: Meant): string | null {
  if (meant.by === 'nothing') return 'Enter a number, an address, or some words'
  if (!other)
    return meant.by === 'number' ? `There is no ${nameOf(meant)}` : 'There is nothing on the thread at that address'
  if (other.id === station.id) return 'That is this one itself. Enter another one'
  if (other.withdrawnOn) return `${nameOf(other)} was taken back. No thread can lead from or to it`
  return wayBetween(station, other) ? null : sameKind(station.kind)
}

threadRoutes.post(
  threadPaths.threadsEnd(':id'),
  onStation(async (c, station) => {
    const { db, viewer, clock } = c.var
    const id = idFrom((await readForm(c)).one('other'))
    const isOff = await asViewer(db, viewer, async tx => {
      const other = id && (await findStation(tx, viewer, id))
      const way = other && wayBetween(station, other)
      return way ? partBetween(tx, viewer, way, clock.now()) : false
    })
    return c.redirect(`${threadPaths.threads(station.id)}?done=${isOff ? 'off' : 'off-already'}`, 303)
  }),
)
