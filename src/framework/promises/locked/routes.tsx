import { type Context, Hono } from 'hono'
import { inWords } from '../../../calendar/day.ts'
import type { SignedIn } from '../../../context.ts'
import { recordAct } from '../../../people/acts/queries.ts'
import { longForm, readForm } from '../../../platform/http/form.ts'
import { recordChange } from '../../../thread/queries.ts'
import { dayTyped, versionIn } from '../../../thread/typed.ts'
import type { SummaryRow } from '../../../ui/govuk/summary-list.tsx'
import { TooLatePage } from '../../pages/too-late.tsx'
import { frameworkPaths } from '../../paths.ts'
import { type Outcome, outcomeNames, outcomes } from '../../promise.ts'
import { type Again, statusOf } from '../again.ts'
import {
  type AmendmentTyped,
  type ResultTyped,
  readAmendment,
  readResult,
  typedAmendment,
  typedResult,
} from '../forms.ts'
import { decide, type FoundPromise, isOpenTo, mayAmend, onPromise, refuse, refused, whyRefused } from '../on-promise.ts'
import { AmendPage } from '../pages/amend.tsx'
import { ResultPage } from '../pages/result.tsx'
import { amendPromise, type CyclePromise, setResult } from '../queries.ts'

/** What is written beside a locked promise: amendments, and what came of it. */
export const lockedRoutes = new Hono<SignedIn>()

lockedRoutes.get(
  frameworkPaths.amendment(':id'),
  onPromise((c, found) => {
    if (!mayAmend(c.var.viewer, found)) return refuse(c, found, 'sponsor')
    return isOpenTo('amend', found) ? showAmend(c, found, { target: '', reason: '' }) : refuse(c, found)
  }),
)

lockedRoutes.post(
  frameworkPaths.amendment(':id'),
  onPromise(async (c, found) => {
    const { viewer, clock } = c.var
    if (!mayAmend(viewer, found)) return refuse(c, found, 'sponsor')
    const form = await readForm(c, longForm)
    const typed = typedAmendment(form)
    if (!isOpenTo('amend', found)) return showTooLate(c, found, amendmentRows(typed))
    const reading = readAmendment(typed, holdsNow(found.promise))
    if (reading.outcome === 'wrong')
      return showAmend(c, found, typed, { errors: reading.errors, version: versionIn(form) })
    const decided = await decide(c, found, 'amend', async (tx, { promise }) => {
      const { station } = promise
      const now = clock.now()
      const amendment = { ...reading.value, now }
      if (!(await amendPromise(tx, viewer, { station, version: versionIn(form) }, amendment))) return false
      await recordAct(tx, viewer, { act: 'promise-amended', details: { promise: station.id }, now })
      await recordChange(tx, viewer, { stationId: station.id, what: 'amended', words: holdsNow(promise), now })
      return true
    })
    if (decided.outcome === 'too-late') return showTooLate(c, decided.found, amendmentRows(typed))
    if (decided.outcome === 'meanwhile') return showAmend(c, decided.found, typed, { isMeanwhile: true })
    return c.redirect(`${frameworkPaths.promise(found.promise.station.id)}?done=amended`, 303)
  }),
)

/** What is promised now: the last amendment, or what was locked. */
const holdsNow = ({ target, amendments }: CyclePromise) => amendments.at(-1)?.target ?? target

function showAmend(c: Context<SignedIn>, found: FoundPromise, typed: AmendmentTyped, again: Again = {}) {
  const { errors = [], isMeanwhile, version = found.promise.station.version } = again
  return c.html(
    <AmendPage {...{ frame: c.var.frame, typed, errors, isMeanwhile, version }} {...found} />,
    statusOf(again),
  )
}

lockedRoutes.get(
  frameworkPaths.result(':id'),
  onPromise((c, found) => {
    if (!isOpenTo('say-what-came', found)) return refuse(c, found)
    const { outcome, result, resultOn } = found.promise
    const on = dayTyped(resultOn ?? c.var.today)
    return showResult(c, found, { outcome: outcome ?? '', result: result ?? '', on })
  }),
)

lockedRoutes.post(
  frameworkPaths.result(':id'),
  onPromise(async (c, found) => {
    const { viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const typed = typedResult(form)
    if (!isOpenTo('say-what-came', found)) return showTooLate(c, found, resultRows(typed))
    const reading = readResult(typed, found.cycle.agreedOn ?? today, today)
    if (reading.outcome === 'wrong')
      return showResult(c, found, typed, { errors: reading.errors, version: versionIn(form) })
    const decided = await decide(c, found, 'say-what-came', async (tx, { promise }) => {
      const { station } = promise
      if (!(await setResult(tx, viewer, { station, version: versionIn(form) }, reading.value))) return false
      const what = promise.outcome ? 'result-changed' : 'result-said'
      await recordChange(tx, viewer, { stationId: station.id, what, words: resultInFull(promise), now: clock.now() })
      return true
    })
    if (decided.outcome === 'too-late') return showTooLate(c, decided.found, resultRows(typed))
    if (decided.outcome === 'meanwhile') return showResult(c, decided.found, typed, { isMeanwhile: true })
    return c.redirect(`${frameworkPaths.promise(found.promise.station.id)}?done=result`, 303)
  }),
)

function resultInFull({ outcome, result, resultOn }: CyclePromise): string | null {
  return outcome && resultOn ? `${outcomeNames[outcome]}, ${inWords(resultOn)}\n${result}` : null
}

function showResult(c: Context<SignedIn>, found: FoundPromise, typed: ResultTyped, again: Again = {}) {
  const { errors = [], isMeanwhile, version = found.promise.station.version } = again
  return c.html(
    <ResultPage {...{ frame: c.var.frame, typed, errors, isMeanwhile, version }} {...found} />,
    statusOf(again),
  )
}

const amendmentRows = ({ target, reason }: AmendmentTyped): SummaryRow[] => [
  { key: 'Promised instead', value: target },
  { key: 'Why', value: reason },
]

const resultRows = ({ outcome, result, on }: ResultTyped): SummaryRow[] => [
  { key: 'Was it kept?', value: outcomes.find(each => each === outcome) ? outcomeNames[outcome as Outcome] : '' },
  { key: 'What came of it', value: result },
  { key: 'On', value: [on.day, on.month, on.year].join(' ').trim() },
]

/** The cycle has gone on while somebody wrote: what they typed is shown to them, and nothing is changed. */
function showTooLate(c: Context<SignedIn>, found: FoundPromise, typed: readonly SummaryRow[]) {
  const why = refused[whyRefused(found)] ?? ''
  const at = { side: 'Promise', note: found.element.title, back: frameworkPaths.promise(found.promise.station.id) }
  const page = <TooLatePage frame={c.var.frame} title="Nothing was changed" {...{ why, typed }} {...at} />
  return c.html(page, 409)
}
