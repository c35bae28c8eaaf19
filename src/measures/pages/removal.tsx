import type { FieldError } from '../../platform/http/form.ts'
import { errorAt } from '../../ui/form-errors.ts'
import { FormPage } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import type { Frame } from '../../ui/page.tsx'
import type { Measure } from '../measure.ts'
import { measuresPaths } from '../paths.ts'

export type RemovalPageProps = { frame: Frame; measure: Measure; why: string; errors: readonly FieldError[] }

export const RemovalPage = ({ frame, measure, why, errors }: RemovalPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Take it back"
    now="Review"
    side={`Measure ${measure.station.number}`}
    back={{ href: measuresPaths.measure(measure.station.id), text: measure.station.title }}
  >
    <p class="gt-lead">{measure.station.title}</p>
    <form action={measuresPaths.removal(measure.station.id)} method="post" novalidate class="gt-space">
      <Textarea
        name="why"
        label="Why do you no longer measure it?"
        labelSize="s"
        hint="It leaves the list. Its figures stay on its page, for everyone who works here."
        value={why}
        error={errorAt(errors, 'why')}
      />
      <Button kind="warning">Take it back, for this reason</Button>
    </form>
  </FormPage>
)
