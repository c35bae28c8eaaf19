import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { recordChange } from '../../thread/queries.ts'
import { type Measure, standingOf, type Value } from '../measure.ts'
import { onKeptMeasure } from '../on-measure.ts'
import { CorrectionPage, ValueFormPage } from '../pages/value-form.tsx'
import { measuresPaths } from '../paths.ts'
import { findRule } from '../queries.ts'
import {
  type Correction,
  type CorrectionTyped,
  emptyValue,
  readCorrection,
  readValue,
  typedCorrection,
  typedOfValue,
  typedValue,
  type ValueTyped,
} from './forms.ts'
import { addValue, hideValue, listValues } from './queries.ts'

/** Figures that are typed by hand, and corrections of any. */
export const valueRoutes = new Hono<SignedIn>()

/** What a figure is held to: the rule of the organisation, and the figures that are there. */
async function known(c: Context<SignedIn>, { station, unit }: Measure) {
  const { db, viewer, today } = c.var
  const { rule, values } = await asViewer(db, viewer, async tx => ({
    rule: await findRule(tx, viewer),
    values: await listValues(tx, viewer, station.id),
  }))
  return { rule, values, unit, today, taken: standingOf(values).map(({ standsOn }) => standsOn) }
}

type Known = Awaited<ReturnType<typeof known>>

valueRoutes.get(
  measuresPaths.addingValue(':id'),
  onKeptMeasure(async (c, measure) => {
    const held = await known(c, measure)
    return showForm(c, measure, held, emptyValue(c.var.today, held.values.length === 0))
  }),
)

function showForm(
  c: Context<SignedIn>,
  measure: Measure,
  { rule }: Known,
  typed: ValueTyped,
  errors: readonly FieldError[] = [],
) {
  const page = <ValueFormPage {...{ frame: c.var.frame, measure, rule, typed, errors }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

valueRoutes.post(
  measuresPaths.values(':id'),
  onKeptMeasure(async (c, measure) => {
    const { db, viewer, clock } = c.var
    const typed = typedValue(await readForm(c, longForm))
    const held = await known(c, measure)
    const reading = readValue(typed, held)
    if (reading.outcome === 'wrong') return showForm(c, measure, held, typed, reading.errors)
    const { id } = measure.station
    const now = clock.now()
    await asViewer(db, viewer, async tx => {
      await addValue(tx, viewer, id, reading.value, now)
      await recordChange(tx, viewer, { stationId: id, what: 'figure-added', now })
    })
    return c.redirect(`${measuresPaths.measure(id)}?done=figure`, 303)
  }),
)

type HandleValue = (c: Context<SignedIn>, measure: Measure, value: Value, held: Known) => Response | Promise<Response>

/** A figure of a measure, by its number: any that there is. */
function onValue(handle: HandleValue) {
  return onKeptMeasure(async (c, measure) => {
    const held = await known(c, measure)
    const value = held.values.find(({ number }) => String(number) === c.req.param('number'))
    return value ? handle(c, measure, value, held) : c.notFound()
  })
}

const stands = ({ values }: Known, { number }: Value) => standingOf(values).some(each => each.number === number)

valueRoutes.get(
  measuresPaths.correction(':id', ':number'),
  onValue((c, measure, value, held) => {
    if (!stands(held, value)) return c.redirect(measuresPaths.measure(measure.station.id), 303)
    return showCorrection(c, measure, value, held, { remedy: '', why: '', value: typedOfValue(value) })
  }),
)

type Again = Readonly<{ errors?: readonly FieldError[]; isLate?: boolean }>

function showCorrection(
  c: Context<SignedIn>,
  measure: Measure,
  value: Value,
  { rule }: Known,
  typed: CorrectionTyped,
  { errors = [], isLate = false }: Again = {},
) {
  const page = <CorrectionPage {...{ frame: c.var.frame, measure, rule, value, typed, errors, isLate }} />
  return c.html(page, isLate ? 409 : errors.length > 0 ? 422 : 200)
}

valueRoutes.post(
  measuresPaths.correction(':id', ':number'),
  onValue(async (c, measure, value, held) => {
    const typed = typedCorrection(await readForm(c, longForm))
    const others = held.taken.filter(day => day !== value.standsOn)
    const reading = readCorrection(typed, { ...held, taken: others })
    if (!stands(held, value)) return showCorrection(c, measure, value, held, typed, { isLate: true })
    if (reading.outcome === 'wrong') return showCorrection(c, measure, value, held, typed, { errors: reading.errors })
    const isWritten = await correct(c, measure, value, reading.value)
    if (!isWritten) return showCorrection(c, measure, value, held, typed, { isLate: true })
    const word = reading.value.remedy === 'hide' ? 'hidden' : 'corrected'
    return c.redirect(`${measuresPaths.measure(measure.station.id)}?done=${word}`, 303)
  }),
)

/** Writes a correction beside what it corrects. False when somebody else was first: then nothing is written. */
async function correct(c: Context<SignedIn>, { station }: Measure, value: Value, correction: Correction) {
  const { db, viewer, clock, today } = c.var
  const { remedy, why } = correction
  const none = { standsOn: value.standsOn, figure: null, note: '', isBaseline: false }
  const instead = remedy === 'instead' ? correction.value : none
  const now = clock.now()
  return asViewer(db, viewer, async tx => {
    const added = { ...instead, correction: { of: value.number, why } }
    if (!(await addValue(tx, viewer, station.id, added, now))) return false
    if (remedy === 'hide') await hideValue(tx, viewer, station.id, value.number, today)
    const what = remedy === 'hide' ? 'figure-hidden' : 'figure-corrected'
    await recordChange(tx, viewer, { stationId: station.id, what, words: why, now })
    return true
  })
}
