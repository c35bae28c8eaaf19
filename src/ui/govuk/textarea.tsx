import { classNames } from './class-names.ts'
import { Field, type FieldProps, named } from './field.tsx'

export type TextareaProps = FieldProps & {
  value?: string | undefined
  rows?: number | undefined
  autocomplete?: string | undefined
  spellcheck?: boolean | undefined
}

export const Textarea = (props: TextareaProps) => (
  <Field field={props}>
    <textarea
      class={classNames('govuk-textarea', !!props.error && 'govuk-textarea--error', props.class)}
      id={named(props).id}
      name={props.name}
      lang={props.lang}
      dir={props.dir}
      rows={props.rows ?? 5}
      spellcheck={props.spellcheck}
      disabled={props.disabled}
      aria-describedby={named(props).describedBy}
      autocomplete={props.autocomplete}
    >
      {props.value}
    </textarea>
  </Field>
)
