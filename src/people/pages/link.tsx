import { Button, ButtonLink } from '../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { peoplePaths } from '../paths.ts'
import { WhereMailIs } from './sign-in.tsx'

export const SentPage = ({ frame, sendsMail }: { frame: Frame; sendsMail: boolean }) => (
  <Page frame={frame} title="Look in your mail">
    <Spine>
      <Section mark="done" side="1. Your address" />
      <Section mark="now" side="2. The link" kind="now">
        <h1 class="gt-h1 gt-h1--s">Look in your mail</h1>
        <p class="gt-lead">If we know that address, a link is on its way to it. It works once, for 15 minutes.</p>
        <p class="gt-p">
          Nothing there? Look in junk, check the address, or{' '}
          <a class="gt-a" href={peoplePaths.signIn}>
            ask for another
          </a>
          .
        </p>
        {!sendsMail && <WhereMailIs />}
      </Section>
      <Section mark="plan" side="3. You are in" kind="plan" end />
    </Spine>
  </Page>
)

/** Programs that check mail open every link in it: only a person presses the button, and only that uses the link up. */
export const ConfirmPage = ({ frame, action, confirmsAddress }: ConfirmPageProps) => {
  const heading = confirmsAddress ? 'Confirm your e-mail address' : 'Sign in to Goldthread'
  return (
    <Page frame={frame} title={heading}>
      <Spine>
        <Section mark="now" side="One step left" kind="now" end>
          <h1 class="gt-h1 gt-h1--s">{heading}</h1>
          <p class="gt-lead">
            {confirmsAddress && 'Links to sign in go to this address from now on. '}
            You stay signed in on this phone or computer until you are away for an hour.
          </p>
          <form action={action} method="post" class="gt-space">
            <Button preventDoubleClick>{confirmsAddress ? 'Confirm, and sign in' : 'Sign in'}</Button>
          </form>
        </Section>
      </Spine>
    </Page>
  )
}

type ConfirmPageProps = {
  frame: Frame
  action: string
  /** The link went to a new address of somebody who is here already. */
  confirmsAddress: boolean
}

export const UsedLinkPage = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="This link no longer works">
    <Spine>
      <Section mark="stop" side="A link works once" end>
        <h1 class="gt-h1 gt-h1--s">This link no longer works</h1>
        <p class="gt-lead">Someone has used it already, its time is over, or a piece of it is missing.</p>
        <div class="gt-actions">
          <ButtonLink href={peoplePaths.signIn}>Ask for a new link</ButtonLink>
        </div>
      </Section>
    </Spine>
  </Page>
)
