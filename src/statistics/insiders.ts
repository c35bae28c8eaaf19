import { add, invert, multiply, negate } from './modular.ts'
import type { Guarded, Pattern } from './suppress.ts'
import { LinkedSystem, type Relation } from './system.ts'

type Vector = Map<number, number>

/** A cell that is given away, and whether it still would be with other cells published. */
export type Leak = Readonly<{ cell: number; isOpenIn: (system: LinkedSystem) => boolean }>

/**
 * Primary cells that somebody inside could work out: the one person in a cell knows it and subtracts;
 * the one person in a group knows the group's every cell. What they know without any release (the same set of people
 * under another name, such as a service with one team) is no leak.
 */
export function findInsiderLeaks(guarded: Guarded, pattern: Pattern): Leak[] {
  const hidden = hiddenCells(pattern)
  const movements = new Map(hidden.map(cell => [cell, new Map(pattern.system.movement(cell))]))
  const cellsMovedBy = index(movements)
  const leaks = new Map<number, Leak>()
  for (const known of insiderKnowledge(guarded, pattern)) {
    const basis = reduce(known.map(cell => movements.get(cell)!))
    const near = new Set(known.flatMap(cell => [...movements.get(cell)!.keys()]).flatMap(key => cellsMovedBy.get(key)!))
    const found = [...near].filter(
      cell => guarded.primary[cell] === 1 && !known.includes(cell) && spans(basis, movements.get(cell)!),
    )
    for (const cell of withoutObvious(guarded, known, found)) {
      leaks.set(cell, {
        cell,
        isOpenIn: system => spans(reduce(known.map(own => system.movement(own))), system.movement(cell)),
      })
    }
  }
  return [...leaks.values()].sort((a, b) => a.cell - b.cell)
}

/** Leaves out what follows from the own cells alone, with nothing released. */
function withoutObvious(guarded: Guarded, known: readonly number[], found: readonly number[]): readonly number[] {
  if (found.length === 0) return found
  const structure = structureOf(guarded)
  const basis = reduce(known.map(cell => structure.movement(cell)))
  return found.filter(cell => !spans(basis, structure.movement(cell)))
}

const structures = new WeakMap<Guarded, LinkedSystem>()

/** How cells hang together with nothing published. */
function structureOf(guarded: Guarded): LinkedSystem {
  const structure = structures.get(guarded) ?? new LinkedSystem(guarded.values.length, guarded.relations, () => false)
  structures.set(guarded, structure)
  return structure
}

function hiddenCells(pattern: Pattern): number[] {
  return Array.from(pattern.shown, (_, cell) => cell).filter(cell => pattern.shown[cell] === 0)
}

/** What each person who is alone somewhere knows: that cell and what follows from it, or every cell of a group that is only them. */
function insiderKnowledge(guarded: Guarded, pattern: Pattern): number[][] {
  const { block, values } = guarded
  const isHidden = (cell: number) => pattern.shown[cell] === 0
  const lone = Array.from(block.values.keys()).filter(cell => values[cell] === 1 && isHidden(cell))
  const groups = Array.from({ length: block.nodeCount }, (_, node) => node).filter(node => values[node] === 1)
  const whole = groups.map(node => block.facets.map((_, f) => f * block.nodeCount + node))
  const sumsWith = sumsByMember(guarded)
  return [...lone.map(cell => [...whatFollows(cell, values, sumsWith)]), ...whole].map(cells => cells.filter(isHidden))
}

/** Where the same person is alone in a larger set too, they know that, and that nobody else is in its other parts. */
function whatFollows(
  lone: number,
  values: Int32Array,
  sumsWith: ReadonlyMap<number, readonly Relation[]>,
): Set<number> {
  const known = new Set([lone])
  for (const cell of known) {
    if (values[cell] !== 1) continue
    for (const { total, members } of sumsWith.get(cell) ?? []) {
      if (values[total] === 1) for (const other of [total, ...members]) known.add(other)
    }
  }
  return known
}

function sumsByMember({ block }: Guarded): Map<number, Relation[]> {
  const sums = new Map<number, Relation[]>()
  for (const sum of [...block.relations, ...block.nested]) {
    for (const member of sum.members) sums.set(member, [...(sums.get(member) ?? []), sum])
  }
  return sums
}

function index(movements: ReadonlyMap<number, Vector>): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (const [cell, movement] of movements) {
    for (const key of movement.keys()) {
      const cells = found.get(key)
      if (cells) cells.push(cell)
      else found.set(key, [cell])
    }
  }
  return found
}

/** A basis of what the vectors span, each with a leading coordinate that no other holds. */
function reduce(vectors: readonly ReadonlyMap<number, number>[]): Map<number, Vector> {
  const basis = new Map<number, Vector>()
  for (const vector of vectors) {
    const rest = remainder(basis, vector)
    const lead = rest.keys().next().value
    if (lead === undefined) continue
    const factor = invert(rest.get(lead)!)
    for (const [key, value] of rest) rest.set(key, multiply(value, factor))
    for (const other of basis.values()) {
      const value = other.get(lead)
      if (value !== undefined) addTo(other, rest, negate(value))
    }
    basis.set(lead, rest)
  }
  return basis
}

function spans(basis: ReadonlyMap<number, Vector>, vector: ReadonlyMap<number, number>): boolean {
  return remainder(basis, vector).size === 0
}

function remainder(basis: ReadonlyMap<number, Vector>, vector: ReadonlyMap<number, number>): Vector {
  const rest: Vector = new Map(vector)
  for (const [lead, row] of basis) {
    const value = rest.get(lead)
    if (value !== undefined) addTo(rest, row, negate(value))
  }
  return rest
}

function addTo(target: Vector, source: ReadonlyMap<number, number>, factor: number): void {
  for (const [key, value] of source) {
    const sum = add(target.get(key) ?? 0, multiply(factor, value))
    if (sum === 0) target.delete(key)
    else target.set(key, sum)
  }
}
