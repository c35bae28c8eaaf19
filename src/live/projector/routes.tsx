import { Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { onDay } from '../on-day.ts'
import { livePaths } from '../paths.ts'
import { makePiece } from '../pieces.tsx'
import { listSteps } from '../queries.ts'
import { signalAt } from '../signal.ts'
import { listHands } from '../tables/queries.ts'
import { JoiningPart } from './pages/joining-part.tsx'
import { ProjectorPage } from './pages/projector.tsx'

/** What everyone in the room sees, in a window of its own. */
export const projectorRoutes = new Hono<SignedIn>()

projectorRoutes.get(
  livePaths.projector(':id'),
  onDay(async (c, { room, day }) => {
    const { db, viewer, frame, publicUrl, clock } = c.var
    const { step, piece, floor } = await asViewer(db, viewer, async tx => {
      const known = { day, steps: await listSteps(tx, room), hands: await listHands(tx, room) }
      return {
        step: await makePiece(tx, room, 'step', known),
        piece: await makePiece(tx, room, 'projector', known),
        floor: await makePiece(tx, room, 'floor', known),
      }
    })
    const joining = <JoiningPart {...{ day, publicUrl }} />
    const signal = signalAt(day.stepEndsAt, clock.now())
    return c.html(
      <ProjectorPage manifest={frame.manifest} {...{ day, signal, step, floor, joining }}>
        {piece}
      </ProjectorPage>,
    )
  }),
)
