import { type Context, Hono } from 'hono'
import { inWords } from '../../calendar/day.ts'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { listBeside, listChanges, recordChange, withdrawStation } from '../../thread/queries.ts'
import { dayTyped, versionIn } from '../../thread/typed.ts'
import { mayDo } from '../cycle.ts'
import type { CycleInFull } from '../cycles/find.ts'
import { onCycle, standsOtherwise } from '../cycles/on-cycle.tsx'
import { holdCycle } from '../cycles/queries.ts'
import { TooLatePage } from '../pages/too-late.tsx'
import { frameworkPaths } from '../paths.ts'
import { inFull } from '../promise.ts'
import { type Again, statusOf } from './again.ts'
import { type PromiseTyped, readPromise, typedPromise } from './forms.ts'
import { decide, type FoundPromise, isOpenTo, mayAmend, onPromise, refuse, refused } from './on-promise.ts'
import { PromiseFormPage } from './pages/form.tsx'
import { PromisePage } from './pages/promise.tsx'
import { PromiseRemovalPage } from './pages/removal.tsx'
import { addPromise, type CyclePromise, changePromise } from './queries.ts'

/** A promise: written into a plan, and changed or taken back until the plan is agreed. */
export const promiseRoutes = new Hono<SignedIn>()

type Errors = readonly FieldError[]

const nothing: PromiseTyped = {
  ...{ measure: '', baseline: '', target: '', method: '' },
  due: { day: '', month: '', year: '' },
}

promiseRoutes.get(
  frameworkPaths.promising(':id'),
  onCycle((c, found) => (mayDo('promise', found.cycle) ? showNew(c, found, nothing) : standsOtherwise(c, found))),
)

promiseRoutes.post(
  frameworkPaths.promises(':id'),
  onCycle(async (c, found) => {
    const { db, viewer, today, clock } = c.var
    const { cycle, element } = found
    const typed = typedPromise(await readForm(c, longForm))
    if (!mayDo('promise', cycle)) return showTooLate(c, found, typed)
    const reading = readPromise(typed, today)
    if (reading.outcome === 'wrong') return showNew(c, found, typed, reading.errors)
    const id = await asViewer(db, viewer, async tx => {
      const held = await holdCycle(tx, viewer, cycle.id)
      if (!held || !mayDo('promise', held)) return null
      const added = await addPromise(tx, viewer, {
        ...reading.value,
        cycleId: cycle.id,
        elementId: element.id,
        today,
      })
      await recordChange(tx, viewer, { stationId: added, what: 'promised', now: clock.now() })
      return added
    })
    if (!id) return showTooLate(c, found, typed)
    return c.redirect(`${frameworkPaths.cycle(cycle.id)}?done=promised`, 303)
  }),
)

function showNew(c: Context<SignedIn>, { cycle, element }: CycleInFull, typed: PromiseTyped, errors: Errors = []) {
  const { frame } = c.var
  const page = (
    <PromiseFormPage
      {...{ frame, cycle, element, typed, errors }}
      title="Make a promise"
      action={frameworkPaths.promises(cycle.id)}
    />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}

const done: Readonly<Record<string, string>> = {
  changed: 'The promise is changed.',
  amended: 'The amendment stands beside the promise.',
  result: 'What came of it stands beside the promise.',
}

promiseRoutes.get(
  frameworkPaths.promise(':id'),
  onPromise(async (c, found) => {
    const { db, viewer, frame, today } = c.var
    const stationId = found.promise.station.id
    const [beside, changes] = await asViewer(
      db,
      viewer,
      async tx => [await listBeside(tx, viewer, stationId), await listChanges(tx, viewer, { stationId })] as const,
    )
    const works = may(viewer, 'work on the strategy')
    const can = {
      change: works && isOpenTo('promise', found),
      amend: mayAmend(viewer, found) && isOpenTo('amend', found),
      sayWhatCame: works && isOpenTo('say-what-came', found),
      lead: works && !found.promise.station.withdrawnOn,
    }
    return c.html(
      <PromisePage
        {...{ frame, today, beside, changes, can }}
        {...found}
        notice={noticeAfter(c, done)}
        refusal={noticeAfter(c, refused)}
      />,
    )
  }),
)

promiseRoutes.get(
  frameworkPaths.promiseChange(':id'),
  onPromise((c, found) => {
    if (!isOpenTo('promise', found)) return refuse(c, found)
    return showChange(c, found, typedOf(found.promise))
  }),
)

promiseRoutes.post(
  frameworkPaths.promiseChange(':id'),
  onPromise(async (c, found) => {
    const { viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const typed = typedPromise(form)
    if (!isOpenTo('promise', found)) return showTooLate(c, found, typed)
    const reading = readPromise(typed, today)
    if (reading.outcome === 'wrong')
      return showChange(c, found, typed, { errors: reading.errors, version: versionIn(form) })
    const decided = await decide(c, found, 'promise', async (tx, { promise }) => {
      const { station } = promise
      if (!(await changePromise(tx, viewer, { station, version: versionIn(form) }, reading.value))) return false
      const was = inFull(promise, inWords(promise.dueOn))
      await recordChange(tx, viewer, { stationId: station.id, what: 'changed', words: was, now: clock.now() })
      return true
    })
    if (decided.outcome === 'too-late') return showTooLate(c, decided.found, typed)
    if (decided.outcome === 'meanwhile') return showChange(c, decided.found, typed, { isMeanwhile: true })
    return c.redirect(`${frameworkPaths.promise(found.promise.station.id)}?done=changed`, 303)
  }),
)

function typedOf({ measure, baseline, target, method, dueOn }: CyclePromise): PromiseTyped {
  return { measure, baseline, target, method, due: dayTyped(dueOn) }
}

function showChange(c: Context<SignedIn>, found: FoundPromise, typed: PromiseTyped, again: Again = {}) {
  const { promise, cycle, element } = found
  const { id, version } = promise.station
  const page = (
    <PromiseFormPage
      {...{ frame: c.var.frame, cycle, element, typed, errors: again.errors ?? [] }}
      title="Change this promise"
      action={frameworkPaths.promiseChange(id)}
      version={again.version ?? version}
      stands={again.isMeanwhile ? promise : undefined}
      promise={promise}
    />
  )
  return c.html(page, statusOf(again))
}

promiseRoutes.get(
  frameworkPaths.promiseRemoval(':id'),
  onPromise((c, found) =>
    isOpenTo('promise', found) ? c.html(<PromiseRemovalPage frame={c.var.frame} {...found} />) : refuse(c, found),
  ),
)

promiseRoutes.post(
  frameworkPaths.promiseRemoval(':id'),
  onPromise(async (c, found) => {
    const { viewer, today, clock, frame } = c.var
    const version = versionIn(await readForm(c, longForm))
    const decided = await decide(c, found, 'promise', async (tx, { promise }) => {
      if (promise.station.version !== version) return false
      const stationId = promise.station.id
      await withdrawStation(tx, viewer, stationId, today)
      await recordChange(tx, viewer, { stationId, what: 'withdrawn', now: clock.now() })
      return true
    })
    if (decided.outcome === 'too-late') return refuse(c, decided.found)
    if (decided.outcome === 'meanwhile')
      return c.html(<PromiseRemovalPage frame={frame} {...decided.found} isMeanwhile />, 409)
    return c.redirect(`${frameworkPaths.cycle(found.cycle.id)}?done=removed`, 303)
  }),
)

/** The plan was agreed while somebody wrote: what they typed is shown to them, and nothing is changed. */
function showTooLate(
  c: Context<SignedIn>,
  found: Readonly<Pick<FoundPromise, 'cycle' | 'element'>>,
  typed: PromiseTyped,
) {
  const { cycle, element } = found
  const { measure, baseline, target, method, due } = typed
  const why = cycle.agreedOn
    ? 'It is agreed, and its promises are locked. Nothing was changed. A locked promise can be amended, for a reason that everyone can read.'
    : 'Nothing was changed. Promises are written while the plan is being made.'
  const rows = [
    { key: 'What will be different', value: measure },
    { key: 'Where it stands now', value: baseline },
    { key: 'Promised', value: target },
    { key: 'How it is measured', value: method },
    { key: 'By', value: [due.day, due.month, due.year].join(' ').trim() },
  ]
  const title = 'This plan does not take changes now'
  const at = { title, side: 'Plan', note: element.title, back: frameworkPaths.cycle(cycle.id) }
  return c.html(<TooLatePage {...{ frame: c.var.frame, why, typed: rows }} {...at} />, 409)
}
