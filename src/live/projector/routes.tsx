import { Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { codeInAddress } from '../code.ts'
import { onDay } from '../on-day.ts'
import { LivePart } from '../pages/part.tsx'
import { livePaths } from '../paths.ts'
import { makePiece } from '../pieces.tsx'
import { ProjectorPage } from './pages/projector.tsx'

/** What everyone in the room sees, in a window of its own. */
export const projectorRoutes = new Hono<SignedIn>()

projectorRoutes.get(
  livePaths.projector(':id'),
  onDay(async (c, { room, day }) => {
    const { db, viewer, frame, publicUrl } = c.var
    const piece = await asViewer(db, viewer, tx => makePiece(tx, room, 'projector'))
    const address = `${publicUrl}${livePaths.join(codeInAddress(day.code))}`
    return c.html(
      <ProjectorPage manifest={frame.manifest} {...{ day, address, publicUrl }}>
        <LivePart topic="projector">{piece}</LivePart>
      </ProjectorPage>,
    )
  }),
)
