import { Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { versionIn } from '../../thread/typed.ts'
import type { Hub } from '../hub.ts'
import { onDay } from '../on-day.ts'
import { livePaths } from '../paths.ts'
import { readInsight, tableIn } from './forms.ts'
import { PaperPage } from './pages/paper.tsx'
import { listInsights, typeInsight } from './paper/queries.ts'
import { lowerHand } from './queries.ts'

const done: Readonly<Record<string, string>> = { typed: 'It is saved.' }

/** What hosts do for tables: going to a hand, and typing what a table without phones wrote on paper. */
export function tableHostRoutes(hub: Hub): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.post(
    livePaths.hands(':id'),
    onDay(async (c, { room, day }) => {
      const tableNo = tableIn(await readForm(c), day.tables)
      if (tableNo) {
        await asViewer(c.var.db, c.var.viewer, tx => lowerHand(tx, room, tableNo))
        hub.tell(room, ['hands', 'projector', `table ${tableNo}`])
      }
      return c.redirect(livePaths.console(room.eventId), 303)
    }),
  )

  routes.get(
    livePaths.paper(':id'),
    onDay(async (c, { room, day }) => {
      const { db, viewer, frame } = c.var
      const insights = await asViewer(db, viewer, tx => listInsights(tx, room))
      return c.html(<PaperPage {...{ frame, day, insights }} notice={noticeAfter(c, done)} />)
    }),
  )

  routes.post(
    livePaths.paper(':id'),
    onDay(async (c, { room, day }) => {
      const { db, viewer, frame } = c.var
      const form = await readForm(c)
      const [reading, tableNo] = [readInsight(form), tableIn(form, day.tables)]
      const errors = [
        ...(tableNo ? [] : [{ field: 'table', text: `Enter the number of a table, from 1 to ${day.tables}` }]),
        ...(reading.outcome === 'wrong' ? reading.errors : []),
      ]
      const typed = { table: form.one('table').slice(0, 20), words: form.one('words'), version: versionIn(form) }
      const outcome = await asViewer(db, viewer, async tx => {
        const insights = () => listInsights(tx, room)
        if (!tableNo || reading.outcome === 'wrong') return { insights: await insights(), stands: null }
        const stands = await typeInsight(tx, room, tableNo, reading.value)
        return stands ? { insights: await insights(), stands } : null
      })
      if (outcome) {
        const { insights, stands } = outcome
        const text = `Table ${tableNo} has one already: “${stands?.words}”. Save again to put yours in its place`
        const wrong = stands ? [{ field: 'words', text }] : errors
        const version = stands?.version ?? typed.version
        return c.html(<PaperPage {...{ frame, day, insights }} typed={{ ...typed, version }} errors={wrong} />, 422)
      }
      hub.tell(room, [`table ${tableNo}`])
      return c.redirect(`${livePaths.paper(room.eventId)}?done=typed`, 303)
    }),
  )

  return routes
}
