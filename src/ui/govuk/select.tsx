import { classNames } from './class-names.ts'
import { Field, type FieldProps, named } from './field.tsx'

export type SelectOption = Readonly<{
  value?: string | undefined
  text: string
  selected?: boolean | undefined
  disabled?: boolean | undefined
}>

export type SelectProps = FieldProps & {
  options: readonly SelectOption[]
  /** The chosen option's value, or its text where it has none. */
  value?: string | undefined
}

export const Select = (props: SelectProps) => (
  <Field field={props}>
    <select
      class={classNames('govuk-select', props.class, !!props.error && 'govuk-select--error')}
      id={named(props).id}
      name={props.name}
      disabled={props.disabled}
      aria-describedby={named(props).describedBy}
    >
      {props.options.map(option => (
        <option value={option.value} selected={isSelected(option, props.value)} disabled={option.disabled}>
          {option.text}
        </option>
      ))}
    </select>
  </Field>
)

const isSelected = ({ value, text, selected }: SelectOption, chosen: string | undefined) =>
  selected ?? (!!chosen && (value ?? text) === chosen)
