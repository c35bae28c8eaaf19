import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { LinkList, type ReasonedLink } from '../../../ui/link-list.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { peoplePaths } from '../../paths.ts'
import type { Viewer } from '../../viewer.ts'

type Props = {
  frame: Frame
  more: readonly ReasonedLink[]
  viewer: Viewer
  typed: string
  errors?: readonly FieldError[]
  notice?: string | undefined
}

export const OrganisationPage = ({ frame, viewer, more, typed, errors = [], notice }: Props) => (
  <Page frame={frame} title={viewer.organisationName} place={peoplePaths.organisation} error={errors.length > 0}>
    <Spine>
      <Section mark="stop" side="Your organisation">
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        {notice && <NotificationBanner type="success" title="Done" text={notice} />}
        <h1 class="gt-h1 gt-h1--s">{viewer.organisationName}</h1>
        <form action={peoplePaths.organisation} method="post" novalidate class="gt-space">
          <Input
            name="name"
            label="Name"
            labelSize="s"
            hint="As your staff know it. It stands at the top of every page."
            value={typed}
            error={errorAt(errors, 'name')}
            spellcheck={false}
          />
          <Button preventDoubleClick>Save</Button>
        </form>
      </Section>
      <Section mark="stop" side="Settings" end>
        <h2 class="gt-h2">What you can set and look up</h2>
        <LinkList
          links={[
            {
              text: 'Single sign-on',
              href: peoplePaths.organisationSignOn,
              why: 'Let people come in with the account they have at work.',
            },
            ...more,
            { text: 'What was done', href: peoplePaths.acts, why: 'Who changed what, and when.' },
          ]}
        />
      </Section>
    </Spine>
  </Page>
)
