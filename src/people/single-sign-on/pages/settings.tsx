import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { peoplePaths } from '../../paths.ts'
import type { SignOnTyped } from '../forms.ts'

type Props = {
  frame: Frame
  typed: SignOnTyped | null
  addresses: Readonly<{ signOn: string; back: string }>
  isSet: boolean
  notice?: string | undefined
  errors?: readonly FieldError[] | undefined
}

const nothing: SignOnTyped = {
  label: '',
  issuer: '',
  clientId: '',
  joining: '',
  domains: '',
  claimName: '',
  claimValue: '',
}

export const SignOnPage = ({ frame, typed, addresses, isSet, notice, errors = [] }: Props) => {
  const part = { typed: typed ?? nothing, errors }
  return (
    <Page frame={frame} title="Single sign-on" place={peoplePaths.organisation} error={errors.length > 0}>
      <Spine>
        <form action={peoplePaths.organisationSignOn} method="post" novalidate>
          <Section mark={isSet ? 'done' : 'now'} side="1. At the provider" kind={isSet ? undefined : 'now'}>
            <BackLink href={peoplePaths.organisation}>Organisation</BackLink>
            {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
            {notice && <NotificationBanner text={notice} />}
            <h1 class="gt-h1 gt-h1--s">Single sign-on</h1>
            <p class="gt-lead">
              People come in with their work account, such as Microsoft or NHSmail. Do this together with whoever looks
              after those accounts.
            </p>
            <Addresses {...addresses} isSet={isSet} />
          </Section>
          <Section mark={isSet ? 'done' : 'plan'} side="2. What it gives you" kind={isSet ? undefined : 'plan'}>
            <h2 class="gt-h2">What the provider gives you</h2>
            <div class="gt-space">
              <TheProvider {...part} isSet={isSet} />
            </div>
          </Section>
          <Section mark={isSet ? 'done' : 'plan'} side="3. Who may come in" kind={isSet ? undefined : 'plan'} end>
            <h2 class="gt-h2">Who may come in</h2>
            <WhoMayJoin {...part} />
            <div class="gt-actions">
              <Button preventDoubleClick>Save</Button>
              {isSet && (
                <ButtonLink href={peoplePaths.organisationSignOnRemoval} kind="secondary">
                  Turn it off
                </ButtonLink>
              )}
            </div>
          </Section>
        </form>
      </Spine>
    </Page>
  )
}

const Addresses = ({ signOn, back, isSet }: { signOn: string; back: string; isSet: boolean }) => (
  <>
    <p class="gt-p gt-space">
      Register Goldthread there as a web application. It asks for a redirect address: where people are sent back to.
    </p>
    <SummaryList
      rows={[
        { key: 'Redirect address', value: <Long text={back} /> },
        { key: 'Your people start at', value: isSet ? <Long text={signOn} /> : 'Shown here once this is saved' },
      ]}
    />
  </>
)

const Long = ({ text }: { text: string }): Child => <span class="gt-long">{text}</span>

type Part = { typed: SignOnTyped; errors: readonly FieldError[] }

const TheProvider = ({ typed, errors, isSet }: Part & { isSet: boolean }) => (
  <>
    <Input
      name="label"
      label="What do people call that account?"
      labelSize="s"
      hint="It stands on the button: “Sign in with …”."
      value={typed.label}
      error={errorAt(errors, 'label')}
    />
    <Input
      name="issuer"
      type="url"
      label="Issuer"
      labelSize="s"
      hint={<Long text="For Microsoft Entra ID: https://login.microsoftonline.com/your-tenant-id/v2.0" />}
      value={typed.issuer}
      error={errorAt(errors, 'issuer')}
      spellcheck={false}
    />
    <Input
      name="clientId"
      label="Client id"
      labelSize="s"
      hint="Microsoft calls it the application id."
      value={typed.clientId}
      error={errorAt(errors, 'clientId')}
      spellcheck={false}
      autocomplete="off"
    />
    <Input
      name="clientSecret"
      type="password"
      label="Client secret"
      labelSize="s"
      hint={
        isSet
          ? 'It is kept sealed, and never shown. Leave this empty to keep the one that is there.'
          : 'It is kept sealed, and never shown again.'
      }
      error={errorAt(errors, 'clientSecret')}
      spellcheck={false}
      autocomplete="off"
    />
  </>
)

const WhoMayJoin = ({ typed, errors }: Part) => (
  <>
    <p class="gt-p">
      Whoever is on the staff list comes in, if the provider says that their e-mail address is proven. What about people
      who are not on it? They would become members, and nothing more.
    </p>
    <Radios
      name="joining"
      legend="People who are not on the staff list"
      legendSize="s"
      value={typed.joining}
      error={errorAt(errors, 'joining')}
      choices={[
        { value: 'nobody', text: 'Stay outside', hint: 'You keep the staff list yourselves.' },
        { value: 'domains', text: 'Come in if their proven address is at a domain below' },
        { value: 'claim', text: 'Come in if the provider says they belong, such as to a group' },
      ]}
    />
    <Textarea
      name="domains"
      label="Domains"
      labelSize="s"
      hint="Only for the second choice. One on each line. A domain does not stand for others that end with it."
      rows={3}
      value={typed.domains}
      error={errorAt(errors, 'domains')}
      spellcheck={false}
    />
    <Input
      name="claimName"
      label="Name of the claim"
      labelSize="s"
      hint="Only for the third choice, such as groups or roles."
      value={typed.claimName}
      error={errorAt(errors, 'claimName')}
      spellcheck={false}
    />
    <Input
      name="claimValue"
      label="What it must say"
      labelSize="s"
      hint="Letter for letter, such as the id of the group."
      value={typed.claimValue}
      error={errorAt(errors, 'claimValue')}
      spellcheck={false}
    />
  </>
)
