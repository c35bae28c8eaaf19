import { signed } from './modular.ts'
import type { Pattern } from './suppress.ts'

/** One way to change hidden counts together without changing any published figure: cells and whole-number steps. */
export type Move = Readonly<{ cells: readonly number[]; steps: readonly number[] }>

/** Hidden cells that hang together, with the moves among them. */
export type Component = Readonly<{ cells: readonly number[]; moves: readonly Move[] }>

/** Hidden cells by what they hang together with, with the ready-made moves among them. Moves in no small whole numbers are left out. */
export function componentsOf(pattern: Pattern, ready: readonly Move[]): Component[] {
  const leaders = new Leaders()
  const moves = new Map<number, { cells: number[]; steps: number[] }>()
  const firstMove = new Map<number, number>()
  pattern.shown.forEach((shown, cell) => {
    if (shown === 1) return
    for (const [key, value] of pattern.system.movement(cell)) {
      const move = moves.get(key) ?? { cells: [], steps: [] }
      moves.set(key, move)
      move.cells.push(cell)
      move.steps.push(signed(value))
      if (!firstMove.has(cell)) firstMove.set(cell, key)
      leaders.join(firstMove.get(cell)!, key)
    }
  })
  return gather(
    firstMove,
    [...moves, ...ready.map((move): [number, Move] => [firstMove.get(move.cells[0]!)!, move])],
    leaders,
  )
}

function gather(
  firstMove: ReadonlyMap<number, number>,
  moves: readonly (readonly [number, Move])[],
  leaders: Leaders,
): Component[] {
  const byLeader = new Map<number, { cells: number[]; moves: Move[] }>()
  const at = (key: number) => {
    const leader = leaders.of(key)
    const component = byLeader.get(leader) ?? { cells: [], moves: [] }
    byLeader.set(leader, component)
    return component
  }
  for (const [cell, key] of firstMove) at(key).cells.push(cell)
  for (const [key, move] of moves) if (move.steps.every(step => Math.abs(step) <= 64)) at(key).moves.push(move)
  return [...byLeader.values()]
}

/** Which numbers belong together (union–find). */
class Leaders {
  private readonly leader = new Map<number, number>()

  of(key: number): number {
    let at = key
    for (let next = this.leader.get(at); next !== undefined && next !== at; next = this.leader.get(at)) at = next
    this.leader.set(key, at)
    return at
  }

  join(a: number, b: number): void {
    this.leader.set(this.of(a), this.of(b))
  }
}
