import { Button } from '../../../ui/govuk/button.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import type { LiveDay } from '../../day.ts'
import { clockTime } from '../../pages/countdown.tsx'
import { livePaths } from '../../paths.ts'
import type { Hand } from '../table.ts'

const tablesOf = new Intl.ListFormat('en-GB')

/** Which tables have a hand up, as a sentence. */
export function handsInWords(hands: readonly Hand[]): string {
  const numbers = tablesOf.format(hands.map(({ tableNo }) => String(tableNo)))
  return hands.length === 1 ? `Table ${numbers} has a hand up` : `Tables ${numbers} have a hand up`
}

/** Since when: minutes with script, and the time of the day without. */
export const Since = ({ hand: { raisedAt } }: { hand: Hand }) => (
  <span class="gt-meta" data-since={String(raisedAt.getTime())}>
    since {clockTime(raisedAt)}
  </span>
)

/** For hosts, who go there and lower it. */
export const HandsPart = ({ day, hands }: { day: LiveDay; hands: readonly Hand[] }): Child => (
  <>
    {hands.length > 0 && <h2 class="gt-h2">{handsInWords(hands)}</h2>}
    {hands.length === 0 && !day.endedAt && <p class="gt-meta">No hand is up</p>}
    {hands.length > 0 && (
      <ul class="gt-agenda">
        {hands.map(hand => (
          <li>
            <span>
              <b>Table {String(hand.tableNo)}</b> <Since hand={hand} />
            </span>
            <form action={livePaths.hands(day.eventId)} method="post">
              <input type="hidden" name="table" value={String(hand.tableNo)} />
              <Button kind="secondary">
                Help is there<span class="govuk-visually-hidden">: table {String(hand.tableNo)}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    )}
  </>
)
