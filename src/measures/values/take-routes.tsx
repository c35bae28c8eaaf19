import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { wholeNumber } from '../../releases/on-release.ts'
import { type FoundRelease, findRelease, listReleases } from '../../releases/queries.ts'
import { recordChange } from '../../thread/queries.ts'
import { errorsOf, textErrors } from '../../thread/typed.ts'
import { canTake, figuresOf, sayTaken } from '../from-release.ts'
import { type Measure, standingOf } from '../measure.ts'
import { onKeptMeasure } from '../on-measure.ts'
import { QuestionsPage, ReleasesPage, TakePage } from '../pages/from-release.tsx'
import { measuresPaths } from '../paths.ts'
import { emptyValue, readOn, typedValue, type ValueTyped } from './forms.ts'
import { addValue, listValues } from './queries.ts'

/** Figures that are taken from a release: a release, a question, an answer of everyone. Hidden ones cannot be. */
export const takeRoutes = new Hono<SignedIn>()

takeRoutes.get(
  measuresPaths.releases(':id'),
  onKeptMeasure(async (c, measure) => {
    const { db, viewer, frame } = c.var
    const [chosen, asked] = [c.req.query('release'), c.req.query('question')]
    if (!canTake(measure.unit)) return c.redirect(measuresPaths.measure(measure.station.id), 303)
    if (chosen === undefined) {
      const releases = await asViewer(db, viewer, tx => listReleases(tx, viewer))
      return c.html(<ReleasesPage {...{ frame, measure, releases }} />)
    }
    const found = await find(c, chosen)
    if (!found) return c.notFound()
    if (asked === undefined) return c.html(<QuestionsPage {...{ frame, measure, found }} />)
    const question = wholeNumber(asked, found.release.questions.length)
    if (!question) return c.notFound()
    const { values } = await held(c, measure)
    const typed = { ...emptyValue(found.releasedOn, values.length === 0), answer: '' }
    return show(c, measure, found, question - 1, typed)
  }),
)

async function find(c: Context<SignedIn>, text: string): Promise<FoundRelease | null> {
  const { db, viewer } = c.var
  const id = idFrom(text)
  return id ? asViewer(db, viewer, tx => findRelease(tx, viewer, id, null)) : null
}

async function held(c: Context<SignedIn>, { station }: Measure) {
  const { db, viewer } = c.var
  const values = await asViewer(db, viewer, tx => listValues(tx, viewer, station.id))
  return { values, taken: standingOf(values).map(({ standsOn }) => standsOn) }
}

type Typed = ValueTyped & Readonly<{ answer: string }>

function show(
  c: Context<SignedIn>,
  measure: Measure,
  found: FoundRelease,
  question: number,
  typed: Typed,
  errors: readonly FieldError[] = [],
) {
  const offered = figuresOf(found.release, question, measure.unit)
  const page = <TakePage {...{ frame: c.var.frame, measure, found, question, offered, typed, errors }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

takeRoutes.post(
  measuresPaths.releases(':id'),
  onKeptMeasure(async (c, measure) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const found = canTake(measure.unit) ? await find(c, form.one('release')) : null
    const place = found && wholeNumber(form.one('question'), found.release.questions.length)
    if (!found || !place) return c.redirect(measuresPaths.releases(measure.station.id), 303)
    const question = place - 1
    const typed = { ...typedValue(form), answer: form.one('answer') }
    const offered = figuresOf(found.release, question, measure.unit).find(
      ({ answer, figure }) => figure !== null && String(answer) === typed.answer,
    )
    const { taken } = await held(c, measure)
    const day = readOn(typed.day, today, taken)
    const errors = [
      ...(offered ? [] : [{ field: 'answer', text: 'Choose one of the answers' }]),
      ...errorsOf(day),
      ...textErrors('note', typed.note, 1000),
    ]
    if (errors.length > 0 || !offered || day.outcome === 'wrong')
      return show(c, measure, found, question, typed, errors)
    const { id } = measure.station
    const now = clock.now()
    const { note, isBaseline } = typed
    const release = { id: found.id, taken: sayTaken(found.release, question, offered.label) }
    const value = { standsOn: day.value, figure: offered.figure, note, isBaseline, release }
    await asViewer(db, viewer, async tx => {
      await addValue(tx, viewer, id, value, now)
      await recordChange(tx, viewer, { stationId: id, what: 'figure-added', now })
    })
    return c.redirect(`${measuresPaths.measure(id)}?done=figure`, 303)
  }),
)
