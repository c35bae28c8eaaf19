import type { Outcome } from '../../pledges/pledge.ts'
import type { PledgesAfter } from '../../pledges/totals/totals.ts'
import { sayPledges } from '../../pledges/totals/words.ts'
import type { Figure } from '../../statistics/published.ts'
import { HIDDEN } from '../../ui/hidden.ts'
import type { Piece } from '../content.ts'

type Counted = Readonly<{ after: number; totals: NonNullable<PledgesAfter['totals']> }>

/** What people wanted to do after an event, and did, from published totals alone. Nothing where nobody could write it down. */
export function tellPledges(pledges: readonly PledgesAfter[] | null): Piece[] {
  if (!pledges) return []
  const words = [
    'People could write down what they will do, for themselves alone. How many did, and what came of it, is counted twice.',
    ...pledges.map(each => `After ${each.after} days: ${sayPledges(each)}`),
  ]
  const counted = pledges.flatMap(({ after, totals }): Counted[] => (totals ? [{ after, totals }] : []))
  const isShown = counted.some(({ totals }) => totals.pledges !== null)
  return [{ title: 'What people will do', words, ...(isShown && { table: tableOf(counted) }) }]
}

const tableOf = (counted: readonly Counted[]) => ({
  caption: 'How many people wrote down what they will do, and what they said came of it',
  headings: ['What people said', ...counted.map(({ after }) => `After ${after} days`)],
  rows: lines.map(([name, figureOf]) => [name, ...counted.map(({ totals }) => sayFigure(figureOf(totals)))]),
})

const sayFigure = (figure: Figure) => (figure === null ? HIDDEN : String(figure))
const of = (outcome: Outcome) => (totals: Counted['totals']) => totals.outcomes[outcome]

const lines: readonly (readonly [string, (totals: Counted['totals']) => Figure])[] = [
  ['Wrote something down', ({ pledges }) => pledges],
  ['Did it, or part of it', ({ doneOrPart }) => doneOrPart],
  ['Did it', of('done')],
  ['Did part of it', of('part')],
  ['Not yet', of('not-yet')],
  ['No longer want to', of('no-longer')],
]
