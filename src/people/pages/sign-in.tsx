import type { FieldError } from '../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../ui/form-errors.ts'
import { Button, ButtonLink } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { UsePasskey } from '../passkeys/pages/use.tsx'
import { peoplePaths } from '../paths.ts'

export type SignInPageProps = {
  frame: Frame
  sendsMail: boolean
  /** Did they come to take a ballot? */
  isAsked: boolean
  /** What just happened, when something did. */
  notice?: string | undefined
  typed?: string | undefined
  errors?: readonly FieldError[] | undefined
  /** Whether browsers have passkeys at this address at all. */
  hasPasskeys: boolean
  /** The account that people have where they work, when there is one for all of this Goldthread. */
  signOn: SignOnLink | null
}

type SignOnLink = Readonly<{ label: string; href: string }>

export const SignInPage = ({
  frame,
  sendsMail,
  isAsked,
  notice,
  typed,
  errors = [],
  hasPasskeys,
  signOn,
}: SignInPageProps) => (
  <Page
    frame={frame}
    title="Sign in without a password"
    error={errors.length > 0}
    script={hasPasskeys ? 'passkeys.js' : undefined}
  >
    <Spine>
      <Section mark="now" side="By e-mail" kind="now">
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        {notice && <NotificationBanner text={notice} />}
        <h1 class="gt-h1 gt-h1--s">Sign in without a password</h1>
        {isAsked && (
          <p class="gt-lead">
            Then you take your ballot. Nobody can tell what you answer with it. If you were given a code on paper, you
            need not sign in: the paper says where to answer.
          </p>
        )}
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
        {!sendsMail && (
          <div class="gt-space">
            <WhereMailIs />
          </div>
        )}
      </Section>
      {hasPasskeys && (
        <Section mark="plan" side="With a passkey" kind="plan">
          <p class="gt-p">You added one on this phone or computer? Then you need not type anything.</p>
          <UsePasskey error={errorAt(errors, 'passkey')} />
        </Section>
      )}
      {signOn && (
        <Section mark="plan" side={`With ${signOn.label}`} kind="plan">
          <ButtonLink href={signOn.href} kind="secondary">
            {`Sign in with ${signOn.label}`}
          </ButtonLink>
        </Section>
      )}
      <Section mark="plan" side="With a code" kind="plan" end>
        <p class="gt-p">
          You have no e-mail address with us? Whoever keeps the staff list where you work can give you{' '}
          <a class="gt-a" href="/join">
            a code to join with
          </a>
          . To take a ballot you sign in. Where you then answer, nobody knows who you are.
        </p>
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
