import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import type { Tx } from '../../platform/schema.ts'
import { type Compared, type Comparison, compareLines } from './comparison.ts'
import type { LineProblem, ProposalLine } from './line.ts'
import { findStanding, storeProposal } from './queries.ts'

/** Holds lines against the plan as it stands now. */
export async function compare(c: Context<SignedIn>, tx: Tx, lines: readonly ProposalLine[]): Promise<Compared> {
  return compareLines(lines, await findStanding(tx, c.var.viewer, lines, c.var.today))
}

/** Keeps lines that could all be done, and returns the id they are kept under; or says what is wrong with them. */
export async function propose(
  c: Context<SignedIn>,
  tx: Tx,
  lines: readonly ProposalLine[],
  fileName: string | null,
): Promise<string | readonly LineProblem[]> {
  const compared = await compare(c, tx, lines)
  if (compared.outcome === 'refused') return compared.problems
  return storeProposal(tx, c.var.viewer, { fileName, lines, now: c.var.clock.now() })
}

/** Tells one comparison from another: what is applied is what was seen. */
export function markOf(comparison: Comparison): string {
  return createHash('sha256').update(JSON.stringify(comparison)).digest('base64url')
}
