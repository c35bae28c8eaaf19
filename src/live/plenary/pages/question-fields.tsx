import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'

export type QuestionTyped = Readonly<{ audience: string; words: string }>

type QuestionFieldsProps = { typed: QuestionTyped; errors: readonly FieldError[] }

/** Whom a key question is for, and what it asks. */
export const QuestionFields = ({ typed, errors }: QuestionFieldsProps): Child => (
  <>
    <Input
      name="audience"
      label="Whom is the question for?"
      labelSize="s"
      value={typed.audience}
      error={errorAt(errors, 'audience')}
    />
    <Textarea
      name="words"
      label="The question"
      labelSize="s"
      hint="You can leave it empty until you know it. It stands on the wall once it is there."
      rows={3}
      value={typed.words}
      error={errorAt(errors, 'words')}
    />
  </>
)
