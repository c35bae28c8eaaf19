import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom, readPage } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { recordChange } from '../../thread/queries.ts'
import { onTerm, onTermFor, showTooLate, standsOtherwise, take } from '../on-term.tsx'
import { definitionsPaths } from '../paths.ts'
import { findTerm } from '../queries.ts'
import { mayTake, type Term } from '../term.ts'
import { nothingTyped, readSource, type SourceTyped, typedSource } from './forms.ts'
import { SourceFormPage } from './pages/source-form.tsx'
import { SourcesPage } from './pages/sources.tsx'
import { addSource, findSource, listSources, sourcesOnPage, withdrawSource } from './queries.ts'

/** What others say a word means: noted down, and compared side by side. */
export const sourcesRoutes = new Hono<SignedIn>()

const done = { added: 'It is noted down.', 'taken-back': 'It is taken back.' }

sourcesRoutes.get(
  definitionsPaths.sources(':id'),
  onTerm(async (c, term) => {
    const { db, viewer, frame, today } = c.var
    const page = readPage(c.req.query('page'))
    const found = await asViewer(db, viewer, tx => listSources(tx, viewer, term.station.id, page))
    const shown = { sources: found.slice(0, sourcesOnPage), hasMore: found.length > sourcesOnPage, page }
    const mayAdd = mayTake('add-source', term, today)
    const mine = { memberId: viewer.memberId, leads: may(viewer, 'lead the strategy') }
    return c.html(<SourcesPage {...{ frame, term, mayAdd, ...shown, ...mine, notice: noticeAfter(c, done) }} />)
  }),
)

sourcesRoutes.get(
  definitionsPaths.addingSource(':id'),
  onTermFor('add-source', (c, term) => showForm(c, term, nothingTyped)),
)

function showForm(c: Context<SignedIn>, term: Term, typed: SourceTyped, errors: readonly FieldError[] = []) {
  return c.html(<SourceFormPage {...{ frame: c.var.frame, term, typed, errors }} />, errors.length > 0 ? 422 : 200)
}

sourcesRoutes.post(
  definitionsPaths.sources(':id'),
  onTerm(async (c, term) => {
    const { viewer, today, clock } = c.var
    const typed = typedSource(await readForm(c, longForm))
    const reading = readSource(typed, today)
    if (reading.outcome === 'wrong') return showForm(c, term, typed, reading.errors)
    const { id } = term.station
    const isAdded = await take(c, term, 'add-source', async tx => {
      await addSource(tx, viewer, id, reading.value, today)
      await recordChange(tx, viewer, { stationId: id, what: 'source-added', words: typed.title, now: clock.now() })
      return true
    })
    if (isAdded) return c.redirect(`${definitionsPaths.sources(id)}?done=added`, 303)
    const rows = [typed.title, typed.who, typed.words, typed.notes].filter(Boolean)
    return showTooLate(
      c,
      term,
      rows.map(value => ({ key: 'What you typed', value })),
    )
  }),
)

/** Taken back by whoever noted it down, or by whoever leads the strategy. */
sourcesRoutes.post(definitionsPaths.sourceRemoval(':id'), async c => {
  const { db, viewer, today, clock } = c.var
  const id = idFrom(c.req.param('id'))
  const [source, term] = await asViewer(db, viewer, async tx => {
    const found = id ? await findSource(tx, viewer, id) : null
    return [found, found && (await findTerm(tx, viewer, found.termId))] as const
  })
  if (!source || !term) return c.notFound()
  if (source.by?.id !== viewer.memberId && !may(viewer, 'lead the strategy')) return c.notFound()
  const isTaken = await take(c, term, 'add-source', async tx => {
    await withdrawSource(tx, viewer, source.id, today)
    const of = { stationId: source.termId, what: 'source-withdrawn', words: source.title }
    await recordChange(tx, viewer, { ...of, now: clock.now() })
    return true
  })
  if (!isTaken) return standsOtherwise(c, term)
  return c.redirect(`${definitionsPaths.sources(source.termId)}?done=taken-back`, 303)
})
