import { add, invert, multiply, negate, prime } from './modular.ts'

/** One sum: the members add up to the total. All are cell numbers. */
export type Relation = Readonly<{ total: number; members: readonly number[] }>

/** Sums in an order that depends on the numbers of their cells alone, so that the order of a file changes nothing. */
export function inOrder(relations: readonly Relation[]): Relation[] {
  const sorted = relations.map(({ total, members }) => ({ total, members: members.toSorted((a, b) => a - b) }))
  return sorted.sort((a, b) => a.total - b.total || compareNumbers(a.members, b.members))
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, i) => number !== b[i])
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1)
}

type SparseRow = Map<number, number>

/**
 * The relations in reduced row-echelon form over the cells that are not published, modulo a prime.
 * A cell can be worked out from the published ones exactly when its row holds nothing but itself.
 * (Langsrud, Gaussian elimination for secondary suppression, doi 10.1007/978-3-031-69651-0_6, dual form.)
 */
export class LinkedSystem {
  private readonly rows: SparseRow[] = []
  private readonly pivotOf: number[] = []
  private readonly rowOfPivot = new Map<number, number>()
  private readonly rowsWith: Set<number>[]

  constructor(cellCount: number, relations: readonly Relation[], known: (cell: number) => boolean) {
    this.rowsWith = Array.from({ length: cellCount }, () => new Set<number>())
    for (const relation of relations) this.insert(asRow(relation, known))
  }

  /** The one cell that is computable now, if this cell is: its row holds it alone. */
  isComputable(cell: number): boolean {
    const row = this.rowOfPivot.get(cell)
    return row !== undefined && this.rows[row]!.size === 1
  }

  /**
   * Publishes a cell, unless that would let a protected cell be worked out.
   * Answers whether it did. A cell that is implied already is published: hiding it would protect nobody.
   */
  publish(cell: number, isProtected: (cell: number) => boolean): boolean {
    if (this.isComputable(cell)) {
      this.removeColumn(cell)
      return true
    }
    this.makeFree(cell)
    for (const row of this.rowsWith[cell]!) {
      if (this.rows[row]!.size === 2 && isProtected(this.pivotOf[row]!)) return false
    }
    this.removeColumn(cell)
    return true
  }

  /** Publishes a cell whatever it gives away. */
  force(cell: number): void {
    if (!this.isComputable(cell)) this.makeFree(cell)
    this.removeColumn(cell)
  }

  /**
   * For each hidden cell, the ways it can move: its coordinates in a basis of all changes that leave every
   * published figure as it is. Free cells number the basis. A cell without coordinates cannot move at all.
   */
  movement(cell: number): ReadonlyMap<number, number> {
    const row = this.rowOfPivot.get(cell)
    if (row === undefined) return new Map([[cell, 1]])
    const coordinates = new Map<number, number>()
    for (const [column, value] of this.rows[row]!) if (column !== cell) coordinates.set(column, negate(value))
    return coordinates
  }

  private insert(row: SparseRow): void {
    for (const column of [...row.keys()]) {
      const other = this.rowOfPivot.get(column)
      if (other !== undefined) addMultiple(row, this.rows[other]!, negate(row.get(column)!))
    }
    if (row.size === 0) return
    const at = this.rows.length
    this.rows.push(row)
    for (const column of row.keys()) this.rowsWith[column]!.add(at)
    this.pivotOf.push(-1)
    this.setPivot(at, this.sparsestColumn(row, -1))
  }

  /** Makes a column free (no row's pivot), so that deleting it needs no further elimination. */
  private makeFree(cell: number): void {
    const row = this.rowOfPivot.get(cell)
    if (row !== undefined) this.setPivot(row, this.sparsestColumn(this.rows[row]!, cell))
  }

  private sparsestColumn(row: SparseRow, except: number): number {
    let best = -1
    let bestSize = Number.POSITIVE_INFINITY
    for (const column of row.keys()) {
      if (column === except) continue
      const size = this.rowsWith[column]!.size
      if (size < bestSize || (size === bestSize && column < best)) {
        best = column
        bestSize = size
      }
    }
    return best
  }

  private setPivot(at: number, column: number): void {
    const row = this.rows[at]!
    const previous = this.pivotOf[at]!
    if (previous >= 0) this.rowOfPivot.delete(previous)
    scale(row, invert(row.get(column)!))
    this.pivotOf[at] = column
    this.rowOfPivot.set(column, at)
    for (const other of [...this.rowsWith[column]!]) if (other !== at) this.eliminate(other, at, column)
  }

  private eliminate(target: number, source: number, column: number): void {
    const row = this.rows[target]!
    const factor = negate(row.get(column)!)
    for (const [key, value] of this.rows[source]!) {
      const before = row.get(key) ?? 0
      const after = add(before, multiply(factor, value))
      if (after === 0) {
        row.delete(key)
        this.rowsWith[key]!.delete(target)
      } else {
        row.set(key, after)
        if (before === 0) this.rowsWith[key]!.add(target)
      }
    }
  }

  private removeColumn(cell: number): void {
    for (const row of this.rowsWith[cell]!) this.rows[row]!.delete(cell)
    this.rowsWith[cell]!.clear()
    const own = this.rowOfPivot.get(cell)
    if (own !== undefined) this.rowOfPivot.delete(cell)
  }
}

function asRow(relation: Relation, known: (cell: number) => boolean): SparseRow {
  const row: SparseRow = new Map()
  const put = (cell: number, value: number) => {
    if (known(cell)) return
    const sum = add(row.get(cell) ?? 0, value)
    if (sum === 0) row.delete(cell)
    else row.set(cell, sum)
  }
  put(relation.total, prime - 1)
  for (const member of relation.members) put(member, 1)
  return row
}

function addMultiple(row: SparseRow, source: SparseRow, factor: number): void {
  for (const [key, value] of source) {
    const sum = add(row.get(key) ?? 0, multiply(factor, value))
    if (sum === 0) row.delete(key)
    else row.set(key, sum)
  }
}

function scale(row: SparseRow, factor: number): void {
  if (factor === 1) return
  for (const [key, value] of row) row.set(key, multiply(value, factor))
}
