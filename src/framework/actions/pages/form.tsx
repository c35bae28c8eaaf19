import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import type { Frame } from '../../../ui/page.tsx'
import { characteristicNames, characteristics } from '../../characteristics.ts'
import { type ActionInFull, effortHints, effortNames, efforts, linesOf, type PromiseNamed } from '../action.ts'
import type { ActionTyped } from '../forms.ts'

export type ActionFormProps = {
  frame: Frame
  title: string
  /** Where it is sent. */
  action: string
  note?: string
  back: Readonly<{ href: string; text: string }>
  typed: ActionTyped
  errors: readonly FieldError[]
  /** The promises of its cycle, to choose from. */
  promises: readonly PromiseNamed[]
  /** Of an action that is there already: the version that was seen. */
  version?: number
  /** Who looked after it, and has left. */
  gone?: string | undefined
  /** How it stands, where somebody else has changed it meanwhile. */
  stands?: ActionInFull | undefined
}

export const ActionFormPage = (props: ActionFormProps) => {
  const { frame, title, action, note, back, typed, errors, version, gone, stands } = props
  return (
    <FormPage {...{ frame, title, errors, note, back }} now="Act" side="Do">
      {stands && <Meanwhile rows={linesOf(stands)} />}
      <form action={action} method="post" novalidate class="gt-space">
        {version !== undefined && <input type="hidden" name="version" value={version} />}
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
          hint={`${gone ? `${gone} has left. Who does it now? ` : ''}Their name, or their e-mail address.`}
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
        <Keeps {...props} />
        <Details summary="How much work it is, and whom it serves" open={version !== undefined || errors.length > 0}>
          <Effort {...props} />
          <Whom {...props} />
        </Details>
        <div class="gt-actions">
          <Button preventDoubleClick>{version === undefined ? 'Add it' : 'Save'}</Button>
        </div>
      </form>
    </FormPage>
  )
}

const Effort = ({ typed, errors }: ActionFormProps) => (
  <Radios
    name="effort"
    legend="How much work is it? (if you know)"
    legendSize="s"
    value={typed.effort}
    error={errorAt(errors, 'effort')}
    choices={efforts.map(each => ({ value: each, text: effortNames[each], hint: effortHints[each] }))}
  />
)

const Whom = ({ typed, errors }: ActionFormProps) => (
  <>
    <Checkboxes
      name="serves"
      legend="Whom does it serve? (if you know)"
      legendSize="s"
      hint="What the Equality Act 2010 protects. Tick every one that it is meant to make a difference for."
      values={typed.serves}
      error={errorAt(errors, 'serves')}
      choices={characteristics.map(each => ({ value: each, text: characteristicNames[each] }))}
    />
    <Input
      name="serves-others"
      label="Whom else, in your own words? (if anybody)"
      labelSize="s"
      hint="Such as: night staff, unpaid carers, people who came from abroad to work here. Name no one."
      value={typed.servesOthers}
      error={errorAt(errors, 'serves-others')}
    />
  </>
)

const Keeps = ({ typed, errors, promises }: ActionFormProps): Child =>
  promises.length > 0 && (
    <Checkboxes
      name="keeps"
      legend="Which promises does it help to keep? (if any)"
      legendSize="s"
      values={typed.keeps}
      error={errorAt(errors, 'keeps')}
      choices={promises.map(({ id, title }) => ({ value: id, text: title }))}
    />
  )
