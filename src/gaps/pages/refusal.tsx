import type { FieldError } from '../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../ui/form-errors.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import type { Gap } from '../gap.ts'
import { gapsPaths } from '../paths.ts'

export type RefusalPageProps = { frame: Frame; gap: Gap; why: string; errors: readonly FieldError[] }

/** A reasoned no. */
export const RefusalPage = ({ frame, gap, why, errors }: RefusalPageProps) => (
  <Page frame={frame} title="We decided not to" now="Decide" error={errors.length > 0}>
    <Spine>
      <Section mark="now" side={`Gap ${gap.station.number}`} kind="now" end>
        <BackLink href={gapsPaths.gap(gap.station.id)} />
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        <h1 class="gt-h1 gt-h1--s">We decided not to</h1>
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
      </Section>
    </Spine>
  </Page>
)
