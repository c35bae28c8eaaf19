import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'
import { type FieldProps, FormGroup, Notes, named } from './field.tsx'
import { Fieldset } from './fieldset.tsx'
import { Hint } from './hint.tsx'
import { Label, type Size } from './label.tsx'

export type Choice = Readonly<{
  value: string
  text: Child
  hint?: Child
  id?: string | undefined
  checked?: boolean | undefined
  disabled?: boolean | undefined
  /** Asked only of those who choose this. An old browser shows it always, so never demand an answer of others. */
  conditional?: Child
  /** Of checkboxes: choosing this takes all others back, as *None of these* does. */
  exclusive?: boolean | undefined
}>

/** A word such as "or" between two choices. */
export type Divider = Readonly<{ divider: string }>

export type ChoicesProps = Omit<FieldProps, 'label' | 'labelSize' | 'labelHeading' | 'disabled'> & {
  legend?: Child
  legendSize?: Size | undefined
  legendHeading?: boolean | undefined
  choices: readonly (Choice | Divider)[]
}

type Kind = 'radios' | 'checkboxes'

/** Radios and checkboxes differ in a word; everything around them is the same. */
export const Choices = ({
  kind,
  isChosen,
  ...props
}: ChoicesProps & { kind: Kind; isChosen: (choice: Choice) => boolean }) => {
  const ids = named(props)
  const inner = (
    <>
      <Notes {...ids} hint={props.hint} error={props.error} errorWord={props.errorWord} />
      <div class={classNames(`govuk-${kind}`, props.class)} data-module={`govuk-${kind}`}>
        {props.choices.map((choice, i) =>
          'divider' in choice ? (
            <div class={`govuk-${kind}__divider`}>{choice.divider}</div>
          ) : (
            <Item
              kind={kind}
              name={props.name}
              choice={choice}
              id={choice.id ?? (i ? `${ids.id}-${i + 1}` : ids.id)}
              checked={isChosen(choice)}
              describedBy={props.legend || kind === 'radios' ? undefined : ids.describedBy}
            />
          ),
        )}
      </div>
    </>
  )
  return (
    <FormGroup error={props.error} class={props.groupClass}>
      {props.legend ? (
        <Fieldset {...props} class={undefined} describedBy={ids.describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}

type ItemProps = {
  kind: Kind
  name: string
  choice: Choice
  id: string
  checked: boolean
  describedBy: string | undefined
}

const Item = ({ kind, name, choice, id, checked, describedBy }: ItemProps) => {
  const hintId = choice.hint ? `${id}-item-hint` : undefined
  const conditionalId = choice.conditional ? `conditional-${id}` : undefined
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={choice.value}
          checked={checked}
          disabled={choice.disabled}
          data-aria-controls={conditionalId}
          data-behaviour={choice.exclusive ? 'exclusive' : undefined}
          aria-describedby={classNames(describedBy, hintId) || undefined}
        />
        <Label for={id} class={`govuk-${kind}__label`}>
          {choice.text}
        </Label>
        {choice.hint && (
          <Hint id={hintId} class={`govuk-${kind}__hint`}>
            {choice.hint}
          </Hint>
        )}
      </div>
      {conditionalId && (
        <div
          class={classNames(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
          id={conditionalId}
        >
          {choice.conditional}
        </div>
      )}
    </>
  )
}
