import { Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import type { Tx } from '../../platform/schema.ts'
import { versionIn } from '../../thread/typed.ts'
import type { Hub, Room } from '../hub.ts'
import { onDay } from '../on-day.ts'
import { livePaths } from '../paths.ts'
import { plenaryTopics } from '../plenary/topics.ts'
import type { TakeBack } from '../taking-back.ts'
import { readInsight, tableIn } from './forms.ts'
import { PaperPage } from './pages/paper.tsx'
import { listInsights, typeInsight } from './paper/queries.ts'
import { noTable } from './photos/forms.ts'
import { dropPhoto, listWaiting } from './photos/queries.ts'
import { lowerHand } from './queries.ts'
import { type Insight, mostTables, topicsOfTable } from './table.ts'

const done: Readonly<Record<string, string>> = {
  typed: 'It is saved. If there was a photo of it, that is gone now.',
  'typed and out': 'It is saved. The words before are out of everything that was published.',
  photo: 'The photo is here. Type what stands on it.',
  away: 'The photo is gone.',
}

/** What hosts do for tables: going to a hand, and typing what a table without phones wrote on paper. */
export function tableHostRoutes(hub: Hub, takeBack: TakeBack): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.post(
    livePaths.hands(':id'),
    onDay(async (c, { room, day }) => {
      const tableNo = tableIn(await readForm(c), day.tables)
      if (tableNo) {
        await asViewer(c.var.db, c.var.viewer, tx => lowerHand(tx, room, tableNo))
        hub.tell(room, ['hands', 'floor', 'projector', ...topicsOfTable(tableNo)])
      }
      return c.redirect(livePaths.console(room.eventId), 303)
    }),
  )

  routes.get(
    livePaths.paper(':id'),
    onDay(async (c, { room, day }) => {
      const { db, viewer, frame, clock } = c.var
      const table = (c.req.query('table') ?? '').slice(0, 20)
      const { insights, waiting } = await asViewer(db, viewer, tx => findPaper(tx, room, clock.now()))
      const typed = { table, words: '', version: 0 }
      return c.html(<PaperPage {...{ frame, day, insights, waiting, typed }} notice={noticeAfter(c, done)} />)
    }),
  )

  routes.post(
    livePaths.paper(':id'),
    onDay(async (c, { room, day }) => {
      const { db, viewer, frame, clock } = c.var
      const form = await readForm(c)
      const [reading, wanted] = [readInsight(form), tableIn(form, mostTables)]
      const typed = { table: form.one('table').slice(0, 20), words: form.one('words'), version: versionIn(form) }
      const { outcome, tableNo } = await asViewer(db, viewer, async tx => {
        const waits = (await listWaiting(tx, room, clock.now())).map(photo => photo.tableNo)
        // What stands on a photo is typed, also when its table is gone.
        const tableNo = wanted && (wanted <= day.tables || waits.includes(wanted)) ? wanted : null
        const found = async (stands: Insight | null) => ({
          tableNo,
          outcome: { ...(await findPaper(tx, room, clock.now())), stands },
        })
        if (!tableNo || reading.outcome === 'wrong') return found(null)
        const outcome = await typeInsight(tx, room, tableNo, reading.value, takeBack)
        if (typeof outcome !== 'string') return found(outcome)
        await dropPhoto(tx, room, tableNo)
        return { tableNo, outcome }
      })
      const errors = [...(tableNo ? [] : [noTable(day.tables)]), ...(reading.outcome === 'wrong' ? reading.errors : [])]
      if (typeof outcome !== 'string') {
        const { insights, waiting, stands } = outcome
        const text = `Table ${tableNo} has one already: “${stands?.words}”. Save again to put yours in its place`
        const wrong = stands ? [{ field: 'words', text }] : errors
        const version = stands?.version ?? typed.version
        const page = { frame, day, insights, waiting, typed: { ...typed, version } }
        return c.html(<PaperPage {...page} errors={wrong} />, 422)
      }
      if (tableNo) hub.tell(room, [...plenaryTopics, ...topicsOfTable(tableNo)])
      return c.redirect(`${livePaths.paper(room.eventId)}?done=${encodeURIComponent(outcome)}`, 303)
    }),
  )

  return routes
}

async function findPaper(tx: Tx, room: Room, now: Date) {
  return { insights: await listInsights(tx, room), waiting: await listWaiting(tx, room, now) }
}
