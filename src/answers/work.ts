import { z } from 'zod'
import { recordAct } from '../people/acts/queries.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Clock } from '../platform/clock.ts'
import { enqueue, type Job, type Jobs } from '../platform/jobs.ts'
import type { Db, Tx } from '../platform/schema.ts'
import { runInThread } from '../platform/thread.ts'
import { surveyApart, verifiedIn } from './apart.ts'
import { planDraft } from './chosen.ts'
import { loadEarlier } from './earlier.ts'
import { sayRefusal, type Working } from './offer.ts'
import { beginWork, type Draft, findDraft, loadFile, type Outcome, saveWork } from './queries.ts'
import { loadSeries } from './series.ts'
import type { RunTask, Task, TaskResult } from './task.ts'
import { type WayId, wayIds } from './ways.ts'

const jobName = 'work-out-answers'

const payload = z.object({
  organisationId: z.string(),
  draftId: z.string(),
  rule: z.object({ base: z.number(), cell: z.number() }),
  way: z.enum(wayIds).nullable(),
})

/** What to work out of a draft. Without a way: which ways there are. It names no answer and nobody's choice. */
type Order = z.infer<typeof payload>

/** For whom, and by which thresholds. */
type Asking = Pick<Viewer, 'organisationId' | 'rule'>

type Doing = Readonly<{ keeper: Db; clock: Clock }>

/** Asks which ways there are to show a draft, as part of a transaction. Does nothing while work is under way. */
export async function askForWays(tx: Tx, viewer: Asking, draftId: string, now: Date): Promise<void> {
  await ask(tx, viewer, draftId, null, [], now)
}

/**
 * Asks for the figures of a draft in one of the ways it was offered, and writes down who did: they see them before anyone
 * else. Does nothing while work is under way.
 */
export async function askForRelease(
  tx: Tx,
  viewer: Asking & Pick<Viewer, 'memberId'>,
  draftId: string,
  way: WayId,
  ways: Working['ways'],
  now: Date,
): Promise<void> {
  const isAsked = await ask(tx, viewer, draftId, way, ways, now)
  if (isAsked) await recordAct(tx, viewer, { act: 'showing-chosen', now })
}

async function ask(
  tx: Tx,
  { organisationId, rule }: Asking,
  draftId: string,
  way: WayId | null,
  ways: Working['ways'],
  now: Date,
): Promise<boolean> {
  const offer: Working = { stage: 'working', work: way ? 'make release' : 'find ways', share: 0, ways }
  if (!(await beginWork(tx, { organisationId }, draftId, offer))) return false
  const order: Order = { organisationId, draftId, rule, way }
  await enqueue(tx, jobName, order, now)
  return true
}

/** The heavy part in a thread of its own, so that pages are answered meanwhile. */
export const runTaskInThread: RunTask = (task, report) => runInThread<TaskResult>('task', task, report)

/** Jobs of this feature. `runTask` does the heavy part, in a thread of its own where there is one. */
export function answersJobs(doing: Doing, runTask: RunTask): Jobs {
  const job: Job = {
    run: order => workOut(doing, payload.parse(order), runTask),
    giveUp: order => giveUp(doing, payload.parse(order)),
  }
  return { [jobName]: job }
}

async function workOut({ keeper, clock }: Doing, order: Order, runTask: RunTask): Promise<void> {
  const draft = await findDraft(keeper, order, order.draftId)
  if (draft?.offer?.stage !== 'working') return
  const task = await findTask(keeper, order, draft)
  const result = await runTask(task, reportTo(keeper, clock, order, draft.offer))
  await keep(keeper, order, result, draft.offer)
}

async function findTask(keeper: Db, order: Order, draft: Draft): Promise<Task> {
  const whole = await loadFile(keeper, order, draft)
  const file = verifiedIn(whole, draft.reading, draft.choices)
  const earlier = await loadEarlier(keeper, order, draft.choices.earlier ?? [])
  const planned = planDraft(file, draft.choices, draft.title, order.rule, earlier)
  if (planned.outcome === 'refused') throw new Error('Choices that were accepted make no survey.')
  const { survey } = planned
  const asked = { survey, earlier, series: await loadSeries(keeper, order, draft) }
  if (!order.way) return { kind: 'find ways', ...asked }
  const apart = surveyApart(whole, draft.reading, draft.choices, { title: draft.title, rule: order.rule })
  return { kind: 'make release', ...asked, way: order.way, apart }
}

async function keep(keeper: Db, order: Order, result: TaskResult, { ways }: Working): Promise<void> {
  await saveWork(keeper, order, order.draftId, outcomeOf(result, ways, order.way))
}

function outcomeOf(result: TaskResult, ways: Working['ways'], chosen: WayId | null): Outcome {
  if (result.outcome === 'refused') return { state: 'mapping', offer: { stage: 'refused', words: sayRefusal(result) } }
  if (result.outcome === 'release made')
    return { state: 'draft', offer: { stage: 'offered', ways, chosen }, content: result.release }
  return {
    state: 'mapping',
    offer: { stage: 'offered', ways: result.ways.map(way => ({ ...way, words: [...way.words] })), chosen: null },
  }
}

/** Writes progress down at most twice a second, and never after the result. */
function reportTo(keeper: Db, clock: Clock, order: Order, working: Working): (share: number) => void {
  let last = clock.now().getTime()
  return share => {
    const now = clock.now().getTime()
    if (now - last < 500 || share >= 1) return
    last = now
    const offer = { ...working, share }
    saveWork(keeper, order, order.draftId, { state: 'computing', offer }).catch(() => undefined)
  }
}

async function giveUp({ keeper }: Doing, order: Order): Promise<void> {
  await saveWork(keeper, order, order.draftId, { state: 'failed', offer: null })
}
