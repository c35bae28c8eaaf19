import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { eventsPaths } from '../../paths.ts'
import { type Step, stepKinds, stepNames } from '../agenda.ts'
import type { StepTyped } from '../forms.ts'

type StepFormPageProps = {
  frame: Frame
  eventId: string
  step?: Readonly<{ id: string; version: number }> | undefined
  typed: StepTyped
  errors: readonly FieldError[]
  stands?: Step | undefined
}

/** One step of an event. The time it begins at follows from those before it. */
export const StepFormPage = ({ frame, eventId, step, typed, errors, stands }: StepFormPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title={step ? 'Change this step' : 'Add a step'}
    now="Act"
    side="Agenda"
    back={{ href: eventsPaths.one(eventId), text: 'The event' }}
  >
    {stands && <Meanwhile rows={linesOf(stands)} />}
    <form action={step ? eventsPaths.step(step.id) : eventsPaths.steps(eventId)} method="post" novalidate>
      {step && <input type="hidden" name="version" value={String(step.version)} />}
      <Radios
        name="kind"
        legend="What happens?"
        legendSize="s"
        value={typed.kind}
        error={errorAt(errors, 'kind')}
        choices={stepKinds.map(kind => ({ value: kind, text: stepNames[kind] }))}
      />
      <Input
        name="title"
        label="What is it called?"
        labelSize="s"
        value={typed.title}
        error={errorAt(errors, 'title')}
      />
      <Input
        name="speaker"
        label="Who speaks? (if somebody does)"
        labelSize="s"
        hint="Their name as it may be known, and what they do. Everyone can read it."
        value={typed.speaker}
        error={errorAt(errors, 'speaker')}
      />
      <Input
        name="minutes"
        label="How many minutes does it take?"
        labelSize="s"
        value={typed.minutes}
        inputmode="numeric"
        width={3}
        error={errorAt(errors, 'minutes')}
      />
      <Textarea
        name="about"
        label="What is it about? (if you want to say more)"
        labelSize="s"
        rows={3}
        value={typed.about}
        error={errorAt(errors, 'about')}
      />
      <Button preventDoubleClick>{step ? 'Save' : 'Add it'}</Button>
    </form>
  </FormPage>
)

const linesOf = ({ kind, title, speaker, about, minutes }: Step) => [
  { key: 'What happens', value: stepNames[kind] },
  { key: 'Name', value: title },
  { key: 'Who speaks', value: speaker || 'Nobody named' },
  { key: 'Minutes', value: String(minutes) },
  { key: 'About', value: about },
]
