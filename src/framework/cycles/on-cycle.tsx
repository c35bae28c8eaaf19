import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type Form, longForm, readForm } from '../../platform/http/form.ts'
import { mayTake, phaseOf, type Step } from '../cycle.ts'
import { TooLatePage } from '../pages/too-late.tsx'
import { frameworkPaths } from '../paths.ts'
import { type CycleInFull, findCycleInFull } from './find.ts'

type Answer = Response | Promise<Response>
type Handle = (c: Context<SignedIn>, found: CycleInFull) => Answer

/** A cycle of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onCycle(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const found = id && (await asViewer(db, viewer, tx => findCycleInFull(tx, viewer, id)))
    return found ? handle(c, found) : c.notFound()
  }
}

/** A cycle whose review is not closed yet: what is over stays as it is, and what is retired rests. */
export function onOpenCycle(handle: Handle) {
  return onCycle((c, found) => (rests(found) ? standsOtherwise(c, found) : handle(c, found)))
}

/** Nothing is done in a cycle that is over, or whose element is retired. */
export function rests({ cycle, element }: Pick<CycleInFull, 'cycle' | 'element'>): boolean {
  return phaseOf(cycle) === 'over' || element.retiredOn !== null
}

/** A cycle in which this step can be taken now. When somebody else took it, its page shows how it stands. */
export function onStep(step: Step, handle: Handle) {
  return onCycle((c, found) => (isOpenTo(step, found) ? handle(c, found) : standsOtherwise(c, found)))
}

const isOpenTo = (step: Step, found: CycleInFull) => mayTake(step, found.cycle) && !rests(found)

/** What people read over a text that could no longer be saved. */
const fields = { found: 'What you found', worked: 'What worked', failed: 'What did not', lessons: 'What you learned' }

/** A step that is taken with words. When somebody else took it meanwhile, what was typed is shown, and nothing is changed. */
export function onStepWith(
  step: Step,
  texts: readonly (keyof typeof fields)[],
  handle: (c: Context<SignedIn>, found: CycleInFull, form: Form, tooLate: () => Answer) => Answer,
) {
  return onCycle(async (c, found) => {
    const form = await readForm(c, longForm)
    const typed = texts.map(field => ({ key: fields[field], value: form.one(field) }))
    const tooLate = () => (typed.some(({ value }) => value) ? showTooLate(c, found, typed) : standsOtherwise(c, found))
    return isOpenTo(step, found) ? handle(c, found, form, tooLate) : tooLate()
  })
}

/** Nothing was changed, and what was typed is not lost. */
export function showTooLate(
  c: Context<SignedIn>,
  { cycle, element }: CycleInFull,
  typed: readonly Readonly<{ key: string; value: string }>[],
) {
  const why = 'Somebody else has gone on with this cycle meanwhile. Nothing was changed.'
  const at = { side: `Element ${element.mark}`, note: element.title, back: frameworkPaths.cycle(cycle.id) }
  return c.html(<TooLatePage frame={c.var.frame} title="Nothing was changed" {...{ why, typed }} {...at} />, 409)
}

/** Back to the page of the cycle, which shows what somebody else has done meanwhile. */
export function standsOtherwise(c: Context<SignedIn>, { cycle }: CycleInFull): Response {
  return c.redirect(`${frameworkPaths.cycle(cycle.id)}?done=meanwhile`, 303)
}
