import type { FieldError } from '../../platform/http/form.ts'
import { errorAt } from '../../ui/form-errors.ts'
import { FormPage } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import type { Frame } from '../../ui/page.tsx'
import { copyPrefix, emptyOne, forSurvey, libraryPrefix } from '../beginnings.ts'
import type { LibraryFile } from '../library.ts'
import { questionnairesPaths } from '../paths.ts'
import type { Listed } from '../queries.ts'
import { source } from '../text.ts'

export type MakePageProps = {
  frame: Frame
  library: readonly LibraryFile[]
  listed: readonly Listed[]
  typed: Readonly<{ from: string; title: string; next: string }>
  errors: readonly FieldError[]
}

/** A new questionnaire: one of ours, a copy of one of theirs, or an empty one. */
export const MakePage = ({ frame, library, listed, typed, errors }: MakePageProps) => (
  <FormPage
    {...{ frame, errors }}
    now="Ask"
    side="Questionnaire"
    back={{ href: questionnairesPaths.all, text: 'Questionnaires' }}
    title="Make a questionnaire"
  >
    <form action={questionnairesPaths.all} method="post" novalidate class="gt-space">
      {typed.next === forSurvey && <input type="hidden" name="next" value={forSurvey} />}
      <Radios
        name="from"
        legend="What do you begin with?"
        legendSize="s"
        hint="You can change everything afterwards. The words of ours may be used and changed freely."
        value={typed.from}
        error={errorAt(errors, 'from')}
        choices={[
          ...library.map(({ id, about, questionnaire }) => ({
            value: `${libraryPrefix}${id}`,
            text: questionnaire.title[source],
            hint: about,
          })),
          ...listed.map(({ id, title }) => ({ value: `${copyPrefix}${id}`, text: `A copy of: ${title}` })),
          { divider: 'or' },
          { value: emptyOne, text: 'An empty one' },
        ]}
      />
      <Input
        name="title"
        label="What is it called? (if not as above)"
        labelSize="s"
        value={typed.title}
        error={errorAt(errors, 'title')}
      />
      <Button preventDoubleClick>Make it</Button>
    </form>
  </FormPage>
)
