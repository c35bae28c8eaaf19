import type { Child } from '../../../ui/jsx/elements.ts'
import { type LiveDay, type Step, whereIn } from '../../day.ts'
import { handsInWords, Since } from '../../tables/pages/hands-part.tsx'
import type { Hand } from '../../tables/table.ts'

export type FloorPartProps = { day: LiveDay; steps: readonly Step[]; hands: readonly Hand[] }

/** More than this cannot be told apart from the back of the room: then only those with a hand up stand there. */
const mostOnThread = 27
const mostHands = 12

/** The tables of the room along a thread, and which of them have a hand up and since when. */
export const FloorPart = ({ day, steps, hands }: FloorPartProps): Child => {
  const isOn = whereIn(steps, day).now?.kind === 'tables' && !day.endedAt
  if (!isOn && hands.length === 0) return null
  return (
    <section aria-label="Tables">
      {hands.length > 0 && <h2 class="gt-proj__step">{handsInWords(hands)}</h2>}
      {day.tables <= mostOnThread ? <Thread {...{ day, hands }} /> : <Hands hands={hands} />}
    </section>
  )
}

const Thread = ({ day, hands }: Pick<FloorPartProps, 'day' | 'hands'>) => (
  <ol class="gt-tables">
    {Array.from({ length: day.tables }, (_, i) => {
      const hand = hands.find(({ tableNo }) => tableNo === i + 1)
      return (
        <li class={hand && 'gt-tables__up'}>
          <b>
            <span class="govuk-visually-hidden">Table </span>
            {String(i + 1)}
          </b>
          {hand && (
            <em>
              <span class="govuk-visually-hidden">hand up for </span>
              <Since hand={hand} />
            </em>
          )}
        </li>
      )
    })}
  </ol>
)

const Hands = ({ hands }: { hands: readonly Hand[] }) => (
  <ul class="gt-hands">
    {hands.slice(0, mostHands).map(hand => (
      <li>
        <b>{String(hand.tableNo)}</b> <Since hand={hand} />
      </li>
    ))}
  </ul>
)
