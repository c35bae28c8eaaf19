import type { Day } from '../../../calendar/day.ts'
import { Mark, type MarkName } from '../../../ui/marks.tsx'
import { leadershipPaths } from '../../paths.ts'
import { type Review, type State, sentenceOf, stateOf } from '../review.ts'

export const reviewMarks: Readonly<Record<State, MarkName>> = {
  'to come': 'plan',
  due: 'due',
  late: 'late',
  closed: 'done',
  'fallen away': 'stop',
}

/** Reviews of one term or of all, each with its mark and where it stands. */
export const ReviewList = ({ reviews, today }: { reviews: readonly Review[]; today: Day }) => {
  if (reviews.length === 0) return <p class="gt-p">None is due.</p>
  return (
    <ul class="govuk-list">
      {reviews.map(review => (
        <li>
          <span class="gt-is">
            <Mark name={reviewMarks[stateOf(review, today)]} />
            <span>
              <a class="gt-a" href={leadershipPaths.review(review.station.id)}>
                {review.station.title}
              </a>
              <br />
              {sentenceOf(review, today)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
