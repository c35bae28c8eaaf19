import { isSmall } from './primary.ts'
import type { Guarded } from './suppress.ts'

/** Keeps count of the cells that the rule would call small: a table with none of them explains nothing hidden. */
export class SmallCells {
  private readonly flags = new Map<number, boolean>()
  private total = 0
  private readonly guarded: Guarded

  constructor(guarded: Guarded, counts: ReadonlyMap<number, number>) {
    this.guarded = guarded
    for (const [cell, count] of counts) this.update(cell, count)
  }

  get none(): boolean {
    return this.total === 0
  }

  update(cell: number, count: number): void {
    const { block, rule } = this.guarded
    if (cell >= block.values.length) return
    const facet = block.facets[Math.floor(cell / block.nodeCount)]!
    const flag = isSmall(facet, count, facet.kind === 'base' ? count : -1, rule)
    if (flag === (this.flags.get(cell) ?? false)) return
    this.flags.set(cell, flag)
    this.total += flag ? 1 : -1
  }
}
