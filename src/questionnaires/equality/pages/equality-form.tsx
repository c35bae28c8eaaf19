import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import type { Frame } from '../../../ui/page.tsx'
import type { LibraryFile } from '../../library.ts'
import { questionnairesPaths } from '../../paths.ts'
import { source } from '../../text.ts'

export type EqualityFormProps = {
  frame: Frame
  questionnaire: Readonly<{ id: string; title: string }>
  files: readonly LibraryFile[]
  typed: Readonly<{ nation: string; silence: string }>
  errors: readonly FieldError[]
}

/** The equality questions of a nation, added in one step. */
export const EqualityFormPage = ({ frame, questionnaire: { id, title }, files, typed, errors }: EqualityFormProps) => (
  <FormPage
    {...{ frame, errors }}
    now="Ask"
    side="Questionnaire"
    back={{ href: questionnairesPaths.one(id), text: title }}
    title="Add equality questions"
  >
    <p class="gt-lead">
      They come last, on a page of their own, and nobody has to answer any of them. Then take out those that you will
      not look at: what you do not need, you must not ask.
    </p>
    <form action={questionnairesPaths.equality(id)} method="post" novalidate class="gt-space">
      <Radios
        name="nation"
        legend="Which nation’s?"
        legendSize="s"
        value={typed.nation}
        error={errorAt(errors, 'nation')}
        choices={files.map(({ id: value, questionnaire, about }) => ({
          value,
          text: questionnaire.title[source].replace(/^.*: /, ''),
          hint: about,
        }))}
      />
      <Radios
        name="silence"
        legend="Offer “Prefer not to say”?"
        legendSize="s"
        hint="At all of them or at none. Where it is offered, more people choose it, and fewer answer. Everyone can skip a question either way."
        value={typed.silence}
        error={errorAt(errors, 'silence')}
        choices={[
          { value: 'no', text: 'No, they can skip a question' },
          { value: 'yes', text: 'Yes, at each of them' },
        ]}
      />
      <Button preventDoubleClick>Add them</Button>
    </form>
  </FormPage>
)
