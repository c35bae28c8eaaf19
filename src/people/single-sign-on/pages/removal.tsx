import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { peoplePaths } from '../../paths.ts'

/** The last word before single sign-on is off. */
export const RemoveSignOnPage = ({ frame, label }: { frame: Frame; label: string }) => (
  <Page frame={frame} title="Turn single sign-on off?" place={peoplePaths.organisation}>
    <Spine>
      <Section mark="now" side="Single sign-on" kind="now" end>
        <h1 class="gt-h1 gt-h1--s">Turn single sign-on off?</h1>
        <p class="gt-lead">
          Nobody comes in with {label} any more, and what you set for it is deleted. People who have no e-mail address
          and no passkey here then need a code.
        </p>
        <p class="gt-p gt-space">Whoever is signed in now stays so for 12 hours at most.</p>
        <form action={peoplePaths.organisationSignOnRemoval} method="post" class="gt-actions">
          <Button kind="warning" preventDoubleClick>
            Turn it off
          </Button>
          <ButtonLink href={peoplePaths.organisationSignOn} kind="secondary">
            Leave it on
          </ButtonLink>
        </form>
      </Section>
    </Spine>
  </Page>
)
