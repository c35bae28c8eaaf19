import type { Way } from '../../../platform/schema.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { BackToYou } from '../../pages/back-to-you.tsx'
import { peoplePaths } from '../../paths.ts'
import type { OpenSession } from '../queries.ts'
import { momentInWords, roughlyAgo } from '../when.ts'

type Props = { frame: Frame; sessions: readonly OpenSession[]; here: string; now: Date; notice?: string | undefined }

export const SessionsPage = ({ frame, sessions, here, now, notice }: Props) => {
  const own = sessions.find(({ id }) => id === here)
  const others = sessions.filter(({ id }) => id !== here)
  return (
    <Page frame={frame} title="Where you are signed in">
      <Spine>
        <Section mark="now" side="This one">
          <BackToYou />
          {notice && <NotificationBanner text={notice} />}
          <h1 class="gt-h1 gt-h1--s">Where you are signed in</h1>
          <p class="gt-lead">You are signed out after an hour away, and after 12 hours in any case.</p>
          {own && <About session={own} now={now} isHere />}
        </Section>
        {others.map(session => (
          <Section mark="stop" side="Elsewhere">
            <About session={session} now={now} />
            <form action={peoplePaths.endSession(session.id)} method="post" class="gt-actions">
              <Button kind="secondary" preventDoubleClick>
                Sign out there
              </Button>
            </form>
          </Section>
        ))}
        <Section mark="stop" side="Everywhere else" end>
          {others.length > 0 ? <EndOthers /> : <p class="gt-p">You are signed in nowhere else.</p>}
        </Section>
      </Spine>
    </Page>
  )
}

const About = ({ session, now, isHere }: { session: OpenSession; now: Date; isHere?: boolean }) => (
  <div class="gt-space">
    <h2 class="gt-h3">{session.device || 'A browser'}</h2>
    <p class="gt-p">
      {`Since ${momentInWords(session.startedAt)}, ${ways[session.way]}. `}
      {isHere ? 'This is the one you are looking at.' : `Last used ${roughlyAgo(session.usedAt, now)}.`}
    </p>
  </div>
)

const EndOthers = () => (
  <>
    <p class="gt-p">Something here is not yours, or a phone is lost? Sign out everywhere but here.</p>
    <form action={peoplePaths.endOtherSessions} method="post" class="gt-actions">
      <Button preventDoubleClick>Sign out everywhere else</Button>
    </form>
  </>
)

const ways: Readonly<Record<Way, string>> = {
  'set-up': 'when the organisation was set up',
  link: 'with a link from a letter',
  code: 'with a code',
  passkey: 'with a passkey',
  'single-sign-on': 'with single sign-on',
}
