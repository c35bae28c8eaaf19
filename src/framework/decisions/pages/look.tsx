import type { FieldError } from '../../../platform/http/form.ts'
import type { DayTyped } from '../../../thread/typed.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import type { Decision } from '../decision.ts'
import { decisionPaths } from '../paths.ts'

export type LookPageProps = {
  frame: Frame
  decision: Decision
  typed: Readonly<{ why: string; again: DayTyped }>
  errors: readonly FieldError[]
}

/** A decision was looked at again, and still holds: until when? */
export const LookPage = ({ frame, decision: { station }, typed, errors }: LookPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="It still holds"
    now="Strategy"
    side={`Decision ${station.number}`}
    back={{ href: decisionPaths.decision(station.id) }}
  >
    <p class="gt-lead">{station.title}</p>
    <form action={decisionPaths.look(station.id)} method="post" novalidate class="gt-space">
      <Textarea
        name="why"
        label="Why does it still hold?"
        labelSize="s"
        hint="Everyone who works here can read it."
        value={typed.why}
        error={errorAt(errors, 'why')}
      />
      <DateInput
        id="again"
        namePrefix="again"
        legend="When is it looked at next? (if ever)"
        legendSize="s"
        values={typed.again}
        error={errorAt(errors, 'again-day')}
      />
      <Button preventDoubleClick>It still holds</Button>
    </form>
  </FormPage>
)
