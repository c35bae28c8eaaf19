import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, type Form, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import type { Tx } from '../../platform/schema.ts'
import { isByScript } from '../by-script.ts'
import type { LiveDay } from '../day.ts'
import type { Hub, Room } from '../hub.ts'
import { onDay } from '../on-day.ts'
import { livePaths } from '../paths.ts'
import { makePiece } from '../pieces.tsx'
import { findOnProjector } from '../projector/queries.ts'
import { findDay } from '../queries.ts'
import { tableTopics } from '../tables/table.ts'
import type { TakeBack } from '../taking-back.ts'
import { readSorting, readTitle, readWall } from './forms.ts'
import { BoardPage } from './pages/board.tsx'
import { BoardPart } from './pages/board-part.tsx'
import { arrange, mostThemes } from './plenary.ts'
import { listSorted, listThemes } from './queries.ts'
import { sort } from './sorting/queries.ts'
import { sortingSaid } from './sorting/sorting.ts'
import { addTheme } from './themes/queries.ts'
import { plenaryTopics } from './topics.ts'
import { findWall, setPage, setWall } from './wall/queries.ts'
import { seenOf, type Turn, turn } from './wall/turning.ts'

const done: Readonly<Record<string, string>> = {
  sorted: sortingSaid.sorted,
  added: 'The theme is there.',
  there: 'There is a theme of this name already.',
  saved: 'It is saved.',
  removed: 'The theme is gone. Its insights stand under no theme.',
}

/** Where hosts sort what tables found, and say what stands on the wall. */
export function plenaryRoutes(hub: Hub, takeBack: TakeBack): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.get(
    livePaths.plenary(':id'),
    onDay((c, { room, day }) => showBoard(c, room, day, {})),
  )

  routes.post(
    livePaths.sort(':id'),
    onDay(async (c, { room, day }) => {
      const { db, viewer } = c.var
      const form = await readForm(c)
      const reading = readSorting(form)
      if (reading.outcome === 'wrong') return refuse(c, room, day, { form, errors: reading.errors }, 422)
      const wanted = reading.value
      const outcome = await asViewer(db, viewer, async tx => {
        const made = await sort(tx, room, wanted)
        if (made === 'sorted' && wanted.kind === 'off')
          await takeBack(tx, room, { kind: 'insight', id: wanted.read.id })
        return made
      })
      if (outcome !== 'sorted') {
        const errors = [{ field: outcome === 'no theme' ? 'to' : 'insight', text: sortingSaid[outcome] }]
        return refuse(c, room, day, { form, errors }, 409)
      }
      hub.tell(room, [...plenaryTopics, 'moderation', ...(wanted.kind === 'move' ? [] : tableTopics(day.tables))])
      return isByScript(c) ? c.json({ said: '' }) : c.redirect(`${livePaths.plenary(room.eventId)}?done=sorted`, 303)
    }),
  )

  routes.post(
    livePaths.themes(':id'),
    onDay(async (c, { room, day }) => {
      const form = await readForm(c)
      const reading = readTitle(form)
      const again = (errors: readonly FieldError[]) =>
        showBoard(c, room, day, { title: form.one('title'), errors }, 422)
      if (reading.outcome === 'wrong') return again(reading.errors)
      const outcome = await asViewer(c.var.db, c.var.viewer, tx => addTheme(tx, room, reading.value))
      if (outcome === 'full')
        return again([{ field: 'title', text: `Take a theme away first: there is room for ${mostThemes}` }])
      hub.tell(room, plenaryTopics)
      return c.redirect(`${livePaths.plenary(room.eventId)}?done=${outcome}`, 303)
    }),
  )

  routes.post(
    livePaths.wall(':id'),
    onDay(async (c, { room, day }) => {
      const { db, viewer } = c.var
      const reading = readWall(await readForm(c))
      if (reading.outcome === 'wrong') return refuse(c, room, day, { errors: reading.errors }, 422)
      const wanted = reading.value
      const wrong = await asViewer(db, viewer, async tx => {
        // Held, so that nobody takes the theme away meanwhile, and two who turn at once turn one page.
        const held = (await findDay(tx, room, 'held')) ?? day
        if ('turn' in wanted) return turnPage(tx, room, held, wanted)
        const { themeId } = wanted
        if (themeId && !(await listThemes(tx, room)).some(({ id }) => id === themeId)) return sortingSaid['no theme']
        await setWall(tx, room, wanted)
        return null
      })
      if (wrong) return refuse(c, room, day, { errors: [{ field: 'wall', text: wrong }] }, 409)
      hub.tell(room, plenaryTopics)
      return isByScript(c) ? c.json({ said: '' }) : c.redirect(livePaths.plenary(room.eventId), 303)
    }),
  )

  return routes
}

/** Why not, when another host has turned meanwhile. */
async function turnPage(
  tx: Tx,
  room: Room,
  day: LiveDay,
  { turn: wanted, seen }: Readonly<{ turn: Turn; seen: string }>,
): Promise<string | null> {
  const { onWall } = await findOnProjector(tx, room, { day })
  if (seenOf(onWall) !== seen) return 'Another host has just turned the page. Press again if you still want to'
  await setPage(tx, room, turn(await findWall(tx, room), onWall.pages, wanted))
  return null
}

type Again = Readonly<{ form?: Form; title?: string; errors?: readonly FieldError[] }>

/** What could not be done: said to a script, or on the page, where ticks and choices stay. */
function refuse(c: Context<SignedIn>, room: Room, day: LiveDay, again: Again, status: 409 | 422) {
  const [first] = again.errors ?? []
  return isByScript(c) ? c.json({ said: said(first?.text ?? '') }, status) : showBoard(c, room, day, again, status)
}

const said = (text: string) => (text.endsWith('.') ? text : `${text}.`)

async function showBoard(
  c: Context<SignedIn>,
  room: Room,
  day: LiveDay,
  { form, title, errors = [] }: Again,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { db, viewer, frame } = c.var
  const typed = { ticked: form?.many('insight') ?? [], to: form?.one('to') ?? '', errors }
  const { showing, board } = await asViewer(db, viewer, async tx => ({
    showing: await makePiece(tx, room, 'showing'),
    board: (
      <BoardPart
        {...arrange(await listThemes(tx, room), await listSorted(tx, room))}
        wall={await findWall(tx, room)}
        {...typed}
      />
    ),
  }))
  const page = { frame, day, showing, board, title: title ?? '', errors, notice: noticeAfter(c, done) }
  return c.html(<BoardPage {...page} />, status)
}
