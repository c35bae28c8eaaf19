import { addDays, type Day } from '../calendar/day.ts'
import { addAction, findAction, writeDays } from '../framework/actions/queries.ts'
import { type Step, take } from '../framework/cycle.ts'
import { beginCycle, findCycle, writeStep } from '../framework/cycles/queries.ts'
import type { Cycle, Element } from '../framework/element.ts'
import { addEvidence } from '../framework/evidence/queries.ts'
import {
  addPromise,
  amendPromise,
  findPromise,
  listPromises,
  lockPromises,
  setResult,
} from '../framework/promises/queries.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import { leadThread, recordChange } from '../thread/queries.ts'
import type { People } from './people.ts'
import type { ActionOf, CycleOf, PromiseOf } from './year.ts'

/** Where the example is carried out: everything in it happened so many days before today. */
export type Stage = Readonly<{
  tx: Tx
  viewer: Viewer
  people: People
  /** The id of each element by what stands in its ring. */
  elements: ReadonlyMap<string, string>
  today: Day
}>

export const dayOf = ({ today }: Pick<Stage, 'today'>, ago: number): Day => addDays(today, -ago)
export const momentOf = (stage: Pick<Stage, 'today'>, ago: number): Date => new Date(`${dayOf(stage, ago)}T09:30:00Z`)

export function elementOf({ elements }: Stage, mark: string): string {
  const id = elements.get(mark)
  if (!id) throw new Error(`The example has no element ${mark}.`)
  return id
}

/** Stations of the example by the name they have in it, so that threads can be led between them. */
export type Named = Map<
  string,
  Readonly<{ id: string; kind: 'evidence' | 'gap' | 'promise' | 'action' | 'measure' | 'decision' }>
>

/** Carries out one cycle, from its beginning to as far as it has come. */
export async function turn(stage: Stage, element: Element, told: CycleOf, named: Named): Promise<void> {
  const { tx, viewer, people } = stage
  const owner = people[told.owner]
  const beganOn = dayOf(stage, told.began)
  const of = { elementId: element.id, number: told.number, ownerId: owner.memberId, sponsorId: people.dele.memberId }
  const id = await beginCycle(tx, viewer, { ...of, beganOn, carried: told.carried ?? '' })
  if (!id) throw new Error('A cycle of the example was there already.')
  await recordChange(tx, owner, { cycleId: id, what: 'begun', now: momentOf(stage, told.began) })
  for (const { as, ago, title, words } of told.evidence) {
    const said = {
      form: 'listening' as const,
      title,
      words,
      href: null,
      releaseId: null,
      themeId: null,
      document: null,
    }
    const on = dayOf(stage, ago)
    const evidence = await addEvidence(tx, owner, { ...said, standsOn: on, elementIds: [element.id] }, on)
    named.set(as, { id: evidence, kind: 'evidence' })
  }
  if (!told.analysed) return
  await step(stage, { id, element, owner }, 'finish-analysis', told.analysed.ago, { found: told.analysed.found })
  for (const promise of told.promises) await promised(stage, { id, element, owner }, promise, named)
  if (!told.agreed) return
  await step(stage, { id, element, owner: people.dele }, 'agree-plan', told.agreed)
  await lockPromises(tx, people.dele, await listPromises(tx, viewer, id), momentOf(stage, told.agreed))
  for (const action of told.actions) await acted(stage, { id, element, owner }, action, named)
  for (const promise of told.promises) await ended(stage, promise, named)
  if (told.done) await step(stage, { id, element, owner }, 'finish-doing', told.done)
  if (told.reviewed) {
    const { ago, ...words } = told.reviewed
    await step(stage, { id, element, owner: people.dele }, 'close-review', ago, words)
  }
}

type At = Readonly<{ id: string; element: Element; owner: Viewer }>
type Words = Parameters<typeof writeStep>[4]

const happened: Readonly<Record<Step, string>> = {
  'finish-analysis': 'analysed',
  'agree-plan': 'agreed',
  'finish-doing': 'done',
  'close-review': 'reviewed',
}

async function step(stage: Stage, { id, element, owner }: At, wanted: Step, ago: number, words: Words = {}) {
  const { tx } = stage
  const before: Cycle | null = await findCycle(tx, owner, id)
  const after = before && take(wanted, before, dayOf(stage, ago), element.clock)
  if (!before || !after || !(await writeStep(tx, owner, before, after, words)))
    throw new Error(`The example cannot take the step ${wanted}.`)
  await recordChange(tx, owner, { cycleId: id, what: happened[wanted], now: momentOf(stage, ago) })
}

async function promised(stage: Stage, { id, element, owner }: At, promise: PromiseOf, named: Named) {
  const { measure, baseline, target, method } = promise
  const dueOn = dayOf(stage, promise.due)
  const of = { cycleId: id, elementId: element.id, today: dayOf(stage, promise.ago) }
  const made = await addPromise(stage.tx, owner, { measure, baseline, target, method, dueOn, ...of })
  named.set(promise.as, { id: made, kind: 'promise' })
}

/** What stands beside a locked promise: that it was amended, and what came of it. */
async function ended(stage: Stage, { as, amended, result }: PromiseOf, named: Named) {
  const { tx, viewer, people } = stage
  const id = named.get(as)?.id ?? ''
  const seen = async () => {
    const promise = await findPromise(tx, viewer, id)
    if (!promise) throw new Error('A promise of the example is gone.')
    return { station: promise.station, version: promise.station.version }
  }
  if (amended) {
    const { ago, target, reason } = amended
    await amendPromise(tx, people.carys, await seen(), { target, reason, now: momentOf(stage, ago) })
    await recordChange(tx, people.carys, { stationId: id, what: 'amended', now: momentOf(stage, ago) })
  }
  if (result) {
    const { ago, outcome, words } = result
    await setResult(tx, people.carys, await seen(), { outcome, result: words, resultOn: dayOf(stage, ago) })
  }
}

async function acted(stage: Stage, { id, element }: At, action: ActionOf, named: Named) {
  const { tx, people } = stage
  const owner = people[action.owner]
  const promise = named.get(action.keeps)
  const on = dayOf(stage, action.ago)
  const added = await addAction(
    tx,
    owner,
    {
      ...{ title: action.title, words: action.words, effort: action.effort, serves: [], servesOthers: '' },
      ...{ dueOn: dayOf(stage, action.due), ownerId: owner.memberId, cycleId: id, elementId: element.id },
      keeps: promise ? [{ id: promise.id, title: '' }] : [],
    },
    on,
  )
  named.set(action.as, { id: added, kind: 'action' })
  await recordChange(tx, owner, { stationId: added, what: 'written', now: momentOf(stage, action.ago) })
  const before = await findAction(tx, owner, added)
  if (!before || action.started === undefined) return
  const startedOn = dayOf(stage, action.started)
  const doneOn = action.done === undefined ? null : dayOf(stage, action.done)
  await writeDays(tx, owner, before, { startedOn, doneOn, droppedOn: null, droppedWhy: null })
}

/** Leads a thread between two stations of the example. */
export async function lead({ tx, viewer, today }: Stage, named: Named, from: string, to: string): Promise<void> {
  const [a, b] = [named.get(from), named.get(to)]
  if (!a || !b) throw new Error(`There is no thread from ${from} to ${to} in the example.`)
  await leadThread(tx, viewer, a, b, today)
}
