import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { readPage } from '../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../platform/http/form.ts'
import { recordChange, withdrawStation } from '../thread/queries.ts'
import { readWhy, versionIn } from '../thread/typed.ts'
import { readTerm, type TermTyped, typedOf, typedTerm } from './forms.ts'
import { onTermFor, showTooLate, standsOtherwise, take } from './on-term.tsx'
import { RemovalPage } from './pages/removal.tsx'
import { TermFormPage } from './pages/term-form.tsx'
import { TermsPage } from './pages/terms.tsx'
import { definitionsPaths } from './paths.ts'
import { addTerm, changeTerm, listTerms, termsOnPage } from './queries.ts'
import { type Term, type TermKind, termKinds } from './term.ts'

/** The lists of definitions and of values; beginning one, changing its name, taking it back. */
export const termsRoutes = new Hono<SignedIn>()

/** Anyone may suggest a value; what is defined is for those who work on the strategy to begin. */
const mayBegin = (c: Context<SignedIn>, kind: TermKind) =>
  may(c.var.viewer, kind === 'value' ? 'be here' : 'work on the strategy')

for (const kind of termKinds) {
  termsRoutes.get(definitionsPaths.all[kind], async c => {
    const { db, viewer, frame, today } = c.var
    const page = readPage(c.req.query('page'))
    const found = await asViewer(db, viewer, tx => listTerms(tx, viewer, kind, page))
    const shown = { terms: found.slice(0, termsOnPage), hasMore: found.length > termsOnPage }
    return c.html(<TermsPage {...{ frame, kind, page, today, ...shown, mayBegin: mayBegin(c, kind) }} />)
  })

  termsRoutes.get(definitionsPaths.adding[kind], c => showForm(c, kind, { title: '', why: '' }))

  termsRoutes.post(definitionsPaths.all[kind], async c => {
    const { db, viewer, today, clock } = c.var
    const typed = typedTerm(await readForm(c, longForm))
    const reading = readTerm(typed)
    if (reading.outcome === 'wrong') return showForm(c, kind, typed, { errors: reading.errors })
    const id = await asViewer(db, viewer, async tx => {
      const added = await addTerm(tx, viewer, kind, reading.value, today)
      await recordChange(tx, viewer, { stationId: added, what: 'written', now: clock.now() })
      return added
    })
    return c.redirect(`${definitionsPaths.term(id)}?done=begun`, 303)
  })
}

/** How the form is shown again. `stands`: as somebody else has left it meanwhile. */
type Again = Readonly<{ term?: Term; version?: number; errors?: readonly FieldError[]; stands?: Term }>

function showForm(c: Context<SignedIn>, kind: TermKind, typed: TermTyped, again: Again = {}) {
  const { term, version, errors = [], stands } = again
  const page = <TermFormPage {...{ frame: c.var.frame, kind, term, typed, errors, version, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

termsRoutes.get(
  definitionsPaths.change(':id'),
  onTermFor('change', (c, term) => showForm(c, term.kind, typedOf(term), { term, version: term.station.version })),
)

termsRoutes.post(
  definitionsPaths.change(':id'),
  onTermFor('change', async (c, term) => {
    const { viewer, clock } = c.var
    const form = await readForm(c, longForm)
    const [typed, version] = [typedTerm(form), versionIn(form)]
    const reading = readTerm(typed)
    if (reading.outcome === 'wrong') return showForm(c, term.kind, typed, { term, version, errors: reading.errors })
    const { id } = term.station
    const stands = await take(c, term, 'change', async (tx, now) => {
      if (!(await changeTerm(tx, viewer, { station: now.station, version }, reading.value))) return now
      const words = `${now.station.title}\n${now.why}`
      await recordChange(tx, viewer, { stationId: id, what: 'changed', words, now: clock.now() })
      return 'changed'
    })
    if (stands === 'changed') return c.redirect(`${definitionsPaths.term(id)}?done=changed`, 303)
    if (stands) return showForm(c, term.kind, typed, { term, version: stands.station.version, stands })
    return showTooLate(c, term, [
      { key: 'What it is called', value: typed.title },
      { key: 'Why it matters', value: typed.why },
    ])
  }),
)

function showRemoval(c: Context<SignedIn>, { station, kind }: Term, why = '', errors: readonly FieldError[] = []) {
  const at = { of: station.title, kind, number: station.number }
  const leads = { action: definitionsPaths.removal(station.id), back: definitionsPaths.term(station.id) }
  const said = {
    title: `Take this ${kind} back`,
    hint: 'Everyone who works here can read it. It stays in the record, and on no list.',
    press: 'Take it back, for this reason',
  }
  return c.html(
    <RemovalPage {...{ frame: c.var.frame, ...at, ...leads, ...said, why, errors }} />,
    errors.length ? 422 : 200,
  )
}

termsRoutes.get(
  definitionsPaths.removal(':id'),
  onTermFor('withdraw', (c, term) => showRemoval(c, term)),
)

termsRoutes.post(
  definitionsPaths.removal(':id'),
  onTermFor('withdraw', async (c, term) => {
    const { viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const reading = readWhy(form)
    if (reading.outcome === 'wrong') return showRemoval(c, term, form.one('why'), reading.errors)
    const { id } = term.station
    const isTaken = await take(c, term, 'withdraw', async tx => {
      await withdrawStation(tx, viewer, id, today)
      await recordChange(tx, viewer, { stationId: id, what: 'withdrawn', words: reading.value, now: clock.now() })
      return true
    })
    return isTaken ? c.redirect(`${definitionsPaths.term(id)}?done=withdrawn`, 303) : standsOtherwise(c, term)
  }),
)
