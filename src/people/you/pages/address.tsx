import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { BackToYou } from '../../pages/back-to-you.tsx'
import { peoplePaths } from '../../paths.ts'

type Props = {
  frame: Frame
  /** The address they have; null when none. */
  email: string | null
  asked?: boolean
  typed?: string
  errors?: readonly FieldError[]
}

export const AddressPage = ({ frame, email, asked, typed, errors = [] }: Props) => (
  <Page frame={frame} title="Your e-mail address" error={errors.length > 0}>
    <Spine>
      <Section mark="now" side="You" end>
        <BackToYou />
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        {asked && (
          <NotificationBanner text="If nobody else here has that address, a link is on its way to it. It works for 15 minutes." />
        )}
        <h1 class="gt-h1 gt-h1--s">Your e-mail address</h1>
        <p class="gt-lead">
          {email ? `Links to sign in go to ${email}.` : 'You have none here yet.'} It may be a private one: it is used
          for signing in, and for letters about your own ways in.
        </p>
        <AddressForm typed={typed} error={errorAt(errors, 'email')} />
      </Section>
    </Spine>
  </Page>
)

/** Nothing changes until the link in the letter is opened and confirmed. */
export const AddressForm = ({ typed, error }: { typed?: string | undefined; error?: string | undefined }) => (
  <form action={peoplePaths.address} method="post" novalidate class="gt-space">
    <Input
      name="email"
      type="email"
      label="New address"
      labelSize="s"
      hint="We send a link to it. Nothing changes until you open that."
      value={typed}
      error={error}
      autocomplete="email"
      spellcheck={false}
    />
    <Button preventDoubleClick>Send me the link</Button>
  </form>
)
