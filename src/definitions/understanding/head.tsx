import { addDays, type Day, inWords } from '../../calendar/day.ts'
import { may } from '../../people/permission.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Child } from '../../ui/jsx/elements.ts'
import { definitionsPaths } from '../paths.ts'
import { soon } from './check.ts'
import { listDue } from './queries.ts'

/** The checks that fall due, or are late, at the head of the work of whoever leads the strategy. */
export async function checksWaiting(tx: Tx, viewer: Viewer, today: Day): Promise<Child> {
  if (!may(viewer, 'lead the strategy')) return null
  const due = await listDue(tx, viewer, addDays(today, soon))
  return due.map(({ id, name, dueOn }) => (
    <p class="gt-p">
      <a class="gt-a" href={definitionsPaths.understanding(id)}>
        Look whether people understand: {name}
      </a>
      , due on {inWords(dueOn)}
    </p>
  ))
}
