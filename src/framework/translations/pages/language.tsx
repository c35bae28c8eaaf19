import { languageName } from '../../../questionnaires/languages/language-names.ts'
import type { Language } from '../../../questionnaires/text.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { type Copy, inUse } from '../../copy/copy.ts'
import { frameworkPaths } from '../../paths.ts'
import { farIn, farInElement, headPlaces, stampOf } from '../spoken.ts'
import { completenessOf, howFar } from '../translation.ts'

export type LanguagePageProps = {
  frame: Frame
  copy: Copy
  language: Language
  mayLead: boolean
  notice?: string | undefined
  warning?: string | undefined
}

/** One language of a copy: how far each of its elements has come. */
export const LanguagePage = ({ frame, copy, language, mayLead, notice, warning }: LanguagePageProps) => {
  const name = languageName(language)
  const far = farIn(copy, language)
  const { reviewed = false, words = {} } = copy.languages[language] ?? {}
  const named = (text: string, href: string) =>
    mayLead ? (
      <a class="gt-a" href={href}>
        {text}
      </a>
    ) : (
      text
    )
  return (
    <FormPage
      {...{ frame, errors: [] }}
      now="Strategy"
      side={name}
      back={{ href: frameworkPaths.languages(copy.key), text: 'Languages' }}
      title={`${copy.title}: ${name}`}
    >
      {notice && <NotificationBanner type="success" title="Done" text={notice} />}
      {warning && <NotificationBanner title="Nothing was changed" text={warning} />}
      <p class="gt-lead">
        {howFar(far)}.{' '}
        {reviewed
          ? 'Somebody who speaks the language has read what is translated.'
          : 'It is a draft: nobody has said yet that they speak the language and have read it.'}
      </p>
      {far.outOfDate > 0 && (
        <p class="gt-p">
          A translation is out of date when the words that it translates were changed. People read the changed words,
          until somebody puts their translation right.
        </p>
      )}
      <StackTable
        caption="What is translated"
        headings={['Part', 'Translated']}
        rows={[
          {
            name: named('The framework itself', frameworkPaths.languageWords(copy.key, language)),
            cells: [howFar(completenessOf(words, headPlaces(copy)))],
          },
          ...inUse(copy).map(element => ({
            name: named(
              `${element.words.mark} ${element.words.title}`,
              frameworkPaths.elementLanguage(element.id, language),
            ),
            cells: [howFar(farInElement(element, language))],
          })),
        ]}
      />
      {mayLead && !reviewed && <Reading {...{ copy, language }} isReady={far.translated > 0 && far.outOfDate === 0} />}
      {mayLead && (
        <p class="gt-p gt-space">
          <a class="gt-a" href={frameworkPaths.languageRemoval(copy.key, language)}>
            Take the language out
          </a>
        </p>
      )}
    </FormPage>
  )
}

const Reading = ({ copy, language, isReady }: { copy: Copy; language: Language; isReady: boolean }) => (
  <form action={frameworkPaths.languageReading(copy.key, language)} method="post" class="gt-space">
    <h2 class="gt-h3">Do you speak it?</h2>
    <input type="hidden" name="version" value={stampOf(copy)} />
    {isReady ? (
      <>
        <p class="gt-p">If you have read all that is translated, and it says what the other words say, say so.</p>
        <Button kind="secondary" preventDoubleClick>
          I speak it, and have read all of it
        </Button>
      </>
    ) : (
      <p class="gt-p">
        Once something is translated, and nothing of it is out of date, a speaker can say that it is right.
      </p>
    )}
  </form>
)
