import type { Leak } from './insiders.ts'
import { add, multiply } from './modular.ts'
import { isSmall } from './primary.ts'
import type { Guarded, Pattern } from './suppress.ts'
import type { LinkedSystem, Relation } from './system.ts'

/**
 * Hidden cells of one sum that can be worked out taken together, and are small together: what is left when the
 * published members are taken from the total, and any two or three of them. Answers one member of each.
 */
export function findUnionLeaks(guarded: Guarded, pattern: Pattern): Leak[] {
  const { block } = guarded
  const mark = marksOf(pattern)
  const leaks = new Map<number, Leak>()
  for (const relation of [...block.relations, ...block.nested]) {
    for (const cells of togetherSmall(guarded, pattern, relation)) {
      const isOpenIn = (system: LinkedSystem) => isFixed(cells.map(cell => system.movement(cell)))
      const isMarkedFixed = cells.reduce((sum, cell) => add(sum, mark(cell)), 0) === 0
      if (isMarkedFixed && isOpenIn(pattern.system)) leaks.set(cells[0]!, { cell: cells[0]!, isOpenIn })
    }
  }
  return [...leaks.values()].sort((a, b) => a.cell - b.cell)
}

/** More hidden cells than these are looked at all together only. */
const most = 24

/** Sets of hidden members that stand for few people: all of them, and each two or three. */
function* togetherSmall(guarded: Guarded, pattern: Pattern, { members }: Relation): Generator<number[]> {
  const hidden = members.filter(cell => pattern.shown[cell] === 0)
  if (hidden.length < 2 || hidden.some(cell => guarded.values[cell]! < 0)) return
  const isFew = (cells: readonly number[]) => standForFew(guarded, cells)
  if (isFew(hidden)) yield hidden
  const small = hidden.filter(cell => isFew([cell]) || guarded.values[cell] === 0)
  if (small.length > most) return
  for (let a = 0; a < small.length; a++)
    for (let b = a + 1; b < small.length; b++) {
      const two = [small[a]!, small[b]!]
      if (isFew(two)) yield two
      for (let c = b + 1; c < small.length; c++) if (isFew([...two, small[c]!])) yield [...two, small[c]!]
    }
}

/** Do these cells stand for somebody, and for so few that the rule would hide it? */
function standForFew({ block, values, rule }: Guarded, cells: readonly number[]): boolean {
  const count = cells.reduce((sum, cell) => sum + values[cell]!, 0)
  const facet = block.facets[Math.floor(cells[0]! / block.nodeCount)]!
  return count > 0 && isSmall(facet, count, facet.kind === 'base' ? count : -1, rule)
}

/**
 * A number for each hidden cell that stands for how it moves: where the numbers of some cells come to nothing, they
 * can be worked out together, but for one chance in two thousand million. Quick to add up; a hit is then checked.
 */
function marksOf(pattern: Pattern): (cell: number) => number {
  const marks = new Map<number, number>()
  pattern.shown.forEach((shown, cell) => {
    if (shown === 1) return
    let mark = 0
    for (const [key, value] of pattern.system.movement(cell)) mark = add(mark, multiply(value, scatter(key)))
    marks.set(cell, mark)
  })
  return cell => marks.get(cell)!
}

/** A number that looks like chance, and is always the same for the same key. */
function scatter(key: number): number {
  const mixed = Math.imul(key + 1, 0x9e3779b1) ^ (key >>> 7)
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 1 || 1
}

function isFixed(movements: readonly ReadonlyMap<number, number>[]): boolean {
  const sum = new Map<number, number>()
  for (const movement of movements) for (const [key, value] of movement) sum.set(key, add(sum.get(key) ?? 0, value))
  return [...sum.values()].every(value => value === 0)
}
