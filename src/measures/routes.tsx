import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { listElementsToChoose } from '../framework/queries.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { readPage } from '../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../platform/http/form.ts'
import { noticeAfter } from '../platform/http/notice.ts'
import { colleagueError } from '../thread/colleague.ts'
import { findColleague, listBeside, listChanges, recordChange, withdrawStation } from '../thread/queries.ts'
import { errorsOf, readWhy, versionIn } from '../thread/typed.ts'
import { emptyMeasure, type MeasureTyped, readMeasure, typedMeasure, typedOf } from './forms.ts'
import { inFull, type Measure, standingOf } from './measure.ts'
import { mayKeep, onMeasure, onOpenMeasure } from './on-measure.ts'
import { MeasurePage } from './pages/measure.tsx'
import { MeasureFormPage } from './pages/measure-form.tsx'
import { MeasuresPage } from './pages/measures.tsx'
import { RemovalPage } from './pages/removal.tsx'
import { measuresPaths } from './paths.ts'
import { addMeasure, changeMeasure, findMeasure, listMeasures, measuresOnPage } from './queries.ts'
import { threadRoutes } from './thread-routes.ts'
import { listLastValues, listValues } from './values/queries.ts'
import { valueRoutes } from './values/routes.tsx'
import { takeRoutes } from './values/take-routes.tsx'

/** The list of measures, and each of them with its figures. */
export const measuresRoutes = new Hono<SignedIn>()

const done: Readonly<Record<string, string>> = {
  added: 'The measure is on the list. Now add its first figure: where it began.',
  changed: 'It is changed.',
  figure: 'The figure is there.',
  corrected: 'The correction stands beside what was wrong.',
  hidden: 'The figure is taken out of the record.',
  led: 'The thread leads here.',
  withdrawn: 'The measure is taken back. Its page stays, with all its figures.',
}

measuresRoutes.get(measuresPaths.all, async c => {
  const { db, viewer, frame, today } = c.var
  const page = readPage(c.req.query('page'))
  const [found, values] = await asViewer(db, viewer, async tx => {
    const measures = await listMeasures(tx, viewer, page)
    const ids = measures.map(({ station }) => station.id)
    return [measures, await listLastValues(tx, viewer, ids)] as const
  })
  const measures = found
    .slice(0, measuresOnPage)
    .map(measure => ({ measure, standing: standingOf(values.get(measure.station.id) ?? []) }))
  const mayWork = may(viewer, 'work on the strategy')
  const hasMore = found.length > measuresOnPage
  return c.html(<MeasuresPage {...{ frame, measures, page, hasMore, today, mayWork, notice: noticeAfter(c, done) }} />)
})

measuresRoutes.get(measuresPaths.adding, async c => {
  const { db, viewer } = c.var
  return showForm(c, await asViewer(db, viewer, tx => listElementsToChoose(tx, viewer)), emptyMeasure(viewer.name))
})

measuresRoutes.post(measuresPaths.all, async c => {
  const { db, viewer, today, clock } = c.var
  const typed = typedMeasure(await readForm(c, longForm))
  const { elements, reading } = await readTyped(c, typed, null)
  if (reading.outcome === 'wrong') return showForm(c, elements, typed, { errors: reading.errors })
  const id = await asViewer(db, viewer, async tx => {
    const added = await addMeasure(tx, viewer, reading.value, today)
    await recordChange(tx, viewer, { stationId: added, what: 'written', now: clock.now() })
    return added
  })
  return c.redirect(`${measuresPaths.measure(id)}?done=added`, 303)
})

type Elements = Awaited<ReturnType<typeof listElementsToChoose>>

/** How the form is shown again. `stands`: as somebody else has left the measure meanwhile. */
type Again = Readonly<{ measure?: Measure; version?: number; errors?: readonly FieldError[]; stands?: Measure }>

function showForm(c: Context<SignedIn>, elements: Elements, typed: MeasureTyped, again: Again = {}) {
  const { measure, version, errors = [], stands } = again
  const page = <MeasureFormPage {...{ frame: c.var.frame, measure, typed, errors, elements, version, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

/** What was typed, with whom its owner means; an owner who has left may stay. */
async function readTyped(c: Context<SignedIn>, typed: MeasureTyped, measure: Measure | null) {
  const { db, viewer, today } = c.var
  const { elements, owner, hasFigures } = await asViewer(db, viewer, async tx => ({
    elements: await listElementsToChoose(tx, viewer, measure?.element?.id),
    owner: await findColleague(tx, viewer, typed.owner),
    hasFigures: measure !== null && (await listValues(tx, viewer, measure.station.id)).length > 0,
  }))
  const reading = readMeasure(typed, { elements, fixedUnit: hasFigures && measure ? measure.unit : null, today })
  const kept = measure?.station.owner
  const ownerId = owner.outcome === 'found' ? owner.id : kept && kept.name === typed.owner ? kept.id : null
  const ownerErrors =
    typed.owner && ownerId === null && owner.outcome !== 'found' ? [colleagueError('owner', owner.outcome)] : []
  const errors = [...errorsOf(reading), ...ownerErrors]
  if (errors.length > 0 || reading.outcome === 'wrong')
    return { elements, reading: { outcome: 'wrong', errors } as const }
  return { elements, reading: { outcome: 'read', value: { ...reading.value, ownerId } } as const }
}

measuresRoutes.get(
  measuresPaths.measure(':id'),
  onMeasure(async (c, measure) => {
    const { db, viewer, frame, today } = c.var
    const { id, withdrawnOn } = measure.station
    const shown = await asViewer(db, viewer, async tx => ({
      values: await listValues(tx, viewer, id),
      beside: await listBeside(tx, viewer, id),
      changes: await listChanges(tx, viewer, { stationId: id }),
    }))
    const mayWork = may(viewer, 'work on the strategy')
    const keeps = mayKeep(c, measure) && !withdrawnOn
    return c.html(
      <MeasurePage {...{ frame, measure, ...shown, today, notice: noticeAfter(c, done), mayWork, keeps }} />,
    )
  }),
)

measuresRoutes.get(
  measuresPaths.change(':id'),
  onOpenMeasure(async (c, measure) => {
    const { db, viewer } = c.var
    const elements = await asViewer(db, viewer, tx => listElementsToChoose(tx, viewer, measure.element?.id))
    return showForm(c, elements, typedOf(measure), { measure, version: measure.station.version })
  }),
)

measuresRoutes.post(
  measuresPaths.change(':id'),
  onOpenMeasure(async (c, measure) => {
    const { db, viewer, clock } = c.var
    const form = await readForm(c, longForm)
    const typed = typedMeasure(form)
    const version = versionIn(form)
    const { elements, reading } = await readTyped(c, typed, measure)
    if (reading.outcome === 'wrong') return showForm(c, elements, typed, { measure, version, errors: reading.errors })
    const { id } = measure.station
    const stands = await asViewer(db, viewer, async tx => {
      if (!(await changeMeasure(tx, viewer, { station: measure.station, version }, reading.value)))
        return findMeasure(tx, viewer, id)
      await recordChange(tx, viewer, { stationId: id, what: 'changed', words: inFull(measure), now: clock.now() })
      return null
    })
    if (!stands) return c.redirect(`${measuresPaths.measure(id)}?done=changed`, 303)
    return showForm(c, elements, typed, { measure, version: stands.station.version, stands })
  }),
)

measuresRoutes.get(
  measuresPaths.removal(':id'),
  onOpenMeasure((c, measure) => c.html(<RemovalPage {...{ frame: c.var.frame, measure, why: '', errors: [] }} />)),
)

measuresRoutes.post(
  measuresPaths.removal(':id'),
  onOpenMeasure(async (c, measure) => {
    const { db, viewer, frame, today, clock } = c.var
    const form = await readForm(c, longForm)
    const reading = readWhy(form)
    if (reading.outcome === 'wrong')
      return c.html(<RemovalPage {...{ frame, measure, why: form.one('why'), errors: reading.errors }} />, 422)
    const { id } = measure.station
    await asViewer(db, viewer, async tx => {
      await withdrawStation(tx, viewer, id, today)
      await recordChange(tx, viewer, { stationId: id, what: 'withdrawn', words: reading.value, now: clock.now() })
    })
    return c.redirect(`${measuresPaths.all}?done=withdrawn`, 303)
  }),
)

measuresRoutes.route('/', valueRoutes)
measuresRoutes.route('/', takeRoutes)
measuresRoutes.route('/', threadRoutes)
