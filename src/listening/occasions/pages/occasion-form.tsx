import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { formNames, linesOf, type Occasion, occasionForms } from '../../occasion.ts'
import { listeningPaths } from '../../paths.ts'
import type { OccasionTyped } from '../forms.ts'
import { KeepsNames } from './keeps-names.tsx'

export type OccasionFormProps = {
  frame: Frame
  /** When one is changed. */
  occasion?: Readonly<{ id: string; version: number }> | undefined
  typed: OccasionTyped
  /** Those who can run it. */
  runners: readonly Readonly<{ id: string; name: string }>[]
  errors: readonly FieldError[]
  foundNames: boolean
  /** As somebody else has left it meanwhile. */
  stands?: Occasion | undefined
}

/** When people were listened to, and how they were asked. Nobody who spoke is named. */
export const OccasionFormPage = ({
  frame,
  occasion,
  typed,
  runners,
  errors,
  foundNames,
  stands,
}: OccasionFormProps) => (
  <FormPage
    {...{ frame, errors }}
    title={occasion ? 'Change it' : 'Write down that people were listened to'}
    now="Ask"
    side="Listening"
    back={
      occasion
        ? { href: listeningPaths.occasion(occasion.id) }
        : { href: listeningPaths.all, text: 'Listening beside surveys' }
    }
  >
    {stands && <Meanwhile rows={linesOf(stands)} />}
    <form
      action={occasion ? listeningPaths.occasionChange(occasion.id) : listeningPaths.occasions}
      method="post"
      novalidate
      class="gt-space"
    >
      {occasion && <input type="hidden" name="version" value={String(occasion.version)} />}
      <Input
        name="title"
        label="What shall it be called?"
        labelSize="s"
        hint="Such as “Night shifts, first evening”. Name nobody who spoke: everyone can read this name later."
        value={typed.title}
        error={errorAt(errors, 'title')}
      />
      <KeepsNames found={foundNames} ticked={typed.keepsNames} />
      <Radios
        name="form"
        legend="How were people listened to?"
        legendSize="s"
        value={typed.form}
        error={errorAt(errors, 'form')}
        choices={occasionForms.map(form => ({ value: form, text: formNames[form] }))}
      />
      <DateInput
        id="held"
        namePrefix="held"
        legend="On which day?"
        legendSize="s"
        hint="Such as 12 5 2027."
        values={typed.held}
        error={errorAt(errors, 'held-day')}
      />
      <Input
        name="facilitator"
        label="Who led it? (if it may be known)"
        labelSize="s"
        value={typed.facilitator}
        error={errorAt(errors, 'facilitator')}
      />
      {runners.length > 0 && (
        <Select
          name="run-by"
          label="Which facilitator runs it? (if one does)"
          labelSize="s"
          hint="They can write down what was said there, and see those notes and no others."
          value={typed.runBy}
          error={errorAt(errors, 'run-by')}
          options={[
            { value: '', text: 'Nobody: those who work on answers write' },
            ...runners.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      )}
      <Input
        name="present"
        label="How many people were there to speak?"
        labelSize="s"
        hint="Counted by whoever led it. It is never set beside what was said. Where they were few, less is shown."
        value={typed.present}
        inputmode="numeric"
        class="govuk-input--width-4"
        error={errorAt(errors, 'present')}
      />
      <Textarea
        name="consent"
        label="In which words was consent asked?"
        labelSize="s"
        value={typed.consent}
        error={errorAt(errors, 'consent')}
      />
      <Button preventDoubleClick>{occasion ? 'Save' : 'Go on to what was said'}</Button>
    </form>
  </FormPage>
)
