import { type Day, inWords } from '../calendar/day.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import type { Child } from '../ui/jsx/elements.ts'
import { issuingPaths } from './paths.ts'
import { listAsked, takerOf } from './queries.ts'

/** The ballots that wait for the viewer, at the head of their own work. Nobody else is told. */
export async function ballotsWaiting(tx: Tx, viewer: Viewer, today: Day): Promise<Child> {
  const asked = await listAsked(tx, takerOf(viewer), today)
  return asked
    .filter(({ hasTaken }) => !hasTaken)
    .map(({ id, title, closesOn }) => (
      <p class="gt-p">
        <a class="gt-a" href={issuingPaths.ballot(id)}>
          You are asked: {title}
        </a>
        , until {inWords(closesOn)}
      </p>
    ))
}
