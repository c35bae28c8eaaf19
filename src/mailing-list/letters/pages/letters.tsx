import { inWords } from '../../../calendar/day.ts'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { LinkList } from '../../../ui/link-list.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { wordingNow } from '../../consent.ts'
import { mailingPaths } from '../../paths.ts'
import { type MailingLetter, stateNames, stateOf } from '../letter.ts'

type LettersPageProps = {
  frame: Frame
  letters: readonly MailingLetter[]
  /** Whether the reader may look up what one address agreed to. */
  mayLookUp: boolean
  notice?: string | undefined
}

/** Every letter to the list. */
export const LettersPage = ({ frame, letters, mayLookUp, notice }: LettersPageProps) => (
  <Page frame={frame} title="The mailing list" now="Act">
    <Spine>
      <Section mark="now" side="Letters" kind="now">
        {notice && <NotificationBanner type="success" title="Done" text={notice} />}
        <h1 class="gt-h1 gt-h1--s">The mailing list</h1>
        <p class="gt-lead">
          A letter goes to everyone who asked for letters and said yes at their address. Nobody is shown who that is, or
          how many.
        </p>
        <ButtonLink href={mailingPaths.writing}>Write a letter</ButtonLink>
        {letters.length === 0 && <p class="gt-p">No letter is written yet.</p>}
        <LinkList
          links={letters.map(letter => ({
            text: letter.subject,
            href: mailingPaths.letter(letter.id),
            why: `${stateNames[stateOf(letter)]}${letter.sentOn ? `, ${inWords(letter.sentOn)}` : ''}.`,
          }))}
        />
      </Section>
      <Section mark="plan" side="Consent" kind="plan" end>
        <h2 class="gt-h2">How people join, and how they leave</h2>
        <p class="gt-p">
          They ask for letters on the page of an event, in its room, or when they register. Nothing is ticked
          beforehand. This is what they agree to:
        </p>
        <InsetText>{wordingNow.text}</InsetText>
        <p class="gt-p">They leave with one press in any letter, and are then deleted.</p>
        {mayLookUp && (
          <p class="gt-p">
            <a class="gt-a" href={mailingPaths.record}>
              Look up what one address agreed to, or take it off
            </a>
          </p>
        )}
      </Section>
    </Spine>
  </Page>
)
