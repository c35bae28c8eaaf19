import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { questionnairesPaths } from '../../paths.ts'
import type { Questionnaire } from '../../questionnaire.ts'
import { type Language, source } from '../../text.ts'
import { completenessOf } from '../../texts.ts'
import { addable, languageName } from '../language-names.ts'

export type LanguagesPageProps = {
  frame: Frame
  id: string
  questionnaire: Questionnaire
  typed: string
  errors: readonly FieldError[]
  notice?: string | undefined
}

/** The languages a questionnaire is offered in, and how far each has come. */
export const LanguagesPage = ({ frame, id, questionnaire, typed, errors, notice }: LanguagesPageProps) => (
  <FormPage
    {...{ frame, errors }}
    now="Ask"
    side="Languages"
    back={{ href: questionnairesPaths.one(id), text: questionnaire.title[source] }}
    title="Languages"
  >
    {notice && <NotificationBanner type="success" title="Done" text={notice} />}
    <p class="gt-lead">
      People answer in the language they know best. Where a text is not translated, they read it in English.
    </p>
    <StackTable
      caption="Languages of this questionnaire"
      headings={['Language', 'Translated', 'Read by somebody who speaks it']}
      rows={questionnaire.languages.map(language => ({
        name: (
          <a
            class="gt-a"
            href={language === source ? questionnairesPaths.one(id) : questionnairesPaths.language(id, language)}
          >
            {languageName(language)}
          </a>
        ),
        cells: [howFar(questionnaire, language), questionnaire.reviewed.includes(language) ? 'Yes' : 'Not yet'],
      }))}
    />
    <form action={questionnairesPaths.languages(id)} method="post" novalidate class="gt-space">
      <Select
        name="language"
        label="Add a language"
        labelSize="s"
        hint="Easy read says the same in short words, for people who find reading hard."
        value={typed}
        error={errorAt(errors, 'language')}
        options={[
          { value: '', text: 'Choose one' },
          ...addable
            .filter(language => !questionnaire.languages.includes(language))
            .map(language => ({ value: language, text: languageName(language) })),
        ]}
      />
      <Button kind="secondary" preventDoubleClick>
        Add it
      </Button>
    </form>
  </FormPage>
)

/** How much of a questionnaire is translated: *41 of 52 texts*. */
export function howFar(questionnaire: Questionnaire, language: Language): string {
  const { translated, texts } = completenessOf(questionnaire, language)
  return translated === texts ? `All ${texts} texts` : `${translated} of ${texts} texts`
}
