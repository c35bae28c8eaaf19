import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { conditionWords } from '../../answer-words.ts'
import { languageName } from '../../languages/language-names.ts'
import { type Messages, messagesIn } from '../../messages.ts'
import { Asked } from '../../pages/asked/asked.tsx'
import { Said } from '../../pages/asked/said.tsx'
import { questionnairesPaths } from '../../paths.ts'
import type { Condition, Page as Leaf, Questionnaire } from '../../questionnaire.ts'
import type { SupportPlace } from '../../support/place.ts'
import { directionOf, type Language, plainOf, source } from '../../text.ts'

export type PreviewPageProps = {
  frame: Frame
  id: string
  questionnaire: Questionnaire
  language: Language
  /** An earlier version that is looked at; none for the newest. */
  version?: number | undefined
  /** Where people find support, as the organisation says. */
  support: readonly SupportPlace[]
}

/** A questionnaire at the width of a phone, as people will see it, with what is shown to whom said beside it. */
export const PreviewPage = ({ frame, id, questionnaire, language, version, support }: PreviewPageProps) => {
  const words = messagesIn(language)
  return (
    <Page frame={frame} title={`As people will see it: ${questionnaire.title[source]}`} now="Ask">
      <Spine>
        <Section mark="now" side="Preview" note={version ? `Version ${version}` : undefined} kind="now" end>
          <BackLink href={questionnairesPaths.one(id)}>{questionnaire.title[source]}</BackLink>
          <h1 class="gt-h1 gt-h1--s">As people will see it</h1>
          <p class="gt-lead">
            At the width of a phone, all of it at once. Nothing you choose here is kept. Lines that begin with “Shown
            to” are for you alone.
          </p>
          <Languages {...{ id, questionnaire, language, version }} />
          <Draft {...{ questionnaire, language, words }} />
          <div class="gt-phone gt-space" lang={plainOf(language)} dir={directionOf(language)}>
            <h2 class="gt-h2">
              <Said text={questionnaire.title} language={language} />
            </h2>
            {questionnaire.opening && (
              <p class="gt-p">
                <Said text={questionnaire.opening} language={language} />
              </p>
            )}
            {questionnaire.pages.map((leaf, i) => (
              <OnePage {...{ questionnaire, leaf, language, words, support }} number={i + 1} />
            ))}
          </div>
        </Section>
      </Spine>
    </Page>
  )
}

type OfPage = Pick<PreviewPageProps, 'questionnaire' | 'language' | 'support'> & {
  leaf: Leaf
  words: Messages
  number: number
}

const OnePage = ({ questionnaire, leaf, language, words, support, number }: OfPage) => (
  <>
    <Aside>
      <b>Page {number}.</b> <ShownTo condition={leaf.showIf} questionnaire={questionnaire} />
    </Aside>
    {leaf.title && (
      <h3 class="gt-h2">
        <Said text={leaf.title} language={language} />
      </h3>
    )}
    {leaf.items.map(item => (
      <>
        {item.showIf && (
          <Aside>
            <ShownTo condition={item.showIf} questionnaire={questionnaire} />
          </Aside>
        )}
        <Asked {...{ item, language, words, support }} given={{}} errors={[]} />
      </>
    ))}
  </>
)

/** What whoever makes the questionnaire is told, in their language, between what people see. */
const Aside = ({ children }: { children?: Child }) => (
  <p class="gt-p gt-meta gt-space" lang="en-GB" dir="ltr">
    {children}
  </p>
)

const ShownTo = ({ condition, questionnaire }: { condition: Condition | undefined; questionnaire: Questionnaire }) =>
  condition ? (
    <>Shown to those who answered {conditionWords(condition, questionnaire, messagesIn(source))}.</>
  ) : (
    <>Shown to everybody.</>
  )

const Languages = ({ id, questionnaire, language, version }: Omit<PreviewPageProps, 'frame' | 'support'>) => {
  if (questionnaire.languages.length < 2) return null
  const address = (tag: Language) =>
    `${questionnairesPaths.preview(id)}?${new URLSearchParams({ language: tag, ...(version && { version: String(version) }) })}`
  return (
    <nav aria-label="Languages" class="gt-space">
      <ul class="gt-key">
        {questionnaire.languages.map(tag => (
          <li>
            {tag === language ? (
              <b aria-current="true">{languageName(tag)}</b>
            ) : (
              <a class="gt-a" href={address(tag)}>
                {languageName(tag)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Whether anybody who speaks the language has read what is shown. */
const Draft = ({ questionnaire, language, words }: Omit<OfPage, 'leaf' | 'number' | 'support'>) => {
  const isDraft = !questionnaire.reviewed.includes(language)
  if (!isDraft && words.isReviewed) return null
  return (
    <InsetText>
      {isDraft && (
        <p>This translation is a draft: nobody who speaks {languageName(language)} has said that it is right.</p>
      )}
      {!words.isReviewed && <p>The words around the questions are a draft, too.</p>}
    </InsetText>
  )
}
