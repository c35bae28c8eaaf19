import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { communicationPaths } from '../../paths.ts'
import type { AudiencesTyped } from '../forms.ts'

export type AudiencesPageProps = {
  frame: Frame
  typed: AudiencesTyped
  errors: readonly FieldError[]
  notice?: string | undefined
}

/** The list of those an organisation tells things, to change in one go. */
export const AudiencesPage = ({ frame, typed, errors, notice }: AudiencesPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Who we tell things"
    now="Show"
    side="Plan"
    back={{ href: communicationPaths.plan, text: 'The plan' }}
  >
    {notice && <NotificationBanner type="success" title="Done" text={notice} />}
    <p class="gt-lead">
      Everyone a message can be for. Empty a field to take somebody off the list: what they were told stays.
    </p>
    <form action={communicationPaths.audiences} method="post" novalidate class="gt-space">
      {typed.known.map(({ key, was, name }) => (
        <>
          <input type="hidden" name={`was-${key}`} value={was} />
          <Input
            name={`name-${key}`}
            label={was || name}
            labelSize="s"
            value={name}
            error={errorAt(errors, `name-${key}`)}
          />
        </>
      ))}
      <Input name="name" label="Somebody else" labelSize="s" value={typed.name} error={errorAt(errors, 'name')} />
      <Checkboxes
        name="staff"
        legend="Who of them works here?"
        legendSize="s"
        hint="Telling them is telling staff. What was measured should reach them."
        values={[
          ...typed.known.filter(({ isStaff }) => isStaff).map(({ key }) => key),
          ...(typed.isStaff ? ['new'] : []),
        ]}
        choices={[
          ...typed.known.map(({ key, was, name }) => ({ value: key, text: name || was })),
          { value: 'new', text: 'The one you add' },
        ]}
      />
      <Button preventDoubleClick>Save the list</Button>
    </form>
  </FormPage>
)
