import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { listStations } from '../../thread/queries.ts'
import type { Station } from '../../thread/station.ts'
import { type Action, listActions } from '../actions/queries.ts'
import type { Cycle } from '../element.ts'
import { type CyclePromise, listPromises } from '../promises/queries.ts'
import { type ElementInFull, findElement } from '../queries.ts'
import { findCycle, listCycles } from './queries.ts'

/** A cycle with all that stands on it. Seven queries, however much there is. */
export type CycleInFull = ElementInFull &
  Readonly<{
    cycle: Cycle
    /** Every cycle of the element, the newest first. */
    cycles: readonly Cycle[]
    promises: readonly CyclePromise[]
    actions: readonly Action[]
    stations: readonly Station[]
  }>

export async function findCycleInFull(tx: Tx, viewer: Viewer, id: string): Promise<CycleInFull | null> {
  const cycle = await findCycle(tx, viewer, id)
  const element = cycle && (await findElement(tx, viewer, cycle.elementId))
  if (!cycle || !element) return null
  const cycles = await listCycles(tx, viewer, cycle.elementId)
  const promises = await listPromises(tx, viewer, id)
  const actions = await listActions(tx, viewer, id)
  return { ...element, cycle, cycles, promises, actions, stations: await listStations(tx, viewer, id) }
}
