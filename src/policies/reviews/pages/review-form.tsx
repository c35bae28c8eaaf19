import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { policiesPaths } from '../../paths.ts'
import { linesOf, type Policy } from '../../policy.ts'
import type { ReviewTyped } from '../forms.ts'
import { outcomeNames, outcomes } from '../review.ts'

export type ReviewFormPageProps = {
  frame: Frame
  policy: Policy
  version: number
  typed: ReviewTyped
  errors: readonly FieldError[]
  /** How it stands, where somebody else has changed it meanwhile. */
  stands?: Policy | undefined
}

export const ReviewFormPage = ({ frame, policy, version, typed, errors, stands }: ReviewFormPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="It has been reviewed"
    now="Review"
    side="Review"
    note={policy.station.title}
    back={{ href: policiesPaths.policy(policy.station.id), text: policy.station.title }}
  >
    {stands && <Meanwhile rows={linesOf(stands)} />}
    <form action={policiesPaths.review(policy.station.id)} method="post" novalidate class="gt-space">
      <input type="hidden" name="version" value={version} />
      <Radios
        name="outcome"
        legend="What came of it?"
        legendSize="s"
        value={typed.outcome}
        error={errorAt(errors, 'outcome')}
        choices={outcomes.map(outcome => ({ value: outcome, text: outcomeNames[outcome] }))}
      />
      <Textarea
        name="words"
        label="What was said about it? (if anything)"
        labelSize="s"
        hint="What was changed and why, and who had a say."
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      <DateInput
        id="reviewed"
        namePrefix="reviewed"
        legend="When was it reviewed?"
        legendSize="s"
        values={typed.reviewed}
        error={errorAt(errors, 'reviewed-day')}
      />
      <DateInput
        id="next"
        namePrefix="next"
        legend="By when is it to be reviewed next?"
        legendSize="s"
        values={typed.next}
        error={errorAt(errors, 'next-day')}
      />
      <Button preventDoubleClick>Save</Button>
    </form>
  </FormPage>
)
