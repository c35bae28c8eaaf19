import type { Block, Facet } from './block.ts'
import type { Rule } from './release.ts'

/**
 * Is a count one that must not be worked out? A base below the base threshold, and everything about such a group;
 * a number that stands for 1 to cell − 1 people; for a sensitive question also nobody and everybody, because
 * they tell about each member. `base` is the group's own base. Unknown counts (-1) are never small.
 */
export function isSmall(facet: Facet, count: number, base: number, rule: Rule): boolean {
  if (count < 0) return false
  if (base >= 0 && base < rule.base) return true
  if (facet.kind === 'base') return false
  if (count > 0 && count < rule.cell) return true
  return facet.sensitive && (count === 0 || count === base)
}

/** One flag a cell of the block: 1 where the count is primary. */
export function findPrimary(block: Block, rule: Rule): Uint8Array {
  const { facets, nodeCount, values } = block
  return Uint8Array.from(values, (value, cell) =>
    isSmall(facets[Math.floor(cell / nodeCount)]!, value, values[cell % nodeCount]!, rule) ? 1 : 0,
  )
}
