import { peoplePaths } from '../../people/paths.ts'
import type { FieldError } from '../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../ui/form-errors.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { privacyPaths } from '../paths.ts'

type ContactsPageProps = {
  frame: Frame
  typed: Readonly<{ privacy: string; barrier: string }>
  errors?: readonly FieldError[]
  saved?: boolean
}

/** Whom people ask about their data, and whom they tell about barriers. */
export const ContactsPage = ({ frame, typed, errors = [], saved }: ContactsPageProps) => (
  <Page frame={frame} title="Whom people can ask" place={peoplePaths.organisation} error={errors.length > 0}>
    <Spine>
      <Section mark="now" side="You decide" end>
        <BackLink href={peoplePaths.organisation}>Organisation</BackLink>
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        {saved && <NotificationBanner type="success" title="Saved" text="Saved. The privacy notice says so now." />}
        <h1 class="gt-h1 gt-h1--s">Whom people can ask</h1>
        <p class="gt-lead">
          What you write here stands in the privacy notice and the accessibility statement, beside the name of your
          organisation. Anybody can read it, even without signing in.
        </p>
        <form action={privacyPaths.contacts} method="post" novalidate class="gt-space">
          <Input
            name="privacy"
            label="About their data"
            labelSize="s"
            hint="Your data protection officer, if you have one. A job title and a shared address last longer than a name."
            value={typed.privacy}
            error={errorAt(errors, 'privacy')}
          />
          <Input
            name="barrier"
            label="About a page that somebody cannot use"
            labelSize="s"
            hint="Such as an e-mail address and a telephone number."
            value={typed.barrier}
            error={errorAt(errors, 'barrier')}
          />
          <Button preventDoubleClick>Save</Button>
        </form>
      </Section>
    </Spine>
  </Page>
)
