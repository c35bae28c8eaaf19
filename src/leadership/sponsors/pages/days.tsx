import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import type { DaysTyped } from '../forms.ts'

/** The first and the last day of a term. */
export const DaysFields = ({ typed, errors }: { typed: DaysTyped; errors: readonly FieldError[] }) => (
  <>
    <DateInput
      id="from"
      namePrefix="from"
      legend="From which day?"
      legendSize="s"
      hint="For example, 12 5 2027. It can be a day to come."
      values={typed.from}
      error={errorAt(errors, 'from-day')}
    />
    <DateInput
      id="until"
      namePrefix="until"
      legend="To which day?"
      legendSize="s"
      hint="The last day of the term. Two years are proposed: long enough for a plan and two reviews."
      values={typed.until}
      error={errorAt(errors, 'until-day')}
    />
  </>
)
