import type { JSX } from '#jsx/jsx-runtime'
import type { Tx } from '../../platform/schema.ts'
import type { Room } from '../hub.ts'
import type { Known } from '../known.ts'
import { findOnProjector } from '../projector/queries.ts'
import { findDay } from '../queries.ts'
import { BoardPart } from './pages/board-part.tsx'
import { WallPart } from './pages/wall-part.tsx'
import { WallPresses } from './pages/wall-presses.tsx'
import { arrange } from './plenary.ts'
import { listSorted, listThemes } from './queries.ts'
import { findWall } from './wall/queries.ts'
import { findOnWall } from './wall/shown.ts'

type Piece = (tx: Tx, room: Room, rest: string, known: Known) => Promise<JSX.Element>

/** The parts of a plenary: what stands on the wall for phones, what hosts sort, and what they put on the wall. */
export const plenaryPieces: Readonly<Record<string, Piece>> = {
  wall: async (tx, room) => <WallPart shown={await findOnWall(tx, room, await findWall(tx, room))} />,
  board: async (tx, room) => {
    const arranged = arrange(await listThemes(tx, room), await listSorted(tx, room))
    return <BoardPart {...arranged} wall={await findWall(tx, room)} />
  },
  showing: async (tx, room, _, known) => {
    const day = known.day ?? (await findDay(tx, room))
    const [wall, themes] = [await findWall(tx, room), await listThemes(tx, room)]
    const found = day && (await findOnProjector(tx, room, { ...known, day, wall }))
    const presses = { wall, themes, onWall: found?.onWall ?? null, isCalledOff: !!day?.calledOffWhy }
    return <WallPresses eventId={room.eventId} {...presses} />
  },
}
