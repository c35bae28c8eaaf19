import type { Tx } from '../../platform/schema.ts'
import { type LiveDay, sayMoved } from '../day.ts'
import type { Room } from '../hub.ts'
import type { Known } from '../known.ts'
import { type OnWall, pagesBeside } from '../plenary/wall/pages.ts'
import { findWall } from '../plenary/wall/queries.ts'
import { findOnWall } from '../plenary/wall/shown.ts'
import { pageAt } from '../plenary/wall/turning.ts'
import { type Shown as CheckShown, shownOf } from '../safety/check/check.ts'
import { findCheck } from '../safety/check/queries.ts'
import { listHands } from '../tables/queries.ts'

export type OnProjector = Readonly<{
  onWall: OnWall
  /** How safe people feel to speak, where hosts want everyone to see it. */
  check: CheckShown | null
}>

type Read = Known & Readonly<{ day: LiveDay; wall?: Awaited<ReturnType<typeof findWall>> }>

/** What a host has put on the wall: the page of it that stands there now, beside what else does. */
export async function findOnProjector(tx: Tx, room: Room, known: Read): Promise<OnProjector> {
  const [wall, found] = [known.wall ?? (await findWall(tx, room)), await findCheck(tx, room)]
  const check = found?.isOnWall ? shownOf(found) : null
  const hands = known.hands ?? (await listHands(tx, room))
  const beside = { news: newsOf(known.day), hasHands: hands.length > 0, hasCheck: check !== null }
  const pages = pagesBeside(await findOnWall(tx, room, wall), beside)
  const page = pageAt(wall, pages.length)
  const standing = pages[page - 1] ?? { shown: { kind: 'clock' }, size: 'large', columns: 1 }
  return { onWall: { ...standing, page, pages: pages.length, isHeld: wall.turned === null }, check }
}

const newsOf = ({ notice, movedTo }: LiveDay): string[] =>
  [notice, ...(movedTo ? ['Something has changed', ...sayMoved(movedTo)] : [])].filter(Boolean)
