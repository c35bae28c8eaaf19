import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { ExitThisPage } from '../../../ui/govuk/exit-this-page.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { wordingNow } from '../../consent.ts'
import { daysToSayYes } from '../../list.ts'

type JoiningPageProps = {
  frame: Frame
  organisation: string
  action: string
  back: Readonly<{ href: string; text: string }>
  email: string
  agrees: boolean
  errors: readonly FieldError[]
  notice?: string | undefined
  help?: Child
}

/** Asking for letters. Nothing is ticked beforehand. */
export const JoiningPage = ({
  frame,
  organisation,
  action,
  back,
  email,
  agrees,
  errors,
  notice,
  help,
}: JoiningPageProps) => (
  <Page frame={frame} title={`Letters from ${organisation}`} error={errors.length > 0} script="live.js">
    <Spine>
      <Section mark="now" side="Letters" end={!help}>
        <ExitThisPage />
        <BackLink href={back.href}>{back.text}</BackLink>
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        {notice && <NotificationBanner type="success" title="Thank you" text={notice} />}
        <h1 class="gt-h1 gt-h1--s">Letters from {organisation}</h1>
        <p class="gt-lead">
          A few letters a year, by e-mail. Nobody is shown who is on the list. Each letter has a link that takes you off
          it.
        </p>
        <form action={action} method="post" novalidate class="gt-space" data-wait>
          <Input
            name="email"
            type="email"
            label="Your e-mail address"
            labelSize="s"
            value={email}
            error={errorAt(errors, 'email')}
            autocomplete="email"
            spellcheck={false}
          />
          <Checkboxes
            name="agrees"
            values={agrees ? ['yes'] : []}
            error={errorAt(errors, 'agrees')}
            choices={[{ value: 'yes', text: wordingNow.text }]}
          />
          <p class="gt-p">
            We first send one letter and ask whether it was you. If nobody says yes there, the address is deleted after{' '}
            {daysToSayYes} days. When you leave the list, it is deleted at once.
          </p>
          <Button preventDoubleClick>Ask for letters</Button>
        </form>
      </Section>
      {help && (
        <Section mark="plan" side="Help" kind="plan" end>
          {help}
        </Section>
      )}
    </Spine>
  </Page>
)
