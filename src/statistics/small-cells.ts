import { isSmall } from './primary.ts'
import type { Guarded } from './suppress.ts'

/** Keeps count of the cells that the rule would call small: a table with none of them explains nothing hidden. */
export class SmallCells {
  private readonly flags: Uint8Array
  private total = 0
  private readonly guarded: Guarded

  constructor(guarded: Guarded) {
    this.guarded = guarded
    this.flags = new Uint8Array(guarded.block.values.length)
  }

  get none(): boolean {
    return this.total === 0
  }

  update(cell: number, count: number): void {
    const { block, rule } = this.guarded
    if (cell >= this.flags.length) return
    const facet = block.facets[Math.floor(cell / block.nodeCount)]!
    const flag = isSmall(facet, count, facet.kind === 'base' ? count : -1, rule) ? 1 : 0
    this.total += flag - this.flags[cell]!
    this.flags[cell] = flag
  }
}
