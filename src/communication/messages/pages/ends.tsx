import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { communicationPaths } from '../../paths.ts'
import type { SaidTyped } from '../forms.ts'
import type { Message, Telling } from '../message.ts'

type Shared = { frame: Frame; message: Message; telling: Telling; errors: readonly FieldError[] }

/** Somebody was told: on which day, and how anyone can tell. */
export const SaidPage = ({ frame, message, telling, typed, errors }: Shared & { typed: SaidTyped }) => (
  <FormPage
    {...{ frame, errors }}
    title={`It was told: ${telling.audience}`}
    now="Show"
    side={`Message ${message.station.number}`}
    back={{ href: communicationPaths.message(message.station.id) }}
  >
    <p class="gt-lead">{message.station.title}</p>
    <form action={communicationPaths.telling(telling.id)} method="post" novalidate class="gt-space">
      <DateInput
        id="said"
        namePrefix="said"
        legend="On which day?"
        legendSize="s"
        values={typed.said}
        error={errorAt(errors, 'said-day')}
      />
      <Textarea
        name="words"
        label="Where and how?"
        labelSize="s"
        hint="So that anyone can tell. “At handover in all four homes, three nights running; a page on the board.”"
        rows={4}
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      <Input
        name="href"
        type="url"
        label="Where can it be seen? (if there is a page of it)"
        labelSize="s"
        hint="An address that begins with https://"
        value={typed.href}
        error={errorAt(errors, 'href')}
        spellcheck={false}
      />
      <Button preventDoubleClick>It was told</Button>
    </form>
  </FormPage>
)

/** Somebody will not be told, for a reason. */
export const GivingUpPage = ({ frame, message, telling, why, errors }: Shared & { why: string }) => (
  <FormPage
    {...{ frame, errors }}
    title={`Give it up: ${telling.audience}`}
    now="Show"
    side={`Message ${message.station.number}`}
    back={{ href: communicationPaths.message(message.station.id) }}
  >
    <p class="gt-lead">{message.station.title}</p>
    <form action={communicationPaths.givingUp(telling.id)} method="post" novalidate class="gt-space">
      <Textarea
        name="why"
        label="Why will they not be told?"
        labelSize="s"
        hint="Everyone who works here can read it."
        value={why}
        error={errorAt(errors, 'why')}
      />
      <Button kind="warning">Give it up, for this reason</Button>
    </form>
  </FormPage>
)
