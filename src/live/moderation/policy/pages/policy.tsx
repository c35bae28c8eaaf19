import type { FieldError } from '../../../../platform/http/form.ts'
import { errorAt } from '../../../../ui/form-errors.ts'
import { FormPage } from '../../../../ui/form-page.tsx'
import { Button } from '../../../../ui/govuk/button.tsx'
import { Radios } from '../../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../../ui/page.tsx'
import type { LiveDay } from '../../../day.ts'
import { livePaths } from '../../../paths.ts'
import type { PolicyTyped } from '../forms.ts'

export type PolicyPageProps = {
  frame: Frame
  day: LiveDay
  typed: PolicyTyped
  /** What stood there when the page was made. */
  seen: string
  errors: readonly FieldError[]
}

export const PolicyPage = ({ frame, day, typed, seen, errors }: PolicyPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Which questions are taken, and what waits"
    now="Ask"
    side="Questions"
    back={{ href: livePaths.console(day.eventId), text: day.title }}
    script="live.js"
  >
    <form action={livePaths.policy(day.eventId)} method="post" novalidate>
      <input type="hidden" name="seen" value={seen} />
      <Textarea
        name="policy"
        label="Which questions are taken, in your words"
        labelSize="s"
        hint="Everyone reads it before they ask. Leave it empty to have our words."
        value={typed.policy}
        error={errorAt(errors, 'policy')}
      />
      <Radios
        name="holds"
        legend="When can everyone read a question?"
        legendSize="s"
        value={typed.holds}
        error={errorAt(errors, 'holds')}
        choices={[
          { value: 'yes', text: 'Once a host has read it' },
          { value: 'no', text: 'At once', hint: 'Words of the list below still make it wait.' },
        ]}
      />
      <Radios
        name="waits"
        legend="When can everyone read what people say?"
        legendSize="s"
        hint="What came to mind, in a few words. It stands on phones and, at its step, on the wall."
        value={typed.waits}
        error={errorAt(errors, 'waits')}
        choices={[
          { value: 'yes', text: 'Once a host has read it' },
          { value: 'no', text: 'At once', hint: 'Words of the list below still make it wait.' },
        ]}
      />
      <Textarea
        name="words"
        label="Words that make something wait"
        labelSize="s"
        hint="One a line, for questions, for what people say and for the insights of tables, also those that stand there already. Nobody in the room sees the list. “idiot*” finds all that begins so."
        value={typed.words}
        error={errorAt(errors, 'words')}
        spellcheck={false}
      />
      <Button>Save</Button>
    </form>
  </FormPage>
)
