import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import type { Viewer } from '../../people/viewer.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import type { Tx } from '../../platform/schema.ts'
import { type Deed, mayDo } from '../cycle.ts'
import { findCycle, holdCycle } from '../cycles/queries.ts'
import type { Cycle, Element } from '../element.ts'
import { frameworkPaths } from '../paths.ts'
import { findElement } from '../queries.ts'
import { type CyclePromise, findPromise } from './queries.ts'

/** A promise with the cycle in whose plan it stands. */
export type FoundPromise = Readonly<{ promise: CyclePromise; cycle: Cycle; element: Element }>

async function findWithCycle(tx: Tx, viewer: Viewer, id: string): Promise<FoundPromise | null> {
  const promise = await findPromise(tx, viewer, id)
  const cycle = promise?.station.cycleId && (await findCycle(tx, viewer, promise.station.cycleId))
  const found = cycle && (await findElement(tx, viewer, cycle.elementId))
  return promise && cycle && found ? { promise, cycle, element: found.element } : null
}

type Handle = (c: Context<SignedIn>, found: FoundPromise) => Response | Promise<Response>

/** A promise of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onPromise(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const found = id && (await asViewer(db, viewer, tx => findWithCycle(tx, viewer, id)))
    return found ? handle(c, found) : c.notFound()
  }
}

/** Can this be done about a promise, as it and its cycle stand? */
export function isOpenTo(deed: Deed, { promise, cycle }: FoundPromise): boolean {
  return promise.station.withdrawnOn === null && mayDo(deed, cycle)
}

/** Whoever leads the strategy amends a promise, and whoever stands behind its cycle. */
export function mayAmend(viewer: Viewer, { cycle }: Pick<FoundPromise, 'cycle'>): boolean {
  return may(viewer, 'lead the strategy') || cycle.sponsor?.id === viewer.memberId
}

/** `meanwhile`: somebody else has written to it since it was read. `too-late`: its cycle has gone on. `found` is how it stands now. */
export type Decided = Readonly<{ outcome: 'done' | 'meanwhile' | 'too-late'; found: FoundPromise }>

type Write = (tx: Tx, found: FoundPromise) => Promise<boolean>

/** Does something about a promise while nobody can take a step of its cycle, so that what was locked stays as it was read. */
export async function decide(
  c: Context<SignedIn>,
  { promise, cycle }: FoundPromise,
  deed: Deed,
  write: Write,
): Promise<Decided> {
  const { db, viewer } = c.var
  return asViewer(db, viewer, async tx => {
    await holdCycle(tx, viewer, cycle.id)
    const found = await findWithCycle(tx, viewer, promise.station.id)
    if (!found) throw new Error('A promise is gone while its cycle was held.')
    if (!isOpenTo(deed, found)) return { outcome: 'too-late', found }
    return { outcome: (await write(tx, found)) ? 'done' : 'meanwhile', found }
  })
}

/** Why nothing can be written to a promise now, by the word that stands in the address of its page. */
export const refused: Readonly<Record<string, string>> = {
  locked: 'This promise is locked: its words stay. It can be amended, for a reason that everyone can read.',
  early: 'The plan is not agreed yet. Until then change the promise itself.',
  over: 'The review is closed. What was promised and what came of it stay as they are.',
  withdrawn: 'This promise was taken back. It stays in the record as it is.',
  sponsor: 'Only whoever leads the strategy, or the sponsor of this cycle, can amend a promise.',
}

export function whyRefused({ promise, cycle }: FoundPromise): keyof typeof refused {
  if (promise.station.withdrawnOn) return 'withdrawn'
  if (cycle.reviewedOn) return 'over'
  return promise.lockedAt ? 'locked' : 'early'
}

/** Nothing was changed: the page of the promise says why. */
export function refuse(c: Context<SignedIn>, found: FoundPromise, why?: 'sponsor') {
  return c.redirect(`${frameworkPaths.promise(found.promise.station.id)}?done=${why ?? whyRefused(found)}`, 303)
}
