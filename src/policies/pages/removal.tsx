import type { FieldError } from '../../platform/http/form.ts'
import { errorAt } from '../../ui/form-errors.ts'
import { FormPage } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import type { Frame } from '../../ui/page.tsx'

export type RemovalPageProps = {
  frame: Frame
  title: string
  side: string
  /** What is taken back. */
  what: string
  action: string
  back: string
  why: string
  errors: readonly FieldError[]
}

/** Something is no longer in use, for a reason. It stays in the record. */
export const RemovalPage = ({ frame, title, side, what, action, back, why, errors }: RemovalPageProps) => (
  <FormPage {...{ frame, errors, title, side }} now="Review" back={{ href: back }}>
    <p class="gt-lead">{what}</p>
    <form action={action} method="post" novalidate class="gt-space">
      <Textarea
        name="why"
        label="Why?"
        labelSize="s"
        hint="Everyone who works here can read it. It stays in the record, and leaves every list."
        rows={4}
        value={why}
        error={errorAt(errors, 'why')}
      />
      <Button kind="warning">Take it off the list</Button>
    </form>
  </FormPage>
)
