import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Child } from '../../ui/jsx/elements.ts'
import { MeaningHere } from './pages/meaning.tsx'
import { findMeaning } from './queries.ts'

/** What stands at the head of the strategy, for everyone. */
export async function headOfStrategy(tx: Tx, viewer: Viewer, today: Day): Promise<Child> {
  return <MeaningHere meaning={await findMeaning(tx, viewer, today)} />
}
