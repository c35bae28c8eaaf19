import { makeRelease } from '../../releases/make.ts'
import type { Figure } from '../../statistics/published.ts'
import type { Release, Rule } from '../../statistics/release.ts'
import { type Counted, count, type Papers } from './count.ts'

/** What may be known of a vote: the place of the wording that won, and cleared counts. Null is not shown. */
export type Outcome = Readonly<{ winner: number | null; figures: Release | null }>

/**
 * What may be shown of a vote among so many people.
 *
 * - Fewer ballots than the base threshold: nothing, since the winner would say too much about who chose it.
 * - Otherwise the winner, and how many voted if that is cleared.
 * - How many chose each first only where every one of these counts is cleared, and where the winner had more than half
 *   of them. Had ballots gone on to a second choice, the winner would say something about second choices too; and beside
 *   hidden counts it would narrow them down.
 *
 * Everyone is one respondent: which wording they chose first, or that they did not vote. So nobody can subtract one
 * table from another.
 */
export async function outcomeOf(papers: Papers, wordings: number, people: number, rule: Rule): Promise<Outcome> {
  const counted = count(papers, wordings)
  const ballots = counted.firsts.reduce((all, firsts) => all + firsts, 0)
  if (ballots < rule.base) return { winner: null, figures: null }
  const made = await makeRelease(surveyOf(counted, Math.max(people, ballots), rule), [])
  if (made.outcome === 'refused') return { winner: counted.winner, figures: null }
  return { winner: counted.winner, figures: lessOf(made.release, counted) }
}

function surveyOf({ firsts }: Counted, people: number, rule: Rule) {
  const options = [...firsts.map((_, i) => `Wording ${i + 1}`), 'Did not vote']
  const ballots = firsts.reduce((all, count) => all + count, 0)
  const codes = [...firsts, people - ballots].flatMap((count, option) =>
    Array.from({ length: count }, () => option + 1),
  )
  const question = {
    label: 'First choice',
    stem: null,
    options: options.map(label => ({ label, stance: null })),
    joins: [{ label: 'Voted', of: firsts.map((_, i) => i), stance: 'favourable' as const }],
    sensitive: true,
  }
  const all = { title: 'Vote', rule, rows: people, questions: [{ question, codes }] }
  return { ...all, divisions: [], background: [] }
}

/** Leaves out the single counts unless all of them may be seen beside the winner. */
function lessOf(release: Release, { isOutright }: Counted): Release {
  const [row] = release.everyone
  if (!row || (isOutright && row.options.every(figure => figure !== null))) return release
  return { ...release, everyone: [{ ...row, options: row.options.map(() => null) }] }
}

/** The cleared counts of a vote: how many people there were, how many voted, and how many chose each first. */
export type Turnout = Readonly<{ people: Figure; voted: Figure; firsts: readonly Figure[] }>

export function turnoutIn(figures: Release | null): Turnout | null {
  const row = figures?.everyone[0]
  if (!row) return null
  return { people: row.base, voted: row.joins[0] ?? null, firsts: row.options.slice(0, -1) }
}
