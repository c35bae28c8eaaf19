import type { JSX } from '#jsx/jsx-runtime'
import { asViewer } from '../platform/db.ts'
import type { Db, Tx } from '../platform/schema.ts'
import { ConsolePart } from './console/pages/console-part.tsx'
import type { Render, Room } from './hub.ts'
import { DayPart } from './pages/day-part.tsx'
import type { Topic } from './part.ts'
import { ProjectorPart } from './projector/pages/projector-part.tsx'
import { findDay, listSteps } from './queries.ts'

/** Makes a part of a page as it is now. `rest` is what stands behind the topic's first word: a table, or a guest. */
type Piece = (tx: Tx, room: Room, rest: string) => Promise<JSX.Element>

/** Every part there is, by the first word of its topic. A page and its stream show the same. */
const pieces: Readonly<Record<string, Piece>> = {
  day: async (tx, room) => <DayPart {...(await dayWithSteps(tx, room))} />,
  console: async (tx, room) => <ConsolePart {...(await dayWithSteps(tx, room))} />,
  projector: async (tx, room) => <ProjectorPart {...(await dayWithSteps(tx, room))} />,
}

async function dayWithSteps(tx: Tx, room: Room) {
  const day = await findDay(tx, room)
  if (!day) throw new Error('A day that was never opened has no parts.')
  return { day, steps: await listSteps(tx, room) }
}

export async function makePiece(tx: Tx, room: Room, topic: Topic): Promise<JSX.Element> {
  const [word = '', rest = ''] = topic.split(' ')
  const piece = pieces[word]
  if (!piece) throw new Error(`There is no part called ${word}.`)
  return piece(tx, room, rest)
}

/** Parts as text, for streams. */
export function renderOn(db: Db): Render {
  return (room, topics) =>
    asViewer(db, room, async tx => {
      const made: string[] = []
      for (const topic of topics) made.push(String(await (await makePiece(tx, room, topic)).toString()))
      return made
    })
}
