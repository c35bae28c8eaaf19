import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom, readPage } from '../../platform/http/address.ts'
import { type FieldError, type Form, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { listeningPaths } from '../paths.ts'
import { listThemes } from '../themes/queries.ts'
import { tellSurveys } from '../written/queries.ts'
import { type Coder, type Coding, coderOf, doneOn, missingIn, noTheme, stateOf } from './coding.ts'
import { type CodingTyped, emptyCoding, readCoding, readPuts, readSettling, typedCoding } from './forms.ts'
import { CodingPage } from './pages/coding.tsx'
import { CodingFormPage } from './pages/coding-form.tsx'
import { MyNotesPage } from './pages/my-notes.tsx'
import {
  addCoding,
  findCoding,
  finishCoding,
  listCoded,
  listCoders,
  listWaiting,
  mostNotes,
  putUnder,
  replaceCoder,
  settleCoding,
} from './queries.ts'

/** Two people find themes in the same notes, each alone, and settle where they differ. */
export const codingRoutes = new Hono<SignedIn>()

type Handle = (c: Context<SignedIn>, coding: Coding) => Response | Promise<Response>

/** A coding of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
function onCoding(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const coding = id ? await asViewer(db, viewer, tx => findCoding(tx, viewer, id)) : null
    return coding ? handle(c, coding) : c.notFound()
  }
}

/** A coding that the viewer has still to do. Everybody else, and whoever is done, is led to its page. */
function onOwnCoding(handle: (c: Context<SignedIn>, coding: Coding, coder: Coder) => Response | Promise<Response>) {
  return onCoding((c, coding) => {
    const coder = coderOf(coding, c.var.viewer.memberId)
    return coder && !doneOn(coding, coder)
      ? handle(c, coding, coder)
      : c.redirect(listeningPaths.coding(coding.id), 303)
  })
}

function findOffered(c: Context<SignedIn>) {
  const { db, viewer } = c.var
  return asViewer(db, viewer, async tx => ({
    waiting: await listWaiting(tx, viewer),
    coders: await listCoders(tx, viewer),
  }))
}

async function showForm(c: Context<SignedIn>, typed: CodingTyped, errors: readonly FieldError[] = []) {
  const page = <CodingFormPage {...{ frame: c.var.frame, typed, errors, ...(await findOffered(c)) }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

codingRoutes.get(listeningPaths.addingCoding, c => showForm(c, emptyCoding(c.var.viewer.memberId)))

codingRoutes.post(listeningPaths.codings, async c => {
  const { db, viewer, today } = c.var
  const typed = typedCoding(await readForm(c, longForm))
  const reading = readCoding(typed, await findOffered(c))
  if (reading.outcome === 'wrong') return showForm(c, typed, reading.errors)
  const added = await asViewer(db, viewer, tx => addCoding(tx, viewer, reading.value, today))
  if (added.outcome === 'added') return c.redirect(`${listeningPaths.coding(added.id)}?done=added`, 303)
  const text = {
    none: 'Somebody else has begun with these notes meanwhile. Choose others',
    'too-many': `Choose fewer occasions: two people can do ${mostNotes} notes at once`,
  }[added.outcome]
  return showForm(c, typed, [{ field: 'occasions', text }])
})

const done: Readonly<Record<string, string>> = {
  added: 'It has begun. Both of you find it under Listening.',
  saved: 'It is saved.',
  done: 'You are done.',
  replaced: 'Somebody else goes on in their place.',
  settled: 'It is settled. What came of it can be read by those who spoke.',
}

type Again = Readonly<{ form?: Form; errors?: readonly FieldError[]; late?: readonly string[] }>

async function showCoding(c: Context<SignedIn>, coding: Coding, { form, errors = [], late }: Again = {}) {
  const { db, viewer, frame } = c.var
  const coder = coderOf(coding, viewer.memberId)
  const whose = stateOf(coding) === 'coding' ? coder : 'both'
  const found = await asViewer(db, viewer, async tx => ({
    notes: whose ? await listCoded(tx, viewer, coding.id, whose) : [],
    themes: await listThemes(tx, viewer),
    coders: missingIn(coding) ? replacementsFor(coding, await listCoders(tx, viewer)) : [],
  }))
  const chosen = (field: string) => form?.one(field) ?? ''
  const page = { frame, coding, coder, ...found, chosen, errors, late, notice: noticeAfter(c, done) }
  return c.html(<CodingPage {...page} />, late ? 409 : errors.length > 0 ? 422 : 200)
}

codingRoutes.get(
  listeningPaths.coding(':id'),
  onCoding((c, coding) => showCoding(c, coding)),
)

/** Neither of the two can be both. */
const replacementsFor = ({ first, second }: Coding, coders: Awaited<ReturnType<typeof listCoders>>) =>
  coders.filter(({ id }) => id !== first?.id && id !== second?.id)

codingRoutes.post(
  listeningPaths.coders(':id'),
  onCoding(async (c, coding) => {
    const { db, viewer } = c.var
    const who = (await readForm(c)).one('who')
    const outcome = await asViewer(db, viewer, async tx => {
      const held = await findCoding(tx, viewer, coding.id, 'held')
      const coder = held && missingIn(held)
      if (!coder) return 'nobody-left'
      if (!replacementsFor(held, await listCoders(tx, viewer)).some(({ id }) => id === who)) return 'wrong'
      await replaceCoder(tx, viewer, coding.id, { coder, memberId: who })
      return 'replaced'
    })
    if (outcome === 'wrong')
      return showCoding(c, coding, { errors: [{ field: 'who', text: 'Choose somebody from the list' }] })
    return c.redirect(`${listeningPaths.coding(coding.id)}${outcome === 'replaced' ? '?done=replaced' : ''}`, 303)
  }),
)

/** So many notes on one page of somebody's own. */
const notesOnPage = 25

async function findOwn(c: Context<SignedIn>, coding: Coding, coder: Coder) {
  const { db, viewer } = c.var
  const page = readPage(c.req.query('page'))
  const [all, themes] = await asViewer(
    db,
    viewer,
    async tx => [await listCoded(tx, viewer, coding.id, coder), await listThemes(tx, viewer)] as const,
  )
  const notes = all.slice((page - 1) * notesOnPage, page * notesOnPage)
  return { page, themes, notes, hasMore: all.length > page * notesOnPage }
}

codingRoutes.get(
  listeningPaths.codingNotes(':id'),
  onOwnCoding(async (c, coding, coder) =>
    c.html(<MyNotesPage {...{ frame: c.var.frame, coding, coder, ...(await findOwn(c, coding, coder)) }} />),
  ),
)

codingRoutes.post(
  listeningPaths.codingNotes(':id'),
  onOwnCoding(async (c, coding, coder) => {
    const { db, viewer } = c.var
    const form = await readForm(c, longForm)
    const { page, themes, notes, hasMore } = await findOwn(c, coding, coder)
    await asViewer(db, viewer, async tx => {
      const held = await findCoding(tx, viewer, coding.id, 'held')
      if (held && !doneOn(held, coder)) await putUnder(tx, viewer, coder, readPuts(form, notes, themes))
    })
    if (hasMore) return c.redirect(`${listeningPaths.codingNotes(coding.id)}?page=${page + 1}`, 303)
    return c.redirect(`${listeningPaths.coding(coding.id)}?done=saved`, 303)
  }),
)

codingRoutes.post(
  listeningPaths.codingDone(':id'),
  onOwnCoding(async (c, coding, coder) => {
    const { db, viewer, today } = c.var
    const isDone = await asViewer(db, viewer, async tx => {
      await findCoding(tx, viewer, coding.id, 'held')
      const notes = await listCoded(tx, viewer, coding.id, coder)
      if (notes.some(note => note[coder] === null)) return false
      await finishCoding(tx, viewer, coding.id, coder, today)
      return true
    })
    return c.redirect(`${listeningPaths.coding(coding.id)}${isDone ? '?done=done' : ''}`, 303)
  }),
)

codingRoutes.post(
  listeningPaths.settling(':id'),
  onCoding(async (c, coding) => {
    const { db, viewer, today } = c.var
    const form = await readForm(c, longForm)
    const outcome = await asViewer(db, viewer, async tx => {
      const held = await findCoding(tx, viewer, coding.id, 'held')
      if (!held || stateOf(held) !== 'talking') return held
      const [notes, themes] = [await listCoded(tx, viewer, coding.id, 'both'), await listThemes(tx, viewer)]
      const reading = readSettling(form, notes, themes)
      if (reading.outcome === 'wrong') return reading.errors
      await settleCoding(tx, viewer, coding.id, { ...reading.value, on: today })
      const themeIds = [...new Set([...reading.value.puts.values()].flatMap(themeId => themeId ?? []))]
      await tellSurveys(tx, viewer, themeIds, today)
      return 'settled'
    })
    if (outcome === null) return c.notFound()
    if (outcome === 'settled') return c.redirect(`${listeningPaths.coding(coding.id)}?done=settled`, 303)
    if ('id' in outcome) return showLate(c, outcome, form)
    return showCoding(c, coding, { form, errors: outcome })
  }),
)

/** What somebody had chosen who came second; before both are done there is nothing to choose. */
async function showLate(c: Context<SignedIn>, coding: Coding, form: Form): Promise<Response> {
  const { db, viewer } = c.var
  if (stateOf(coding) === 'coding') return c.redirect(listeningPaths.coding(coding.id), 303)
  const [notes, themes] = await asViewer(
    db,
    viewer,
    async tx => [await listCoded(tx, viewer, coding.id, 'both'), await listThemes(tx, viewer)] as const,
  )
  const titles = new Map([...themes.map(({ id, title }) => [id, title] as const), [noTheme, 'No theme fits'] as const])
  const late = [...readPuts(form, notes, themes)].map(([id, themeId]) => {
    const words = notes.find(note => note.id === id)?.words ?? ''
    return `${words}: ${titles.get(themeId ?? noTheme)}`
  })
  return showCoding(c, coding, { late })
}
