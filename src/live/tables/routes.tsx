import { type Context, Hono } from 'hono'
import type { Open } from '../../context.ts'
import { minute } from '../../platform/clock.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type Form, type FormReading, longForm, readForm } from '../../platform/http/form.ts'
import type { Tx } from '../../platform/schema.ts'
import { type Limit, takeTry } from '../../platform/tries.ts'
import { versionIn } from '../../thread/typed.ts'
import { isByScript } from '../by-script.ts'
import { takesWords } from '../day.ts'
import { onGuest } from '../guests/on-guest.ts'
import type { Guest } from '../guests/queries.ts'
import type { Hub } from '../hub.ts'
import { livePaths } from '../paths.ts'
import { standAlone } from '../plenary/sorting/queries.ts'
import { plenaryTopics } from '../plenary/topics.ts'
import { findDay, holdStep } from '../queries.ts'
import type { IsPublished, TakeBack } from '../taking-back.ts'
import { takeApart } from './beside.ts'
import { type Draft, readInsight, readNote, tableIn } from './forms.ts'
import { lowerHand, raiseHand, sitDown } from './queries.ts'
import { type Said, said } from './said.ts'
import { refuse, sayAfter, showTable } from './show-table.tsx'
import { tableTopics, topicsOfTable } from './table.ts'
import {
  agreeOn,
  type Kept,
  keepElsewhere,
  keepInsight,
  keepNote,
  moveNote,
  type Place,
  type Told,
} from './writing/queries.ts'

/** One phone that is typing all the time saves less often than once a second, and not for long. */
const writes: Limit = { what: 'at table', most: 600, within: 10 * minute }

/** What guests do at a table: sitting down, writing, calling for help, agreeing. */
export function tableRoutes(hub: Hub, takeBack: TakeBack, isPublished: IsPublished): Hono<Open> {
  const routes = new Hono<Open>()
  routes.get(
    livePaths.table,
    onGuest((c, guest) => showTable(c, guest)),
  )
  routes.post(livePaths.table, onGuest(sit))
  routes.post(
    livePaths.notes,
    onGuest((c, guest) => write(c, guest, readNote, keepNote)),
  )
  routes.post(
    livePaths.insight,
    onGuest((c, guest) => write(c, guest, readInsight, keepInsight, 'insight')),
  )
  routes.post(
    livePaths.hand,
    onGuest((c, guest) =>
      press(c, guest, async (tx, place, form) => {
        const isUp = form.one('hand') !== 'down'
        await (isUp ? raiseHand(tx, place, place.tableNo, c.var.clock.now()) : lowerHand(tx, place, place.tableNo))
        return isUp ? 'up' : 'down'
      }),
    ),
  )
  routes.post(
    livePaths.standAlone,
    onGuest((c, guest) =>
      press(c, guest, async (tx, place, form) => {
        const isWanted = form.one('alone') !== 'no'
        await standAlone(tx, place, place.tableNo, isWanted)
        return isWanted ? 'alone' : 'together'
      }),
    ),
  )
  routes.post(
    livePaths.agreement,
    onGuest((c, guest) => press(c, guest, (tx, place, form) => agreeOn(tx, place, versionIn(form, 'agreed')))),
  )
  routes.post(
    livePaths.notesAway,
    onGuest((c, guest) =>
      press(c, guest, async (tx, place, form) => {
        const isAway = form.one('away') !== 'no'
        const note = { id: idFrom(form.one('note')) ?? '', version: versionIn(form) }
        if (!note.id || !(await moveNote(tx, place, note, isAway))) return 'newer'
        if (isAway) await takeBack(tx, place, { kind: 'note', id: note.id })
        return isAway ? 'away' : 'back'
      }),
    ),
  )
  return routes

  /** Words to a note or to the insight: `key` says which form of the page they come from. */
  async function write(
    c: Context<Open>,
    guest: Guest,
    read: (form: Form) => FormReading<Draft>,
    keep: (tx: Tx, place: Placed, draft: Draft, told: Told) => Promise<Kept>,
    key?: 'insight',
  ): Promise<Response> {
    const { form, beside } = takeApart(await readForm(c, longForm), key)
    const reading = read(form)
    const typed = { key: key ?? (versionIn(form) > 0 ? form.one('note') : 'new'), words: form.one('words') }
    if (reading.outcome === 'wrong')
      return refuse(c, guest, { ...typed, text: reading.errors[0]?.text ?? '' }, 422, beside)
    if (!(await mayWrite(c, guest))) return refuse(c, guest, { ...typed, text: said['too many'] }, 429, beside)
    const made = await asViewer(c.var.db, guest, async tx => {
      const place = await placeOf(tx, guest, form, c.var.clock.now())
      if (!place || place === 'over') return place
      // A note goes to the table it was meant for; an insight is written by those who sit there.
      if (key !== 'insight' || place.tableNo === guest.tableNo)
        return { place, kept: await keep(tx, place, reading.value, { takeBack, isPublished }) }
      if (!guest.tableNo || guest.tableNo > place.tables) return null
      const own = { ...place, tableNo: guest.tableNo }
      return { place: own, kept: await keepElsewhere(tx, own, reading.value) }
    })
    if (made === 'over') return refuse(c, guest, { ...typed, text: said.over }, 409, beside)
    if (!made) return refuse(c, guest, { ...typed, text: said.seat }, 409, beside)
    const { kept, place } = made
    hub.tell(guest, [...(key === 'insight' ? [...plenaryTopics, 'moderation'] : []), ...topicsOfTable(place.tableNo)])
    if (kept.outcome === 'full') return refuse(c, guest, { ...typed, text: said.full }, 409, beside)
    const word = wordFor(kept)
    return isByScript(c)
      ? c.json({ ...kept, said: word === 'saved' ? 'Saved' : said[word] })
      : sayAfter(c, guest, word, beside)
  }

  async function press(
    c: Context<Open>,
    guest: Guest,
    pressed: (tx: Tx, place: Placed, form: Form) => Promise<Said>,
  ): Promise<Response> {
    const form = await readForm(c, longForm)
    const { beside } = takeApart(form, 'none of them')
    if (!(await mayWrite(c, guest))) return sayAfter(c, guest, 'too many', beside)
    const done = await asViewer(c.var.db, guest, async tx => {
      const place = await placeOf(tx, guest, form, c.var.clock.now())
      if (!place || place === 'over') return place
      const isTheirs = place.tableNo === guest.tableNo
      return { place, word: isTheirs ? await pressed(tx, place, form) : 'elsewhere' } as const
    })
    if (done === 'over') return sayAfter(c, guest, 'over', beside)
    if (!done) return sayAfter(c, guest, 'seat', beside)
    const { tableNo, tables } = done.place
    const others = done.word === 'alone' || done.word === 'together' ? tableTopics(tables) : []
    hub.tell(guest, ['hands', 'floor', ...plenaryTopics, ...others, ...topicsOfTable(tableNo)])
    return sayAfter(c, guest, done.word, beside)
  }
}

const saidApart = { meanwhile: 'apart', published: 'published', elsewhere: 'not yours' } as const

function wordFor(kept: Exclude<Kept, { outcome: 'full' }>): Said {
  if (kept.outcome === 'apart') return saidApart[kept.why]
  if (kept.wasAgreed) return 'again'
  return kept.hasLapsed ? 'lapsed' : 'saved'
}

async function sit(c: Context<Open>, guest: Guest): Promise<Response> {
  const form = await readForm(c)
  const typed = form.one('table')
  const outcome = await asViewer(c.var.db, guest, async tx => {
    const tables = (await findDay(tx, guest, 'held'))?.tables ?? 0
    const wanted = tableIn(form, tables)
    if (tables === 0 || (typed !== 'any' && !wanted)) return { tables }
    await sitDown(tx, guest, wanted, tables)
    return 'sits'
  })
  if (outcome === 'sits') return c.redirect(livePaths.here, 303)
  const { tables } = outcome
  const text = tables === 0 ? 'Nobody sits at tables here' : `Enter the number of your table, from 1 to ${tables}`
  return showTable(c, guest, { errors: [{ field: 'table', text }], seat: typed.slice(0, 20) }, 422)
}

type Placed = Place & Readonly<{ tables: number; guestId: string }>

/** Where something is written: at the table it was meant for, also when its writer has moved on since. */
async function placeOf(tx: Tx, guest: Guest, form: Form, now: Date): Promise<Placed | 'over' | null> {
  const day = await findDay(tx, guest)
  if (day && !takesWords(day, now)) return 'over'
  const tableNo = tableIn(form, day?.tables ?? 0) ?? guest.tableNo
  if (!day || !tableNo) return null
  const stepId = await holdStep(tx, guest, day)
  return { ...guest, tableNo, stepId, tables: day.tables, heldWords: day.heldWords }
}

function mayWrite(c: Context<Open>, { guestId }: Guest): Promise<boolean> {
  const { db, keyed, clock } = c.var
  return takeTry({ db, keyed, now: clock.now() }, writes, guestId)
}
