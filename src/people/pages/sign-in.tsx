import type { FieldError } from '../../platform/http/form.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { peoplePaths } from '../paths.ts'
import { errorAt, errorLinks } from './errors.ts'

export type SignInPageProps = {
  frame: Frame
  sendsMail: boolean
  /** What just happened, when something did. */
  notice?: string | undefined
  typed?: string
  errors?: readonly FieldError[]
}

export const SignInPage = ({ frame, sendsMail, notice, typed, errors = [] }: SignInPageProps) => (
  <Page frame={frame} title="Sign in with a link, not a password" error={errors.length > 0}>
    <Spine>
      <Section mark="now" side="1. Your address" kind="now">
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        {notice && <NotificationBanner text={notice} />}
        <h1 class="gt-h1 gt-h1--s">Sign in with a link, not a password</h1>
        <p class="gt-lead">Tell us your e-mail address. We send a link that works once, for 15 minutes.</p>
        <form action={peoplePaths.signIn} method="post" novalidate class="gt-space">
          <Input
            name="email"
            type="email"
            label="E-mail address"
            labelSize="s"
            value={typed}
            error={errorAt(errors, 'email')}
            autocomplete="email"
            spellcheck={false}
          />
          <Button preventDoubleClick>Send me the link</Button>
        </form>
      </Section>
      <Section mark="plan" side="2. The link" kind="plan">
        <p class="gt-p">Open it on this phone or computer. Nothing there? Look in junk, or ask for another.</p>
        {!sendsMail && <WhereMailIs />}
      </Section>
      <Section mark="plan" side="3. You are in" kind="plan" end>
        <p class="gt-p">Signing in is for people who run the strategy. To answer questions you never sign in.</p>
      </Section>
    </Spine>
  </Page>
)

/** As long as no carrier is set, mail goes no further than the machine Goldthread runs on. */
export const WhereMailIs = () => (
  <p class="gt-p">
    This Goldthread sends no mail to the outside yet. The link appears where it was started, in the terminal. On that
    same computer you also find it in the{' '}
    <a class="gt-a" href={peoplePaths.outbox}>
      outbox
    </a>
    .
  </p>
)
