import { classNames } from './class-names.ts'
import { Field, type FieldProps, named } from './field.tsx'

export type InputProps = FieldProps & {
  type?: 'text' | 'email' | 'number' | 'password' | 'search' | 'tel' | 'url' | undefined
  value?: string | undefined
  /** Room for so many characters; it says how much is expected. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
  autocomplete?: string | undefined
  autocapitalize?: 'none' | undefined
  inputmode?: 'numeric' | 'decimal' | 'email' | 'text' | undefined
  pattern?: string | undefined
  spellcheck?: boolean | undefined
}

export const Input = (props: InputProps) => (
  <Field field={props}>
    <input
      class={classNames(
        'govuk-input',
        props.width && `govuk-input--width-${props.width}`,
        props.class,
        !!props.error && 'govuk-input--error',
      )}
      id={named(props).id}
      name={props.name}
      lang={props.lang}
      dir={props.dir}
      type={props.type ?? 'text'}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={named(props).describedBy}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
    />
  </Field>
)
