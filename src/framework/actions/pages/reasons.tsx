import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { frameworkPaths } from '../../paths.ts'
import type { Action } from '../action.ts'

export type ReasonProps = { frame: Frame; action: Action; why: string; errors: readonly FieldError[] }

export const GivingUpPage = ({ frame, action, why, errors }: ReasonProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Give it up"
    now="Act"
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

export const OpeningPage = ({ frame, action, why, errors }: ReasonProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Open it again"
    now="Act"
    side={`Action ${action.station.number}`}
    back={{ href: frameworkPaths.action(action.station.id), text: action.station.title }}
  >
    <p class="gt-lead">{action.station.title}</p>
    <p class="gt-p">
      {action.doneOn ? 'Then it is not done any more.' : 'Then it is not given up any more.'} That it was stays in its
      history.
    </p>
    <form action={frameworkPaths.actionOpening(action.station.id)} method="post" novalidate class="gt-space">
      <Textarea
        name="why"
        label="Why?"
        labelSize="s"
        hint="Everyone who works here can read it."
        value={why}
        error={errorAt(errors, 'why')}
      />
      <Button preventDoubleClick>Open it again</Button>
    </form>
  </FormPage>
)
