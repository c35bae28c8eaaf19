import { type Day, inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import type { ListedRelease } from '../../../releases/queries.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { leadershipPaths } from '../../paths.ts'
import { closableFrom } from '../due.ts'
import type { ReviewTyped } from '../forms.ts'
import { type Promised, type Review, sentenceOf } from '../review.ts'
import { PromisedHere } from './promised.tsx'
import { SurveyFields } from './survey-fields.tsx'

export type WritingPageProps = {
  frame: Frame
  review: Review
  promised: Promised
  releases: readonly ListedRelease[]
  typed: ReviewTyped
  version: number
  errors: readonly FieldError[]
  /** How it stands, where somebody else has written meanwhile. */
  stands: Review | null
  today: Day
}

/** The year, written bit by bit and then closed. */
export const WritingPage = (props: WritingPageProps) => {
  const { frame, review, promised, typed, version, errors, stands, today } = props
  return (
    <FormPage
      {...{ frame, errors }}
      title={review.station.title}
      now="Strategy"
      side={`Review ${review.station.number}`}
      back={{ href: leadershipPaths.review(review.station.id), text: 'The review' }}
    >
      {stands && <Meanwhile rows={linesOf(stands, props.releases)} />}
      <p class="gt-lead">{sentenceOf(review, today)}</p>
      <Details summary="What was promised">
        <PromisedHere promised={promised} />
      </Details>
      <form action={leadershipPaths.reviewWriting(review.station.id)} method="post" novalidate class="gt-space">
        <input type="hidden" name="version" value={version} />
        <Textarea
          name="happened"
          label="What happened?"
          labelSize="s"
          hint="Held against what was promised: what was kept, what was not, and why."
          rows={6}
          value={typed.happened}
          error={errorAt(errors, 'happened')}
        />
        <SurveyFields {...props} />
        <Textarea
          name="changes"
          label="What changes?"
          labelSize="s"
          hint="What will be done otherwise in the next year."
          value={typed.changes}
          error={errorAt(errors, 'changes')}
        />
        <Textarea
          name="statement"
          label="The statement for the next year"
          labelSize="s"
          hint="It takes the place of the one that stands, once the review is closed. Leave it as it is if it is still true."
          rows={8}
          value={typed.statement}
          error={errorAt(errors, 'statement')}
        />
        <div class="gt-actions">
          <Button kind="secondary" preventDoubleClick>
            Keep it, and go on later
          </Button>
          {closableFrom(review.dueOn) <= today && (
            <Button name="close" value="yes" preventDoubleClick>
              Close the review
            </Button>
          )}
        </div>
      </form>
    </FormPage>
  )
}

function linesOf(review: Review, releases: readonly ListedRelease[]) {
  const { happened, repeated, surveyWords, changes, statement, closedOn, baselineId, laterId } = review
  const named = [baselineId, laterId].flatMap(id => releases.find(each => each.id === id)?.title ?? [])
  const survey = repeated === null ? '' : [repeated === 'yes' ? 'Repeated' : 'Not repeated', ...named, surveyWords]
  return [
    ...(closedOn ? [{ key: 'Closed on', value: inWords(closedOn) }] : []),
    { key: 'What happened', value: happened || 'Not written yet' },
    { key: 'The survey', value: survey ? survey.filter(Boolean).join('. ') : 'Not written yet' },
    { key: 'What changes', value: changes || 'Not written yet' },
    { key: 'The next statement', value: statement || 'Not written yet' },
  ]
}
