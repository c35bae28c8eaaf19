import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Fieldset } from '../../../ui/govuk/fieldset.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { type Event, whenOf } from '../../event.ts'
import { eventsPaths } from '../../paths.ts'
import { type Asking, completionInWords, type Part, partNames, parts } from '../asking.ts'
import type { CompletionTyped } from '../forms.ts'

type CompletionPageProps = {
  frame: Frame
  event: Event
  typed: CompletionTyped
  version: number
  errors: readonly FieldError[]
  stands?: readonly Asking[] | undefined
}

/** How many completed the surveys, and of whom: what the host says, with what the second number counts. */
export const CompletionPage = ({ frame, event, typed, version, errors, stands }: CompletionPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="How many completed the surveys"
    now="Act"
    side="Event"
    note={whenOf(event)}
    back={{ href: eventsPaths.one(event.id), text: event.title }}
  >
    {stands && <Meanwhile rows={stands.map(lineOf)} />}
    <p class="gt-lead">
      As you counted, for everyone to read. A share means nothing without whom it is of: 21 of 23 professionals is 91%,
      and 21 of all 25 who came would be 84%.
    </p>
    <form action={eventsPaths.completion(event.id)} method="post" novalidate class="gt-space">
      <input type="hidden" name="version" value={String(version)} />
      {parts.map(part => (
        <Fields {...{ part, typed, errors }} />
      ))}
      <Button preventDoubleClick>Save</Button>
    </form>
  </FormPage>
)

const lineOf = ({ part, completion }: Asking) => ({
  key: partNames[part],
  value: completion ? completionInWords(completion) : 'Nothing is written down',
})

type FieldsProps = Pick<CompletionPageProps, 'typed' | 'errors'> & { part: Part }

const Fields = ({ part, typed, errors }: FieldsProps) => (
  <Fieldset legend={`${partNames[part]} (leave it empty if nobody was asked)`} legendSize="m">
    <Input
      name={`${part}-completed`}
      label="How many completed it?"
      value={typed[part].completed}
      inputmode="numeric"
      class="govuk-input--width-4"
      error={errorAt(errors, `${part}-completed`)}
    />
    <Input
      name={`${part}-asked`}
      label="Of how many?"
      value={typed[part].asked}
      inputmode="numeric"
      class="govuk-input--width-4"
      error={errorAt(errors, `${part}-asked`)}
    />
    <Input
      name={`${part}-whom`}
      label="Who are they?"
      hint="Such as “professionals”, or “people who came”."
      value={typed[part].whom}
      width={20}
      error={errorAt(errors, `${part}-whom`)}
    />
  </Fieldset>
)
