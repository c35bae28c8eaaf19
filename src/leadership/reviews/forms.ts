import { type Day, inWords } from '../../calendar/day.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import type { ListedRelease } from '../../releases/queries.ts'
import { textErrors } from '../../thread/typed.ts'
import { closableFrom } from './due.ts'
import type { Review, Said } from './review.ts'

/** What was typed into a review. Only one of `compared` and `whyNot` counts, as `repeated` says. */
export type ReviewTyped = Readonly<
  Record<'happened' | 'repeated' | 'baseline' | 'later' | 'compared' | 'whyNot' | 'changes' | 'statement', string>
>

export function typedReview({ one }: Form): ReviewTyped {
  return {
    ...{ happened: one('happened'), changes: one('changes'), statement: one('statement') },
    ...{ repeated: one('repeated'), baseline: one('baseline'), later: one('later') },
    ...{ compared: one('compared'), whyNot: one('whyNot') },
  }
}

/** A review as its form says it; the statement that stands is proposed for the next year. */
export function typedOf(review: Review, statement: string): ReviewTyped {
  const { happened, repeated, baselineId, laterId, surveyWords, changes } = review
  return {
    ...{ happened, changes, statement: review.statement || statement, repeated: repeated ?? '' },
    ...{ baseline: baselineId ?? '', later: laterId ?? '' },
    ...{ compared: repeated === 'yes' ? surveyWords : '', whyNot: repeated === 'no' ? surveyWords : '' },
  }
}

type Releases = readonly ListedRelease[]

/** What is written so far, to be gone on with. Only what cannot be kept is wrong. */
export function readDraft(typed: ReviewTyped, releases: Releases): FormReading<Said> {
  const errors = [...lengthErrors(typed), ...orderErrors(typed, releases)]
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value: saidIn(typed, releases) }
}

/** A review that is to be closed: everything has to be said. */
export function readClosing(typed: ReviewTyped, releases: Releases, dueOn: Day, today: Day): FormReading<Said> {
  const from = closableFrom(dueOn)
  const early = `Keep it for now: the year is not over, and the review can be closed from ${inWords(from)}`
  if (today < from) return { outcome: 'wrong', errors: [{ field: 'happened', text: early }] }
  const errors = [
    ...textErrors('happened', typed.happened, 8000, 'Say what happened'),
    ...surveyErrors(typed, releases),
    ...textErrors('changes', typed.changes, 8000, 'Say what changes'),
    ...textErrors('statement', typed.statement, 10_000, 'Write the statement for the next year'),
  ]
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value: saidIn(typed, releases) }
}

function surveyErrors(typed: ReviewTyped, releases: Releases): FieldError[] {
  const { repeated, whyNot, compared } = typed
  if (repeated === 'no') return textErrors('whyNot', whyNot, 4000, 'Say why it was not repeated')
  if (repeated !== 'yes') return [{ field: 'repeated', text: 'Choose whether the survey was repeated' }]
  const isThere = (id: string) => releases.some(each => each.id === id)
  return [
    ...(isThere(typed.baseline) ? [] : [{ field: 'baseline', text: 'Choose the release you began from' }]),
    ...(isThere(typed.later) ? [] : [{ field: 'later', text: 'Choose the later release' }]),
    ...orderErrors(typed, releases),
    ...textErrors('compared', compared, 4000),
  ]
}

function orderErrors({ repeated, baseline, later }: ReviewTyped, releases: Releases): FieldError[] {
  const [first, second] = [baseline, later].map(id => releases.find(each => each.id === id))
  if (repeated !== 'yes' || !first || !second) return []
  if (first.id === second.id) return [{ field: 'later', text: 'Choose another release than the one you began from' }]
  return second.releasedOn < first.releasedOn
    ? [{ field: 'later', text: 'The later release must not be older than the one you began from' }]
    : []
}

const lengthErrors = (typed: ReviewTyped): FieldError[] => [
  ...textErrors('happened', typed.happened, 8000),
  ...textErrors('compared', typed.compared, 4000),
  ...textErrors('whyNot', typed.whyNot, 4000),
  ...textErrors('changes', typed.changes, 8000),
  ...textErrors('statement', typed.statement, 10_000),
]

function saidIn(typed: ReviewTyped, releases: Releases): Said {
  const { happened, changes, statement } = typed
  const repeated = typed.repeated === 'yes' || typed.repeated === 'no' ? typed.repeated : null
  const idOf = (id: string) => (repeated === 'yes' && releases.some(each => each.id === id) ? id : null)
  const surveyWords = repeated === 'yes' ? typed.compared : repeated === 'no' ? typed.whyNot : ''
  return {
    happened,
    changes,
    statement,
    repeated,
    baselineId: idOf(typed.baseline),
    laterId: idOf(typed.later),
    surveyWords,
  }
}
