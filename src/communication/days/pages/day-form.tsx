import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { communicationPaths } from '../../paths.ts'
import type { OwnDayTyped } from '../forms.ts'

export type OwnDayFormProps = { frame: Frame; typed: OwnDayTyped; errors: readonly FieldError[] }

/** A day of the organisation's own. */
export const OwnDayFormPage = ({ frame, typed, errors }: OwnDayFormProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Add a day of your own"
    now="Show"
    side="The year"
    back={{ href: communicationPaths.days, text: 'The year ahead' }}
  >
    <form action={communicationPaths.ownDays} method="post" novalidate class="gt-space">
      <Input
        name="title"
        label="What is it called?"
        labelSize="s"
        hint="“Our summer fair”, “The day our first home opened”."
        value={typed.title}
        error={errorAt(errors, 'title')}
      />
      <Textarea
        name="words"
        label="What is it about? (if anything)"
        labelSize="s"
        rows={3}
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      <DateInput
        id="begins"
        namePrefix="begins"
        legend="On which day?"
        legendSize="s"
        hint="For example, 12 5 2028"
        values={typed.begins}
        error={errorAt(errors, 'begins-day')}
      />
      <DateInput
        id="ends"
        namePrefix="ends"
        legend="Until which day? (if it lasts longer)"
        legendSize="s"
        values={typed.ends}
        error={errorAt(errors, 'ends-day')}
      />
      <Radios
        name="yearly"
        legend="Does it come every year?"
        legendSize="s"
        value={typed.yearly}
        error={errorAt(errors, 'yearly')}
        choices={[
          { value: 'yes', text: 'Yes, on the same date' },
          { value: 'no', text: 'No, only this once' },
        ]}
      />
      <Button preventDoubleClick>Add it</Button>
    </form>
  </FormPage>
)
