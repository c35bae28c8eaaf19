import { type Context, Hono } from 'hono'
import { inWords } from '../../calendar/day.ts'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { recordChange } from '../../thread/queries.ts'
import { versionIn } from '../../thread/typed.ts'
import { onKeptPolicy } from '../on-policy.ts'
import { policiesPaths } from '../paths.ts'
import type { Policy } from '../policy.ts'
import { findPolicy } from '../queries.ts'
import { nothingTyped, type ReviewRead, type ReviewTyped, readReview, typedReview } from './forms.ts'
import { ReviewFormPage } from './pages/review-form.tsx'
import { reviewPolicy } from './queries.ts'
import { outcomeNames } from './review.ts'

/** A policy is looked at again, and its clock runs anew. */
export const reviewRoutes = new Hono<SignedIn>()

reviewRoutes.get(
  policiesPaths.review(':id'),
  onKeptPolicy((c, policy) => showForm(c, policy, nothingTyped(c.var.today), { version: policy.station.version })),
)

reviewRoutes.post(
  policiesPaths.review(':id'),
  onKeptPolicy(async (c, policy) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const [typed, version] = [typedReview(form), versionIn(form)]
    const { id, standsOn } = policy.station
    const reading = readReview(typed, standsOn, today)
    if (reading.outcome === 'wrong') return showForm(c, policy, typed, { version, errors: reading.errors })
    const stands = await asViewer(db, viewer, async tx => {
      if (!(await reviewPolicy(tx, viewer, { policy, version }, reading.value))) return findPolicy(tx, viewer, id)
      await recordChange(tx, viewer, { stationId: id, what: 'reviewed', words: told(reading.value), now: clock.now() })
      return null
    })
    if (!stands) return c.redirect(`${policiesPaths.policy(id)}?done=reviewed`, 303)
    return showForm(c, policy, typed, { version: stands.station.version, stands })
  }),
)

function told({ outcome, words, nextOn }: ReviewRead): string {
  return [outcomeNames[outcome], words, `Next by ${inWords(nextOn)}`].filter(Boolean).join('\n')
}

type Again = Readonly<{ version: number; errors?: readonly FieldError[]; stands?: Policy }>

function showForm(c: Context<SignedIn>, policy: Policy, typed: ReviewTyped, { version, errors = [], stands }: Again) {
  const page = <ReviewFormPage {...{ frame: c.var.frame, policy, version, typed, errors, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}
