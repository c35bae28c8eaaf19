import { inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorMessage } from '../../../ui/govuk/error-message.tsx'
import { Fieldset } from '../../../ui/govuk/fieldset.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { momentInWords } from '../../instant.ts'
import { privacyPaths } from '../../paths.ts'
import type { SignOffTyped } from '../forms.ts'
import { decisions, type Signed } from '../sign-off.ts'

/** What was signed, in the words it was signed in. */
export const SignedVersion = ({ signed }: { signed: Signed }) => (
  <SummaryList
    class="gt-space"
    rows={[
      { key: 'Version', value: String(signed.version) },
      {
        key: 'Signed',
        value: `${momentInWords(signed.at)} by ${signed.by ?? 'somebody who has been erased'}`,
      },
      { key: 'Who was consulted', value: signed.consulted },
      { key: 'Advice', value: signed.advice || 'None was written down' },
      { key: 'Decision', value: decisions[signed.decision] },
      { key: 'Open points', value: signed.openPoints || 'None' },
      { key: 'Next review', value: inWords(signed.reviewOn) },
    ]}
  />
)

type SigningProps = { typed: SignOffTyped; errors: readonly FieldError[] }

export const SigningForm = ({ typed, errors }: SigningProps) => (
  <form action={privacyPaths.assessment} method="post" novalidate class="gt-space">
    <Textarea
      name="consulted"
      label="Who was consulted"
      labelSize="s"
      hint="Such as staff networks, a trade union, people who draw on care, the IT team. Write groups and parts, not names. Or why nobody was."
      value={typed.consulted}
      error={errorAt(errors, 'consulted')}
      rows={3}
    />
    <Textarea
      name="advice"
      label="What the data protection officer advised"
      labelSize="s"
      hint="If you have one. And why, if you decided otherwise."
      value={typed.advice}
      error={errorAt(errors, 'advice')}
      rows={3}
    />
    <Radios
      name="decision"
      legend="What was decided"
      legendSize="s"
      value={typed.decision}
      error={errorAt(errors, 'decision')}
      choices={Object.entries(decisions).map(([value, text]) => ({ value, text }))}
    />
    <Textarea
      name="openPoints"
      label="Open points"
      labelSize="s"
      hint="What is not in place or not known above: what you found out, who sees to it, and by when."
      value={typed.openPoints}
      error={errorAt(errors, 'openPoints')}
      rows={3}
    />
    <ReviewDay typed={typed} error={errorAt(errors, 'day')} />
    <Button preventDoubleClick>Sign this assessment</Button>
  </form>
)

const ReviewDay = ({ typed, error }: { typed: SignOffTyped; error: string | undefined }) => (
  <div class="gt-space">
    <Fieldset legend="When it is looked at again" legendSize="s" describedBy={error && 'review-error'}>
      {error && <ErrorMessage id="review-error">{error}</ErrorMessage>}
      <div class="gt-guess">
        <Input name="day" label="Day" value={typed.day} inputmode="numeric" width={2} />
        <Input name="month" label="Month" value={typed.month} inputmode="numeric" width={2} />
        <Input name="year" label="Year" value={typed.year} inputmode="numeric" width={4} />
      </div>
    </Fieldset>
  </div>
)
