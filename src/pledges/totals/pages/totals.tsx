import { type Day, inWords } from '../../../calendar/day.ts'
import { percent } from '../../../statistics/published.ts'
import { HIDDEN } from '../../../ui/hidden.ts'
import { type After, outcomes, remindedAfter, totalsDay } from '../../pledge.ts'
import type { PledgeTotals } from '../totals.ts'

type TotalsProps = { heldOn: Day; totals: readonly PledgeTotals[]; today: Day }

/** What may be known of the pledges of an event, and before that when it will be. */
export const Totals = ({ heldOn, totals, today }: TotalsProps) => (
  <>
    {remindedAfter.map(after => (
      <p class="gt-p">
        <b>After {after} days:</b>{' '}
        {totalsDay(heldOn, after) > today
          ? `shown from ${inWords(totalsDay(heldOn, after))}, if that gives nobody away.`
          : sayTotals(totals.find(each => each.after === after) ?? nothing(after))}
      </p>
    ))}
  </>
)

const hidden = { done: null, part: null, 'not-yet': null, 'no-longer': null }
const nothing = (after: After): Omit<PledgeTotals, 'takenOn'> => ({
  ...{ after, pledges: null, doneOrPart: null, outcomes: hidden },
})

const said = { done: 'did it', part: 'did part of it', 'not-yet': 'not yet', 'no-longer': 'no longer want to' } as const

/** Totals as sentences, from published figures alone. */
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
