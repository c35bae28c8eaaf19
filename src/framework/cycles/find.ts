import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { type Change, listChanges } from '../../thread/queries.ts'
import type { Action } from '../actions/action.ts'
import { listActions } from '../actions/queries.ts'
import type { Decision } from '../decisions/decision.ts'
import { listDecisionsOf } from '../decisions/queries.ts'
import type { Cycle } from '../element.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { evidenceOnCycle, listEvidenceOf } from '../evidence/queries.ts'
import { type CyclePromise, listPromises } from '../promises/queries.ts'
import { type ElementInFull, findElement } from '../queries.ts'
import { findCycle, listCycles } from './queries.ts'

/** A cycle with all that stands on it. */
export type CycleInFull = ElementInFull &
  Readonly<{
    cycle: Cycle
    /** Every cycle of the element, the newest first. */
    cycles: readonly Cycle[]
    promises: readonly CyclePromise[]
    actions: readonly Action[]
    decisions: readonly Decision[]
    evidence: readonly Evidence[]
    /** Has the element more evidence than stands here? */
    hasMoreEvidence: boolean
    changes: readonly Change[]
  }>

export async function findCycleInFull(tx: Tx, viewer: Viewer, id: string): Promise<CycleInFull | null> {
  const cycle = await findCycle(tx, viewer, id)
  const element = cycle && (await findElement(tx, viewer, cycle.elementId))
  if (!cycle || !element) return null
  return fillCycle(tx, viewer, { ...element, cycle, cycles: await listCycles(tx, viewer, cycle.elementId) })
}

type Bare = ElementInFull & Pick<CycleInFull, 'cycle' | 'cycles'>

/** What stands on a cycle that was found already. */
export async function fillCycle(tx: Tx, viewer: Viewer, bare: Bare): Promise<CycleInFull> {
  const { id } = bare.cycle
  const found = await listEvidenceOf(tx, viewer, { elementId: bare.element.id, cycle: bare.cycle })
  const evidence = { evidence: found.slice(0, evidenceOnCycle), hasMoreEvidence: found.length > evidenceOnCycle }
  const promises = await listPromises(tx, viewer, id)
  const decisions = await listDecisionsOf(tx, viewer, { elementId: bare.element.id, cycle: bare.cycle })
  const actions = await listActions(tx, viewer, id)
  return { ...bare, ...evidence, decisions, promises, actions, changes: await listChanges(tx, viewer, { cycleId: id }) }
}
