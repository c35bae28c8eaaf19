import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { peoplePaths } from '../../paths.ts'
import type { Viewer } from '../../viewer.ts'

/** A page of settings, and what it is for. */
export type Setting = Readonly<{ text: string; href: string; why: string }>

type Props = {
  frame: Frame
  more: readonly Setting[]
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
        <ul class="govuk-list">
          <li>
            <a class="gt-a" href={peoplePaths.organisationSignOn}>
              Single sign-on
            </a>
            : let people come in with the account they have at work.
          </li>
          {more.map(({ text, href, why }) => (
            <li>
              <a class="gt-a" href={href}>
                {text}
              </a>
              : {why}
            </li>
          ))}
          <li>
            <a class="gt-a" href={peoplePaths.acts}>
              What was done
            </a>
            : who changed what, and when.
          </li>
        </ul>
      </Section>
    </Spine>
  </Page>
)
