import { type Day, inWords } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Child } from '../../ui/jsx/elements.ts'
import { startingPaths } from '../paths.ts'
import { workbookOf } from '../workbooks.ts'
import { listOpen } from './queries.ts'

/** Where everyone is asked to rate: at the head of the strategy. */
export async function roundsAtHead(tx: Tx, viewer: Viewer, today: Day): Promise<Child> {
  const rounds = await listOpen(tx, viewer, today)
  return rounds.map(({ id, workbook, closesOn }) => (
    <p class="gt-p">
      <a class="gt-a" href={startingPaths.round(id)}>
        Rate {workbookOf(workbook)?.title ?? 'a workbook'}
      </a>
      , until {inWords(closesOn ?? '')}
    </p>
  ))
}
