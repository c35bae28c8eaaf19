import { inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import type { Cycle, Element } from '../../element.ts'
import { frameworkPaths } from '../../paths.ts'
import type { PromiseTyped } from '../forms.ts'
import type { CyclePromise } from '../queries.ts'

export type PromiseFormProps = {
  frame: Frame
  cycle: Cycle
  element: Element
  title: string
  action: string
  typed: PromiseTyped
  errors: readonly FieldError[]
  /** Of a promise that is there already: the version that was seen. */
  version?: number
  promise?: CyclePromise
  /** How it stands now, where somebody else has changed it meanwhile. */
  stands?: CyclePromise | undefined
}

export const PromiseFormPage = (props: PromiseFormProps) => {
  const { frame, cycle, element, title, action, typed, errors, version, promise, stands } = props
  const back = promise ? frameworkPaths.promise(promise.station.id) : frameworkPaths.cycle(cycle.id)
  return (
    <FormPage {...{ frame, title, errors }} now="Strategy" side="Plan" note={element.title} back={{ href: back }}>
      {stands && <Meanwhile rows={rowsOf(stands)} />}
      <p class="gt-lead">
        When the plan is agreed, it is locked. At the review it stands beside what came of it, unchanged.
      </p>
      <form action={action} method="post" novalidate class="gt-space">
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        <Textarea
          name="measure"
          label="What will be different?"
          labelSize="s"
          hint="Something anyone can look at: a number and a group. “Night staff who disagree that they feel safe to speak up.”"
          rows={3}
          value={typed.measure}
          error={errorAt(errors, 'measure')}
        />
        <Textarea
          name="baseline"
          label="Where does it stand now? (if you know)"
          labelSize="s"
          hint="A figure is best: 47%"
          rows={2}
          value={typed.baseline}
          error={errorAt(errors, 'baseline')}
        />
        <Textarea
          name="target"
          label="What do you promise?"
          labelSize="s"
          hint="Where it is to be: 25% at most"
          rows={2}
          value={typed.target}
          error={errorAt(errors, 'target')}
        />
        <Textarea
          name="method"
          label="How will it be measured?"
          labelSize="s"
          hint="The same way as now, so that both can be held side by side. “The same question in the spring survey.”"
          rows={3}
          value={typed.method}
          error={errorAt(errors, 'method')}
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
        <div class="gt-actions">
          <Button preventDoubleClick>{promise ? 'Save' : 'Put it into the plan'}</Button>
          {promise && (
            <ButtonLink href={frameworkPaths.promiseRemoval(promise.station.id)} kind="secondary">
              Take it back
            </ButtonLink>
          )}
        </div>
      </form>
    </FormPage>
  )
}

const rowsOf = ({ measure, baseline, target, method, dueOn }: CyclePromise) => [
  { key: 'What will be different', value: measure },
  { key: 'Where it stands now', value: baseline || 'Not known' },
  { key: 'Promised', value: target },
  { key: 'How it is measured', value: method },
  { key: 'By', value: inWords(dueOn) },
]
