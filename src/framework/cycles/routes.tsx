import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { recordAct } from '../../people/acts/queries.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { recordChange } from '../../thread/queries.ts'
import { take } from '../cycle.ts'
import type { Cycle } from '../element.ts'
import { type PeopleTyped, readTexts, typedPeople } from '../forms.ts'
import { onElement } from '../on-element.ts'
import { PeoplePage } from '../pages/people.tsx'
import { frameworkPaths } from '../paths.ts'
import { listPromises, lockPromises } from '../promises/queries.ts'
import type { CycleInFull } from './find.ts'
import { onCycle, onOpenCycle, onStep, onStepWith, standsOtherwise } from './on-cycle.tsx'
import { AnalysisPage, PlanPage, ReviewPage, type ReviewTyped } from './pages/steps.tsx'
import { findPeople } from './people.ts'
import { beginCycle, holdCycle, setPeople, writeStep } from './queries.ts'
import { showCycle } from './show.tsx'

/** The steps of a cycle, from its beginning to the review that begins the next one. */
export const stepRoutes = new Hono<SignedIn>()

stepRoutes.get(
  frameworkPaths.beginning(':id'),
  onElement((c, { element, cycles }) => {
    if (cycles[0] || element.retiredOn) return c.redirect(frameworkPaths.element(element.id), 303)
    const typed = { owner: c.var.viewer.name, sponsor: '' }
    const action = frameworkPaths.beginning(element.id)
    return c.html(<PeoplePage {...{ frame: c.var.frame, element, action, purpose: 'begin', typed }} />)
  }),
)

stepRoutes.post(
  frameworkPaths.beginning(':id'),
  onElement(async (c, { element, cycles }) => {
    const { db, viewer, frame, today, clock } = c.var
    const typed = typedPeople(await readForm(c, longForm))
    if (cycles[0] || element.retiredOn) return c.redirect(frameworkPaths.element(element.id), 303)
    const errors = await asViewer(db, viewer, async tx => {
      const people = await findPeople(tx, viewer, typed)
      if (people.outcome === 'wrong') return people.errors
      const cycle = { elementId: element.id, number: 1, ...people.value, beganOn: today, carried: '' }
      const id = await beginCycle(tx, viewer, cycle)
      if (!id) return []
      await recordAct(tx, viewer, { act: 'cycle-begun', details: { cycle: id }, now: clock.now() })
      await recordChange(tx, viewer, { cycleId: id, what: 'begun', now: clock.now() })
      return []
    })
    if (errors.length === 0) return c.redirect(`${frameworkPaths.element(element.id)}?done=begun`, 303)
    const action = frameworkPaths.beginning(element.id)
    return c.html(<PeoplePage {...{ frame, element, action, purpose: 'begin', typed, errors }} />, 422)
  }),
)

stepRoutes.get(frameworkPaths.cycle(':id'), onCycle(showCycle))

stepRoutes.get(
  frameworkPaths.people(':id'),
  onOpenCycle((c, found) => showPeople(c, found, peopleOf(found.cycle))),
)

stepRoutes.post(
  frameworkPaths.people(':id'),
  onOpenCycle(async (c, found) => {
    const { db, viewer, clock } = c.var
    const form = await readForm(c, longForm)
    const typed = typedPeople(form)
    const seen = form.one('seen')
    const { id } = found.cycle
    const done = await asViewer(db, viewer, async tx => {
      const now = await holdCycle(tx, viewer, id)
      if (!now || seenOf(now) !== seen) return { stands: now ?? found.cycle, errors: [] }
      const people = await findPeople(tx, viewer, typed)
      if (people.outcome === 'wrong') return { errors: people.errors }
      await setPeople(tx, viewer, id, people.value)
      const words = `Looked after by: ${now.owner?.name ?? 'Nobody'}\nSponsor: ${now.sponsor?.name ?? 'Nobody'}`
      await recordChange(tx, viewer, { cycleId: id, what: 'handed-over', words, now: clock.now() })
      return null
    })
    if (done) return showPeople(c, found, typed, { seen, ...done })
    return c.redirect(`${frameworkPaths.cycle(id)}?done=people`, 303)
  }),
)

type Errors = readonly FieldError[]

const peopleOf = ({ owner, sponsor }: Cycle) => ({ owner: owner?.name ?? '', sponsor: sponsor?.name ?? '' })

/** Who it is, as the form sends it back: two who were erased look alike, and both are nobody. */
const seenOf = ({ owner, sponsor }: Cycle) => `${owner?.id ?? ''} ${sponsor?.id ?? ''}`.trim()

type Again = Readonly<{ seen?: string; errors?: Errors; stands?: Cycle }>

function showPeople(c: Context<SignedIn>, found: CycleInFull, typed: PeopleTyped, again: Again = {}) {
  const { element, cycle } = found
  const { errors = [], stands } = again
  const now = stands && peopleOf(stands)
  const page = (
    <PeoplePage
      {...{ frame: c.var.frame, element, typed, errors }}
      action={frameworkPaths.people(cycle.id)}
      purpose="change"
      seen={stands ? seenOf(stands) : (again.seen ?? seenOf(cycle))}
      stands={
        now && [
          { key: 'Looked after by', value: now.owner },
          { key: 'Sponsor', value: now.sponsor },
        ]
      }
    />
  )
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

stepRoutes.get(
  frameworkPaths.analysis(':id'),
  onStep('finish-analysis', (c, found) => showAnalysis(c, found, '')),
)

stepRoutes.post(
  frameworkPaths.analysis(':id'),
  onStepWith('finish-analysis', ['found'], async (c, found, form, tooLate) => {
    const reading = readTexts(form, [{ field: 'found', missing: 'Say what you found' }])
    if (reading.outcome === 'wrong') return showAnalysis(c, found, form.one('found'), reading.errors)
    return (await goOn(c, found, 'finish-analysis', 'analysis', reading.value)) ?? tooLate()
  }),
)

function showAnalysis(c: Context<SignedIn>, found: CycleInFull, typed: string, errors: Errors = []) {
  const page = <AnalysisPage {...{ frame: c.var.frame, typed: { found: typed }, errors }} {...found} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

stepRoutes.get(
  frameworkPaths.plan(':id'),
  onStep('agree-plan', (c, found) => showPlan(c, found)),
)

stepRoutes.post(
  frameworkPaths.plan(':id'),
  onStep('agree-plan', async (c, found) => {
    const { db, viewer, clock, today } = c.var
    const { cycle, promises, element } = found
    const seen = (await readForm(c, longForm)).many('promise')
    if (promises.length === 0)
      return showPlan(c, found, 'Add a promise first: a plan without one cannot be held to anything')
    if (!areSeen(promises, seen)) return showPlan(c, found, changedMeanwhile)
    const overdue = promises.find(({ dueOn }) => dueOn <= today)
    if (overdue) return showPlan(c, found, `The day of “${overdue.measure}” has passed. Give it a day to come first`)
    const after = take('agree-plan', cycle, today, element.clock)
    const isAgreed =
      after !== null &&
      (await asViewer(db, viewer, async tx => {
        await holdCycle(tx, viewer, cycle.id)
        if (!areSeen(await listPromises(tx, viewer, cycle.id), seen)) return false
        const written = await writeStep(tx, viewer, cycle, after)
        if (!written) return false
        await lockPromises(tx, viewer, promises, clock.now())
        await recordAct(tx, viewer, { act: 'plan-agreed', details: { cycle: cycle.id }, now: clock.now() })
        await recordChange(tx, viewer, { cycleId: cycle.id, what: 'agreed', now: clock.now() })
        return true
      }))
    return isAgreed ? c.redirect(`${frameworkPaths.cycle(cycle.id)}?done=plan`, 303) : standsOtherwise(c, found)
  }),
)

const changedMeanwhile = 'Somebody has changed the promises meanwhile. Read them again before you agree'

/** Are these the promises that were read, in the versions that were read? */
function areSeen(promises: CycleInFull['promises'], seen: readonly string[]): boolean {
  return (
    promises.length === seen.length &&
    promises.every(({ station }) => seen.includes(`${station.id} ${station.version}`))
  )
}

function showPlan(c: Context<SignedIn>, found: CycleInFull, problem?: string) {
  const { frame, today } = c.var
  const errors = problem ? [{ field: 'promises', text: problem }] : []
  const reviewOn = take('agree-plan', found.cycle, today, found.element.clock)?.reviewOn ?? today
  return c.html(<PlanPage {...{ frame, today, errors, reviewOn }} {...found} />, problem ? 422 : 200)
}

stepRoutes.post(
  frameworkPaths.doing(':id'),
  onStep(
    'finish-doing',
    async (c, found) => (await goOn(c, found, 'finish-doing', 'doing')) ?? standsOtherwise(c, found),
  ),
)

stepRoutes.get(
  frameworkPaths.review(':id'),
  onStep('close-review', (c, found) => showReview(c, found, { worked: '', failed: '', lessons: '' })),
)

stepRoutes.post(
  frameworkPaths.review(':id'),
  onStepWith('close-review', ['worked', 'failed', 'lessons'], async (c, found, form, tooLate) => {
    const reading = readTexts(form, [
      { field: 'worked', missing: 'Say what worked' },
      { field: 'failed', missing: 'Say what did not work, or that everything did' },
      { field: 'lessons', missing: 'Say what you have learned for the next cycle' },
    ])
    const open = found.promises.filter(({ outcome }) => outcome === null)
    const problems =
      open.length > 0 ? [{ field: 'promises', text: `Say first what came of “${open[0]?.measure}”` }] : []
    const errors = [...problems, ...(reading.outcome === 'wrong' ? reading.errors : [])]
    if (errors.length > 0 || reading.outcome === 'wrong') {
      const typed = { worked: form.one('worked'), failed: form.one('failed'), lessons: form.one('lessons') }
      return showReview(c, found, typed, errors)
    }
    return (await closeReview(c, found, reading.value)) ?? tooLate()
  }),
)

function showReview(c: Context<SignedIn>, found: CycleInFull, typed: ReviewTyped, errors: Errors = []) {
  const { frame, today } = c.var
  return c.html(<ReviewPage {...{ frame, today, typed, errors }} {...found} />, errors.length > 0 ? 422 : 200)
}

/** The review is closed, and the next cycle begins with its lessons and the same people: one transaction. Null when somebody else closed it at the same moment. */
async function closeReview(c: Context<SignedIn>, found: CycleInFull, words: ReviewTyped) {
  const { db, viewer, clock, today } = c.var
  const { cycle, element } = found
  const after = take('close-review', cycle, today, element.clock)
  const next = {
    ...{ elementId: element.id, number: cycle.number + 1, beganOn: today, carried: words.lessons },
    ...{ ownerId: cycle.owner?.id ?? null, sponsorId: cycle.sponsor?.id ?? null },
  }
  const isClosed =
    after !== null &&
    (await asViewer(db, viewer, async tx => {
      if (!(await writeStep(tx, viewer, cycle, after, words))) return false
      const id = await beginCycle(tx, viewer, next)
      if (!id) throw new Error('The next cycle was there already.')
      await recordAct(tx, viewer, { act: 'review-closed', details: { cycle: cycle.id }, now: clock.now() })
      await recordChange(tx, viewer, { cycleId: cycle.id, what: 'reviewed', now: clock.now() })
      await recordChange(tx, viewer, { cycleId: id, what: 'begun', now: clock.now() })
      return true
    }))
  return isClosed ? c.redirect(`${frameworkPaths.element(element.id)}?done=review`, 303) : null
}

type Plain = 'finish-analysis' | 'finish-doing'

/** A step that only writes its day, and perhaps words. Null when somebody else took one at the same moment. */
async function goOn(
  c: Context<SignedIn>,
  found: CycleInFull,
  step: Plain,
  done: string,
  words: Readonly<{ found?: string }> = {},
) {
  const { db, viewer, clock, today } = c.var
  const { cycle, element } = found
  const after = take(step, cycle, today, element.clock)
  const isTaken =
    after !== null &&
    (await asViewer(db, viewer, async tx => {
      if (!(await writeStep(tx, viewer, cycle, after, words))) return false
      await recordChange(tx, viewer, {
        cycleId: cycle.id,
        what: step === 'finish-analysis' ? 'analysed' : 'done',
        now: clock.now(),
      })
      return true
    }))
  return isTaken ? c.redirect(`${frameworkPaths.cycle(cycle.id)}?done=${done}`, 303) : null
}
