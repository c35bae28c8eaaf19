import { daysBetween, inWords } from '../../../calendar/day.ts'
import { whoOf } from '../../../thread/who.ts'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { Section } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { policiesPaths } from '../../paths.ts'
import { clockOf, type Policy } from '../../policy.ts'
import { outcomeNames, type Review } from '../review.ts'

export type ReviewsProps = {
  policy: Policy
  reviews: readonly Review[]
  today: string
  keeps: boolean
  kind: 'plan' | undefined
}

/** When a policy is looked at again, and what came of it the last times. */
export const Reviews = ({ policy, reviews, today, keeps, kind }: ReviewsProps) => {
  const { station, reviewOn } = policy
  const clock = clockOf(reviewOn, today)
  return (
    <Section mark={clock === 'later' ? 'plan' : clock} side="Review" note={inWords(reviewOn)} kind={kind}>
      <h2 class="gt-h2">When it is looked at again</h2>
      {!station.withdrawnOn && <p class="gt-p">{whenFor(reviewOn, today)}</p>}
      {reviews.length > 0 && (
        <ul class="govuk-list">
          {reviews.map(({ reviewedOn, by, outcome, words }) => (
            <li>
              <b>{inWords(reviewedOn)}:</b> {outcomeNames[outcome]}. Noted by {whoOf(by)}.
              <Words text={words} />
            </li>
          ))}
        </ul>
      )}
      {keeps && (
        <div class="gt-actions">
          <ButtonLink href={policiesPaths.review(station.id)} kind={clock === 'late' ? undefined : 'secondary'}>
            It has been reviewed
          </ButtonLink>
        </div>
      )}
    </Section>
  )
}

function whenFor(reviewOn: string, today: string): string {
  const left = daysBetween(today, reviewOn)
  if (left === 0) return 'Its review is due today.'
  const days = Math.abs(left) === 1 ? '1 day' : `${Math.abs(left)} days`
  return left < 0
    ? `Its review was due on ${inWords(reviewOn)}, ${days} ago.`
    : `Its review is due on ${inWords(reviewOn)}, in ${days}.`
}
