import { peoplePaths } from '../../../people/paths.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { surveysPaths } from '../../paths.ts'
import type { RestTyped } from '../forms.ts'

export type RestPageProps = {
  frame: Frame
  typed: RestTyped
  errors: readonly FieldError[]
  notice: string | undefined
}

export const RestPage = ({ frame, typed, errors, notice }: RestPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Rest between surveys"
    side="Organisation"
    back={{ href: peoplePaths.organisation, text: 'Organisation' }}
  >
    {notice && <NotificationBanner type="success" title="Done" text={notice} />}
    <p class="gt-lead">
      Whoever is asked too often stops answering, or stops caring what they answer. A survey that comes sooner needs a
      written reason. Whatever stands here, a survey that asks the same of nearly the same people waits for 14 days.
    </p>
    <form action={surveysPaths.rest} method="post" novalidate class="gt-space">
      <Input
        name="survey"
        label="Days between two surveys for the same people"
        labelSize="s"
        hint="60 is usual: two months."
        value={typed.survey}
        error={errorAt(errors, 'survey')}
        inputmode="numeric"
        width={4}
      />
      <Input
        name="pulse"
        label="Days where one of the two is a pulse"
        labelSize="s"
        hint="20 is usual: a pulse has very few questions."
        value={typed.pulse}
        error={errorAt(errors, 'pulse')}
        inputmode="numeric"
        width={4}
      />
      <Button preventDoubleClick>Save</Button>
    </form>
  </FormPage>
)
