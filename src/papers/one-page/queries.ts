import type { Day } from '../../calendar/day.ts'
import { findMeaning, type Meaning } from '../../definitions/in-force/queries.ts'
import type { Row } from '../../framework/element.ts'
import type { CyclePromise } from '../../framework/promises/queries.ts'
import { listPromisesFor } from '../../framework/promises/queries.ts'
import { listRows } from '../../framework/queries.ts'
import { findSponsor } from '../../leadership/sponsors/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { findSetting } from '../../show/outside/queries.ts'
import { listSeenAs } from '../../starting-point/seen-as/queries.ts'

/** What stands on the one page, in full length. */
export type StrategyFacts = Readonly<{
  seenAs: string | null
  meaning: Meaning
  /** Who stands for the strategy today, and what they say of it; null when nobody does. */
  sponsor: Readonly<{ name: string; statement: string | null }> | null
  rows: readonly Row[]
  /** Open promises, the next day first. */
  promises: readonly CyclePromise[]
  /** Where everyone outside can read on; null where the public page is closed. */
  publicSlug: string | null
}>

/** The most promises that are looked through for the next one of each element. */
const mostPromises = 200

export async function findStrategyFacts(tx: Tx, viewer: Viewer, today: Day): Promise<StrategyFacts> {
  const [newest] = await listSeenAs(tx, viewer, 1)
  const setting = await findSetting(tx, viewer)
  return {
    seenAs: newest?.words ?? null,
    meaning: await findMeaning(tx, viewer, today),
    sponsor: await findNamedSponsor(tx, viewer, today),
    rows: await listRows(tx, viewer),
    promises: await listPromisesFor(tx, viewer, null, mostPromises),
    publicSlug: setting?.openedOn ? setting.slug : null,
  }
}

async function findNamedSponsor(tx: Tx, viewer: Viewer, today: Day): Promise<StrategyFacts['sponsor']> {
  const { standing, statement } = await findSponsor(tx, viewer, today)
  return standing.kind === 'in-office' && standing.term.who
    ? { name: standing.term.who.name, statement: statement?.words ?? null }
    : null
}
