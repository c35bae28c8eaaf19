import type { FieldError } from '../../platform/http/form.ts'
import { errorAt } from '../../ui/form-errors.ts'
import { FormPage } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import type { Frame } from '../../ui/page.tsx'
import type { Gap } from '../gap.ts'
import { gapsPaths } from '../paths.ts'

export type RefusalPageProps = { frame: Frame; gap: Gap; why: string; errors: readonly FieldError[] }

/** A reasoned no. */
export const RefusalPage = ({ frame, gap, why, errors }: RefusalPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="We decided not to"
    now="Decide"
    side={`Gap ${gap.station.number}`}
    back={{ href: gapsPaths.gap(gap.station.id) }}
  >
    <p class="gt-lead">{gap.station.title}</p>
    <form action={gapsPaths.refusal(gap.station.id)} method="post" novalidate class="gt-space">
      <Textarea
        name="why"
        label="Why not?"
        labelSize="s"
        hint="Everyone who works here can read it. A no that is explained is easier to bear than silence."
        rows={6}
        value={why}
        error={errorAt(errors, 'why')}
      />
      <Button preventDoubleClick>Say no, with this reason</Button>
    </form>
  </FormPage>
)
