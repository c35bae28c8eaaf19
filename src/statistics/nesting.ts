import { crossTabulate } from './count.ts'
import type { Layout } from './layout.ts'
import type { Division } from './survey.ts'
import { inOrder, type Relation } from './system.ts'

/**
 * Sums between breakdowns that nobody declared but that hold among these respondents: a directorate is its teams, also
 * when both were asked for side by side. People know such things about their own organisation, so the figures are
 * protected as if they had been declared. They are never printed: a coincidence must not be given away as a rule.
 */
export function findNestedSums(divisions: readonly Division[], { nodeOf }: Layout): Relation[] {
  const sums = divisions.flatMap((whole, w) =>
    divisions.flatMap((parts, p) =>
      w === p || isDeclared(whole, parts) ? [] : nestedIn(whole, nodeOf[w]!, parts, nodeOf[p]!),
    ),
  )
  return inOrder(sums)
}

/** A breakdown by some of the other's columns: its sums are declared already. */
function isDeclared({ breakdown: { columns } }: Division, parts: Division): boolean {
  return columns.every(column => parts.breakdown.columns.includes(column))
}

/** The groups of one breakdown that are made up of whole groups of the other. */
function nestedIn(
  whole: Division,
  wholeNodes: readonly number[],
  parts: Division,
  partNodes: readonly number[],
): Relation[] {
  const [wholes, pieces] = [whole.breakdown.groups.length, parts.breakdown.groups.length]
  const people = crossTabulate(whole.codes, wholes - 1, parts.codes, pieces)
  const isIn = (w: number, p: number) => people[w * pieces + p]! > 0
  const homes = Array.from({ length: pieces }, (_, p) => count(wholes, w => isIn(w, p)))
  return wholeNodes.flatMap((total, w) => {
    const members = partNodes.flatMap((node, p) => (isIn(w, p) ? [{ node, isWhole: homes[p] === 1 }] : []))
    return members.length > 0 && members.every(({ isWhole }) => isWhole)
      ? [{ total, members: members.map(({ node }) => node) }]
      : []
  })
}

function count(length: number, is: (index: number) => boolean): number {
  let found = 0
  for (let index = 0; index < length; index++) if (is(index)) found += 1
  return found
}
