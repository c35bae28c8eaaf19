import { peoplePaths } from '../../people/paths.ts'
import type { FieldError } from '../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../ui/form-errors.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { Select } from '../../ui/govuk/select.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { bases } from '../basis.ts'
import { type KindId, kindOf } from '../kinds.ts'
import { privacyPaths } from '../paths.ts'

type GroundsPageProps = {
  frame: Frame
  ids: readonly KindId[]
  /** What stands in each field: what was typed, what was decided, or what we suggest. */
  chosen: Readonly<Partial<Record<KindId, string>>>
  errors?: readonly FieldError[]
  saved?: boolean
}

/** On what grounds the organisation holds each kind of data: its own decision, as the controller. */
export const GroundsPage = ({ frame, ids, chosen, errors = [], saved }: GroundsPageProps) => (
  <Page frame={frame} title="On what grounds data is held" place={peoplePaths.organisation} error={errors.length > 0}>
    <Spine>
      <Section mark="now" side="You decide" end>
        <BackLink href={peoplePaths.organisation}>Organisation</BackLink>
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        {saved && <NotificationBanner type="success" title="Saved" text="Saved. The privacy notice says so now." />}
        <h1 class="gt-h1 gt-h1--s">On what grounds data is held</h1>
        <p class="gt-lead">
          The law asks you for a reason to hold data about people. Your organisation decides which. Until you save, you
          see our suggestions. Ask whoever looks after data protection.
        </p>
        <p class="gt-p gt-space">
          A public body, such as a council or an NHS trust, will mostly say public task. Consent is rarely right between
          an employer and its staff, since they cannot freely say no.
        </p>
        <form action={privacyPaths.grounds} method="post" novalidate class="gt-space">
          {ids.map(id => (
            <Select
              name={id}
              label={kindOf(id).name}
              labelSize="s"
              hint={[kindOf(id).why, kindOf(id).condition].filter(Boolean).join(' ')}
              value={chosen[id]}
              error={errorAt(errors, id)}
              options={Object.entries(bases).map(([value, { name, article }]) => ({
                value,
                text: `${name}: ${article.replace('UK GDPR ', '')}`,
              }))}
            />
          ))}
          <Button preventDoubleClick>Save</Button>
        </form>
      </Section>
    </Spine>
  </Page>
)
