import type { FieldError } from '../../platform/http/form.ts'
import { Meanwhile } from '../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../ui/form-errors.ts'
import { FormPage } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import type { Frame } from '../../ui/page.tsx'
import { questionnairesPaths } from '../paths.ts'

export type TitleTyped = Readonly<{ title: string; opening: string }>

type Props = {
  frame: Frame
  id: string
  typed: TitleTyped
  version: number
  errors: readonly FieldError[]
  stands?: TitleTyped | undefined
}

/** What a questionnaire is called, and what is said before its first question. */
export const TitleFormPage = ({ frame, id, typed, version, errors, stands }: Props) => (
  <FormPage
    {...{ frame, errors }}
    now="Ask"
    side="Questionnaire"
    back={{ href: questionnairesPaths.one(id), text: 'The questionnaire' }}
    title="Change the title"
  >
    {stands && (
      <Meanwhile
        rows={[
          { key: 'Title', value: stands.title },
          { key: 'Before the first question', value: stands.opening || 'Nothing' },
        ]}
      />
    )}
    <form action={questionnairesPaths.title(id)} method="post" novalidate class="gt-space">
      <input type="hidden" name="version" value={version} />
      <Input
        name="title"
        label="What is it called?"
        labelSize="s"
        hint="People who answer read it, too."
        value={typed.title}
        error={errorAt(errors, 'title')}
      />
      <Textarea
        name="opening"
        label="What is said before the first question?"
        labelSize="s"
        hint="What it is about, and that nobody has to answer. How answers are protected is said by itself."
        value={typed.opening}
        error={errorAt(errors, 'opening')}
      />
      <Button preventDoubleClick>Save</Button>
    </form>
  </FormPage>
)
