import type { FieldError } from '../../platform/http/form.ts'
import { errorLinks } from '../../ui/form-errors.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import type { DetailsTyped } from '../forms.ts'
import { membersPaths } from '../paths.ts'
import type { Unit } from '../unit.ts'
import { DetailsFields } from './details-fields.tsx'

type Typed = { frame: Frame; units: readonly Unit[]; typed: DetailsTyped; errors?: readonly FieldError[] }

export const AddPage = ({ frame, units, typed, errors = [] }: Typed) => (
  <Page frame={frame} place={membersPaths.all} title="Add a person" error={errors.length > 0}>
    <Spine>
      <Section mark="now" side="Add" kind="now" end>
        <BackLink href={membersPaths.all}>People</BackLink>
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        <h1 class="gt-h1 gt-h1--s">Add a person</h1>
        <form action={membersPaths.all} method="post" novalidate class="gt-space">
          <DetailsFields typed={typed} errors={errors} units={units} />
          <Checkboxes
            name="invite"
            values={[typed.invite]}
            choices={[
              {
                value: 'yes',
                text: 'Send an invitation now',
                hint: 'A mail with a link that lets them in, for 14 days.',
              },
            ]}
          />
          <Button preventDoubleClick>Add</Button>
        </form>
      </Section>
    </Spine>
  </Page>
)

export const ChangePage = ({ frame, units, typed, errors = [], id }: Typed & { id: string }) => (
  <Page frame={frame} place={membersPaths.all} title="Change what is held" error={errors.length > 0}>
    <Spine>
      <Section mark="now" side="Change" kind="now" end>
        <BackLink href={membersPaths.person(id)} />
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        <h1 class="gt-h1 gt-h1--s">Change what is held</h1>
        <form action={membersPaths.changing(id)} method="post" novalidate class="gt-space">
          <DetailsFields typed={typed} errors={errors} units={units} />
          <Button preventDoubleClick>Save</Button>
        </form>
      </Section>
    </Spine>
  </Page>
)
