import { inWords } from '../../../calendar/day.ts'
import type { Block } from '../../../platform/mail/letter.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { mailingPaths } from '../../paths.ts'
import { type MailingLetter, stateNames, stateOf } from '../letter.ts'

type LetterPageProps = {
  frame: Frame
  letter: MailingLetter
  blocks: readonly Block[]
  footer: string
  error?: string | undefined
  notice?: string | undefined
}

/** A letter as its readers get it, and what can be done with it. */
export const LetterPage = ({ frame, letter, blocks, footer, error, notice }: LetterPageProps) => {
  const state = stateOf(letter)
  return (
    <Page frame={frame} title={letter.subject} now="Act" error={!!error}>
      <Spine>
        <Section mark={state === 'draft' ? 'now' : 'done'} side="Letters" note={stateNames[state]} kind="now">
          <BackLink href={mailingPaths.all}>The mailing list</BackLink>
          {error && <ErrorSummary title="There is a problem" errors={[{ text: error, href: '#letter' }]} />}
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s" id="letter">
            {letter.subject}
          </h1>
          {blocks.map(each => (
            <OneBlock block={each} />
          ))}
          <p class="gt-meta">Below it stands how to leave the list, with an address of each reader’s own. {footer}</p>
        </Section>
        <Section mark="plan" side="Send it" kind="plan" end>
          {letter.sentOn ? (
            <p class="gt-p">
              {state === 'sent' ? 'It went out' : 'It goes out now, letter by letter. It was sent'} on{' '}
              {inWords(letter.sentOn)}. It cannot be changed any more.
            </p>
          ) : (
            <Steps letter={letter} />
          )}
        </Section>
      </Spine>
    </Page>
  )
}

const OneBlock = ({ block }: { block: Block }): Child => {
  if (block.kind === 'list')
    return (
      <ul class="gt-list">
        {block.items.map(each => (
          <li>{each}</li>
        ))}
      </ul>
    )
  if (block.kind === 'words') return <p class="gt-p">{block.lines.join(' ')}</p>
  return (
    <p class="gt-p">
      <a class="gt-a" href={block.href} rel="noreferrer">
        {block.href}
      </a>
    </p>
  )
}

const Steps = ({ letter }: { letter: MailingLetter }) => (
  <>
    <h2 class="gt-h2">Send it</h2>
    <form action={mailingPaths.test(letter.id)} method="post">
      <p class="gt-p">First to yourself, to see how it looks.</p>
      <Button kind="secondary" preventDoubleClick>
        Send it to me
      </Button>
    </form>
    <form action={mailingPaths.sending(letter.id)} method="post" class="gt-space">
      <input type="hidden" name="version" value={String(letter.version)} />
      <p class="gt-p">Then to everyone on the list, in these words. That cannot be taken back.</p>
      <Button preventDoubleClick>Send it to everyone on the list</Button>
    </form>
    <div class="gt-actions">
      <ButtonLink href={mailingPaths.change(letter.id)} kind="secondary">
        Change it
      </ButtonLink>
    </div>
    <form action={mailingPaths.removal(letter.id)} method="post" class="gt-space">
      <Button kind="secondary">Throw the draft away</Button>
    </form>
  </>
)
