import { inWords } from '../../calendar/day.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import type { Member } from '../member.ts'
import { membersPaths } from '../paths.ts'

type Props = { frame: Frame; member: Member; eraseOn: string; problem?: string | undefined }

/** Asked once, since it cannot be taken back without giving every role and way in anew. */
export const LeavingPage = ({ frame, member, eraseOn, problem }: Props) => (
  <Page frame={frame} place={membersPaths.all} title={`Has ${member.name} left?`} error={problem !== undefined}>
    <Spine>
      <Section mark="now" side="Leaving" kind="now" end>
        <BackLink href={membersPaths.person(member.id)}>{member.name}</BackLink>
        {problem && <ErrorSummary title="There is a problem" errors={[{ text: problem }]} />}
        <h1 class="gt-h1 gt-h1--s">Has {member.name} left?</h1>
        <ul class="gt-list gt-space">
          <li>They are signed out everywhere, at once, and cannot come in again.</li>
          <li>Every role they have ends.</li>
          <li>What is held about them is deleted on {inWords(eraseOn)}. That day stays, whatever is decided later.</li>
          <li>What was released stays as it is: it says nothing about any one person.</li>
        </ul>
        <form action={membersPaths.leaving(member.id)} method="post" class="gt-space">
          <div class="gt-actions">
            <Button kind="warning">They have left</Button>
            <ButtonLink href={membersPaths.person(member.id)} kind="secondary">
              No, they are still here
            </ButtonLink>
          </div>
        </form>
      </Section>
    </Spine>
  </Page>
)
