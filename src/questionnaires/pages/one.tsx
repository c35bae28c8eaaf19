import { inWords } from '../../calendar/day.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { LinkList } from '../../ui/link-list.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import type { Finding } from '../findings.ts'
import { languageName } from '../languages/language-names.ts'
import { howFar } from '../languages/pages/languages.tsx'
import { inLibrary } from '../library.ts'
import { questionnairesPaths } from '../paths.ts'
import type { Kept } from '../queries.ts'
import { questionsOf } from '../questionnaire.ts'
import { source } from '../text.ts'
import { FindingsList } from './findings-list.tsx'
import { LeafSection } from './leaf.tsx'

export type OnePageProps = {
  frame: Frame
  kept: Kept
  findings: readonly Finding[]
  notice?: string | undefined
  warning?: string | undefined
}

/** A questionnaire: what has to be looked at, its pages with what they ask, and everything that can be done with it. */
export const OnePage = ({ frame, kept, findings, notice, warning }: OnePageProps) => {
  const { id, number, content, putAwayOn, fromLibrary } = kept
  const isOpen = putAwayOn === null
  const begunAs = fromLibrary && inLibrary(fromLibrary)?.questionnaire.title[source]
  return (
    <Page frame={frame} title={content.title[source]} now="Ask">
      <Spine>
        <Section mark="now" side="Questionnaire" note={`Version ${number}`}>
          <BackLink href={questionnairesPaths.all}>Questionnaires</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          {warning && <NotificationBanner title="Nothing was changed" text={warning} />}
          <h1 class="gt-h1 gt-h1--s">{content.title[source]}</h1>
          {content.opening && <p class="gt-lead">{content.opening[source]}</p>}
          {begunAs && (
            <p class="gt-meta">It began as “{begunAs}” of our library, which may be used and changed freely (CC0).</p>
          )}
          {putAwayOn && <p class="gt-p">It was put away on {inWords(putAwayOn)}. Bring it back to change it.</p>}
          <div class="gt-actions">
            <ButtonLink href={questionnairesPaths.preview(id)}>See it as people will</ButtonLink>
            {isOpen && questionsOf(content).length > 0 && !findings.some(({ isWrong }) => isWrong) && (
              <ButtonLink href={questionnairesPaths.survey(id)} kind="secondary">
                Begin a survey with it
              </ButtonLink>
            )}
            {isOpen && (
              <ButtonLink href={questionnairesPaths.title(id)} kind="secondary">
                Change the title
              </ButtonLink>
            )}
          </div>
          <FindingsList findings={findings} questionnaire={content} />
        </Section>
        {content.pages.map((leaf, at) => (
          <LeafSection {...{ id, leaf, at, findings, isOpen }} questionnaire={content} />
        ))}
        <Section mark="stop" side="More" end>
          <h2 class="gt-h2">More about it</h2>
          <LinkList links={waysOn(kept)} />
          <form
            action={isOpen ? questionnairesPaths.away(id) : questionnairesPaths.back(id)}
            method="post"
            class="gt-space"
          >
            <Button kind="secondary" preventDoubleClick>
              {isOpen ? 'Put it away' : 'Bring it back'}
            </Button>
          </form>
        </Section>
      </Spine>
    </Page>
  )
}

function waysOn({ id, content, number, putAwayOn }: Kept) {
  const others = content.languages.filter(language => language !== source)
  const howTranslated = others.map(language => `${languageName(language)}: ${howFar(content, language)}.`).join(' ')
  const changes = [
    {
      text: 'Add a page',
      href: questionnairesPaths.addingPage(id),
      why: 'People see one page at a time.',
    },
    {
      text: 'Add equality questions',
      href: questionnairesPaths.equality(id),
      why: 'For England, Wales, Scotland or Northern Ireland, in one step.',
    },
    {
      text: 'Languages, and easy read',
      href: questionnairesPaths.languages(id),
      why: howTranslated || 'In English only, so far.',
    },
  ]
  const readings = [
    {
      text: 'Versions',
      href: questionnairesPaths.versions(id),
      why: number === 1 ? 'This is the first.' : `There are ${number}. What was asked once can always be read.`,
    },
    {
      text: 'Take it as a file',
      href: questionnairesPaths.file(id),
      why: 'To keep, to share, or to bring into another Goldthread.',
    },
    {
      text: 'Take its codebook',
      href: questionnairesPaths.codebook(id),
      why: 'A sheet with one line for each question: its values, whom it is shown to, what it is a sign of.',
    },
  ]
  return putAwayOn === null ? [...changes, ...readings] : readings
}
