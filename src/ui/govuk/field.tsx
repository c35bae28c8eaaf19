import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'
import { ErrorMessage } from './error-message.tsx'
import { Hint } from './hint.tsx'
import { Label, type Size } from './label.tsx'

/** What every field has: a name, a label, perhaps a hint and what is wrong with it. */
export type FieldProps = {
  name: string
  /** Defaults to the name. An error summary links to it. */
  id?: string | undefined
  label?: Child
  labelSize?: Size | undefined
  labelHeading?: boolean | undefined
  labelClass?: string | undefined
  hint?: Child
  error?: Child
  /** The word before what is wrong, in another language. */
  errorWord?: string | undefined
  /** Ids of further descriptions. */
  describedBy?: string | undefined
  disabled?: boolean | undefined
  /** The language, and the side it is written from, of what is typed in it. */
  lang?: string | undefined
  dir?: 'ltr' | 'rtl' | undefined
  class?: string | undefined
  /** Class of the group around label and field. */
  groupClass?: string | undefined
  /** What a script of govuk-frontend reads at the group. */
  groupData?: GroupData | undefined
  /** Under the control, within its group. */
  after?: Child
}

type GroupData = Readonly<Record<`data-${string}`, string | number | undefined>>

/** Id of the field and of what describes it, in the order it is read. */
export function named({ name, id = name, hint, error, describedBy }: FieldProps) {
  const hintId = hint ? `${id}-hint` : undefined
  const errorId = error ? `${id}-error` : undefined
  return { id, hintId, errorId, describedBy: classNames(describedBy, hintId, errorId) || undefined }
}

/** Label, hint and error above the control. */
export const Field = ({ field, children }: { field: FieldProps; children?: Child }) => (
  <FormGroup error={field.error} class={field.groupClass} data={field.groupData}>
    <Label for={named(field).id} size={field.labelSize} heading={field.labelHeading} class={field.labelClass}>
      {field.label}
    </Label>
    <Notes {...named(field)} hint={field.hint} error={field.error} errorWord={field.errorWord} />
    {children}
    {field.after}
  </FormGroup>
)

type FormGroupProps = {
  error?: Child
  class?: string | undefined
  data?: GroupData | undefined
  children?: Child
}

export const FormGroup = ({ error, class: extra, data, children }: FormGroupProps) => (
  <div class={classNames('govuk-form-group', !!error && 'govuk-form-group--error', extra)} {...data}>
    {children}
  </div>
)

type NotesProps = Pick<FieldProps, 'hint' | 'error' | 'errorWord'> & {
  hintId: string | undefined
  errorId: string | undefined
}

export const Notes = ({ hint, error, errorWord, hintId, errorId }: NotesProps) => (
  <>
    {hint && <Hint id={hintId}>{hint}</Hint>}
    {error && (
      <ErrorMessage id={errorId} hiddenWord={errorWord}>
        {error}
      </ErrorMessage>
    )}
  </>
)
