import { Hono } from 'hono'
import type { Open } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { findPlaces } from '../../questionnaires/support/queries.ts'
import { timed } from '../agenda/agenda.ts'
import { listSteps } from '../agenda/queries.ts'
import { listAsking } from '../asking/queries.ts'
import type { BesideEvent } from '../beside.ts'
import { stateAt } from '../event.ts'
import { outsidePaths } from '../paths.ts'
import { frameOf, onTold } from './on-told.ts'
import { OutsideEventPage } from './pages/event.tsx'

/** Who looks again sees at once that something is called off or full. */
const alwaysAsked = 'no-cache'

/** The page of an event that everyone can read, once it is told of. `first`: what leads once it is over. */
export function outsideEventPage({ beside, first }: Readonly<{ beside: BesideEvent; first: BesideEvent }>): Hono<Open> {
  const routes = new Hono<Open>()
  routes.get(
    outsidePaths.event(':id'),
    onTold(async (c, { outside, event }) => {
      const { db, today, clock } = c.var
      const reader = { isMember: false, mayRun: false, today }
      const [steps, support, asking, more, cameFirst] = await asViewer(
        db,
        outside,
        async tx =>
          [
            await listSteps(tx, outside, event.id),
            await findPlaces(tx, outside),
            await listAsking(tx, outside, event.id),
            await beside(tx, outside, event, reader),
            await first(tx, outside, event, reader),
          ] as const,
      )
      c.header('cache-control', alwaysAsked)
      const state = stateAt(event, clock.now())
      const shown = { event, state, steps: timed(steps, event.starts), support, asking, today, cameFirst }
      return c.html(<OutsideEventPage {...{ frame: frameOf(c, outside), ...shown, more }} />)
    }),
  )
  return routes
}
