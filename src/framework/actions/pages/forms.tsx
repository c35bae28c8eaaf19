import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import type { Cycle, Element } from '../../element.ts'
import { frameworkPaths } from '../../paths.ts'
import type { ActionTyped } from '../forms.ts'
import type { Action } from '../queries.ts'

export type ActionFormProps = {
  frame: Frame
  cycle: Cycle
  element: Element
  typed: ActionTyped
  errors: readonly FieldError[]
}

export const ActionFormPage = ({ frame, cycle, element, typed, errors }: ActionFormProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Add an action"
    now="Strategy"
    side="Do"
    note={element.title}
    back={{ href: frameworkPaths.cycle(cycle.id), text: element.title }}
  >
    <form action={frameworkPaths.actions(cycle.id)} method="post" novalidate class="gt-space">
      <Input
        name="title"
        label="What is to be done?"
        labelSize="s"
        hint="In words others can check. “A speak-up contact on shift, every night.”"
        value={typed.title}
        error={errorAt(errors, 'title')}
      />
      <Textarea
        name="words"
        label="What else should people know? (if anything)"
        labelSize="s"
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      <Input
        name="owner"
        label="Who looks after it?"
        labelSize="s"
        hint="Their name, or their e-mail address."
        value={typed.owner}
        error={errorAt(errors, 'owner')}
        spellcheck={false}
      />
      <DateInput
        id="due"
        namePrefix="due"
        legend="By which day?"
        legendSize="s"
        hint="For example, 12 5 2028"
        values={typed.due}
        error={errorAt(errors, 'due-day')}
      />
      <Button preventDoubleClick>Add it</Button>
    </form>
  </FormPage>
)

export type GivingUpProps = { frame: Frame; action: Action; why: string; errors: readonly FieldError[] }

export const GivingUpPage = ({ frame, action, why, errors }: GivingUpProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Give it up"
    now="Strategy"
    side={`Action ${action.station.number}`}
    back={{ href: frameworkPaths.action(action.station.id), text: action.station.title }}
  >
    <p class="gt-lead">{action.station.title}</p>
    <form action={frameworkPaths.givingUp(action.station.id)} method="post" novalidate class="gt-space">
      <Textarea
        name="why"
        label="Why?"
        labelSize="s"
        hint="Everyone who works here can read it. A gap that it answered is open again."
        value={why}
        error={errorAt(errors, 'why')}
      />
      <Button kind="warning">Give it up, for this reason</Button>
    </form>
  </FormPage>
)
