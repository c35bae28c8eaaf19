import { answerPaths } from '../../ballots/paths.ts'
import { ownName } from '../../questionnaires/languages/language-names.ts'
import { messagesIn } from '../../questionnaires/messages.ts'
import { directionOf, isEasyRead, type Language, plainOf } from '../../questionnaires/text.ts'
import { type AssetName, asset } from '../../ui/assets.ts'
import { Document } from '../../ui/document.tsx'
import { ExitThisPage } from '../../ui/govuk/exit-this-page.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { Letter } from '../../ui/letter.tsx'
import { type Around, dayIn } from '../around.ts'

type AnswerPageProps = Around & {
  title: string
  /** Where this page is in another language; where it has none, the languages are left out. */
  inLanguage?: ((language: Language) => string) | undefined
  /** The form that goes along to another language, so that nothing that was filled in is lost. */
  carries?: string | undefined
  hasErrors?: boolean | undefined
  children?: Child
}

/**
 * The frame of every page on which nobody is signed in and something is answered: narrow, in the language of whoever
 * reads, with a way out, and with nothing on it that leads to who they are.
 */
export const AnswerPage = ({ title, inLanguage, carries, hasErrors, children, ...around }: AnswerPageProps) => {
  const { wave, words } = around
  const named = hasErrors ? `${words.say('error')}: ${title}` : title
  return (
    <Document
      title={`${named} – ${wave.organisation}`}
      lang={words.language === 'en' ? 'en-GB' : words.language}
      dir={words.direction}
      skip={words.say('main')}
      head={<Links {...around} />}
    >
      <header class="gt-narrow gt-top">
        <Letter solo />
        <span>{wave.organisation}</span>
        <ExitThisPage>{words.say('leave')}</ExitThisPage>
      </header>
      <main id="main" class="gt-narrow">
        {inLanguage && <Languages {...around} inLanguage={inLanguage} carries={carries} />}
        {children}
      </main>
      <footer class="gt-narrow">
        <p class="gt-meta gt-end">
          {words.say('made-with')} {words.say('open-until', { day: dayIn(around, wave.closesOn) })}{' '}
          <a class="gt-a" href={`${answerPaths.receipt(wave.id)}?in=${around.language}`}>
            {words.say('check')}
          </a>
        </p>
      </footer>
    </Document>
  )
}

/** A font that is not there when the style is stays away from this page, so that no word moves: it is asked for at once. */
const Links = ({ manifest, language }: Pick<Around, 'manifest' | 'language'>) => (
  <>
    <meta name="referrer" content="no-referrer" />
    {fontsFor(language).map(font => (
      <link rel="preload" href={asset(manifest, font)} as="font" type="font/woff2" crossorigin="anonymous" />
    ))}
    <link rel="stylesheet" href={asset(manifest, 'answering.css')} />
    <link rel="icon" href={asset(manifest, 'icon.svg')} type="image/svg+xml" />
    <script type="module" src={asset(manifest, 'answering.js')}></script>
  </>
)

/** English needs no letter such as ŵ, and what is written from the right has none of these. */
function fontsFor(language: Language): AssetName[] {
  const needsMore = plainOf(language) !== 'en' && directionOf(language) === 'ltr'
  return needsMore ? ['latin.woff2', 'latin-ext.woff2'] : ['latin.woff2']
}

type LanguagesProps = Around & { inLanguage(language: Language): string; carries: string | undefined }

const Languages = ({ wave, language, words, inLanguage, carries }: LanguagesProps) => {
  const { languages, reviewed } = wave.questionnaire
  const isUnread = !reviewed.includes(language) || !words.isReviewed
  return (
    <>
      {languages.length > 1 && carries && <Enter form={carries} />}
      {languages.length > 1 && (
        <nav aria-label={words.say('languages')}>
          <ul class="gt-langs">
            {languages.map(each => (
              <li>
                {carries ? (
                  <button
                    type="submit"
                    class="gt-a"
                    form={carries}
                    formaction={inLanguage(each)}
                    name="step"
                    value="change"
                    lang={plainOf(each)}
                    aria-current={each === language ? 'true' : undefined}
                  >
                    {nameOf(each)}
                  </button>
                ) : (
                  <a
                    class="gt-a"
                    href={inLanguage(each)}
                    lang={plainOf(each)}
                    aria-current={each === language ? 'true' : undefined}
                  >
                    {nameOf(each)}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
      {isUnread && language !== 'en' && <p class="gt-meta">{words.say('unreviewed')}</p>}
    </>
  )
}

/** What the key Enter presses in a form: its first button, which would otherwise be a language. */
const Enter = ({ form }: { form: string }) => (
  <span aria-hidden="true">
    <button type="submit" class="govuk-visually-hidden" form={form} name="step" value="look" tabindex={-1}></button>
  </span>
)

/** What a language calls itself. */
function nameOf(language: Language): string {
  const plain = plainOf(language)
  const name = ownName(plain)
  if (!isEasyRead(language)) return name
  const easy = messagesIn(language).say('easy-read')
  return plain === 'en' ? easy : `${name}: ${easy}`
}
