import { inWords } from '../../calendar/day.ts'
import { percent } from '../../statistics/published.ts'
import { HIDDEN } from '../../ui/hidden.ts'
import { outcomes } from '../pledge.ts'
import type { PledgesAfter, PledgeTotals } from './totals.ts'

const said = { done: 'did it', part: 'did part of it', 'not-yet': 'not yet', 'no-longer': 'no longer want to' } as const

/** What may be known at one of the two times, or from when: from published figures alone. */
export const sayPledges = ({ on, totals }: PledgesAfter): string =>
  totals ? sayTotals(totals) : `shown from ${inWords(on)}, if that gives nobody away.`

function sayTotals({ pledges, doneOrPart, outcomes: figures }: Omit<PledgeTotals, 'takenOn'>): string {
  if (pledges === null) return `${HIDDEN}.`
  const share = percent(doneOrPart, pledges)
  const shown = outcomes.flatMap(each => (figures[each] === null ? [] : [`${figures[each]} ${said[each]}`]))
  return [
    `${pledges} people wrote down what they want to do.`,
    ...(share === null ? [] : [`${doneOrPart} of them did it, or part of it (${share}%).`]),
    ...(shown.length > 0 ? [`${shown.join(', ')}.`] : []),
    ...(shown.length < outcomes.length ? ['The rest is not shown, to protect people.'] : []),
  ].join(' ')
}
