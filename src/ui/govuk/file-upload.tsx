import { classNames } from './class-names.ts'
import { Field, type FieldProps, named } from './field.tsx'

export type FileUploadProps = FieldProps & { multiple?: boolean | undefined; accept?: string | undefined }

export const FileUpload = (props: FileUploadProps) => (
  <Field field={props}>
    <input
      class={classNames('govuk-file-upload', props.class, !!props.error && 'govuk-file-upload--error')}
      id={named(props).id}
      name={props.name}
      type="file"
      disabled={props.disabled}
      multiple={props.multiple}
      accept={props.accept}
      aria-describedby={named(props).describedBy}
    />
  </Field>
)
