import type { FieldError } from '../../../platform/http/form.ts'
import { addable, languageName } from '../../../questionnaires/languages/language-names.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import type { Copy } from '../../copy/copy.ts'
import { frameworkPaths } from '../../paths.ts'
import { farIn } from '../spoken.ts'
import { howFar } from '../translation.ts'

export type LanguagesPageProps = {
  frame: Frame
  copy: Copy
  mayLead: boolean
  typed: string
  errors: readonly FieldError[]
  notice?: string | undefined
}

/** The languages of a copy, and how far each has come. */
export const LanguagesPage = ({ frame, copy, mayLead, typed, errors, notice }: LanguagesPageProps) => {
  const there = Object.entries(copy.languages)
  return (
    <FormPage
      {...{ frame, errors }}
      now="Strategy"
      side="Languages"
      back={{ href: frameworkPaths.copy(copy.key), text: copy.title }}
      title="Languages of this framework"
    >
      {notice && <NotificationBanner type="success" title="Done" text={notice} />}
      <p class="gt-lead">
        It is written in {languageName(copy.base.language)}. People read a text in the language they chose, where it is
        translated.
      </p>
      {there.length > 0 && (
        <StackTable
          caption="Languages"
          headings={['Language', 'Translated', 'Read by somebody who speaks it']}
          rows={there.map(([language, { reviewed }]) => ({
            name: (
              <a class="gt-a" href={frameworkPaths.languageOf(copy.key, language)}>
                {languageName(language)}
              </a>
            ),
            cells: [howFar(farIn(copy, language)), reviewed ? 'Yes' : 'Not yet'],
          }))}
        />
      )}
      {mayLead && (
        <form action={frameworkPaths.languages(copy.key)} method="post" novalidate class="gt-space">
          <Select
            name="language"
            label="Add a language"
            labelSize="s"
            value={typed}
            error={errorAt(errors, 'language')}
            options={[
              { value: '', text: 'Choose one' },
              ...addable
                .filter(language => language !== copy.base.language && !copy.languages[language])
                .map(language => ({ value: language, text: languageName(language) })),
            ]}
          />
          <Button kind="secondary" preventDoubleClick>
            Add it
          </Button>
        </form>
      )}
    </FormPage>
  )
}
