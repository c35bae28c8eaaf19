import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { peoplePaths } from '../../paths.ts'
import type { Passkey } from '../queries.ts'

/** The last word before a passkey goes. It warns whoever has no other way in. */
export const RemovePasskeyPage = ({ frame, passkey, isLast }: { frame: Frame; passkey: Passkey; isLast: boolean }) => (
  <Page frame={frame} title="Remove this passkey?">
    <Spine>
      <Section mark="now" side="Your passkeys" kind="now" end>
        {isLast && (
          <NotificationBanner text="This is your only way in. Without it, whoever keeps the staff list has to give you a new code." />
        )}
        <h1 class="gt-h1 gt-h1--s">Remove this passkey?</h1>
        <p class="gt-lead">
          “{passkey.name}” then opens nothing any more. It may still stand in your phone or computer; you can delete it
          there too.
        </p>
        <p class="gt-p gt-space">
          Somebody who is signed in on that device stays so until you{' '}
          <a class="gt-a" href={peoplePaths.sessions}>
            sign them out
          </a>
          .
        </p>
        <form action={peoplePaths.passkeyRemoval(passkey.id)} method="post" class="gt-actions">
          <Button kind="warning" preventDoubleClick>
            Remove it
          </Button>
          <ButtonLink href={peoplePaths.passkeys} kind="secondary">
            Keep it
          </ButtonLink>
        </form>
      </Section>
    </Spine>
  </Page>
)
