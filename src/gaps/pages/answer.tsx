import { inWords } from '../../calendar/day.ts'
import { frameworkPaths } from '../../framework/paths.ts'
import type { FieldError } from '../../platform/http/form.ts'
import { errorAt } from '../../ui/form-errors.ts'
import { FormPage } from '../../ui/form-page.tsx'
import { Button, ButtonLink } from '../../ui/govuk/button.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import type { Frame } from '../../ui/page.tsx'
import type { Gap } from '../gap.ts'
import { gapsPaths } from '../paths.ts'

export type AnswerPageProps = {
  frame: Frame
  gap: Gap
  actions: readonly Readonly<{ id: string; number: number; title: string; dueOn: string }>[]
  errors: readonly FieldError[]
}

/** The choice of an action that answers a gap. */
export const AnswerPage = ({ frame, gap, actions, errors }: AnswerPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Mend this thread"
    now="Decide"
    side={`Gap ${gap.station.number}`}
    back={{ href: gapsPaths.gap(gap.station.id) }}
  >
    <p class="gt-lead">{gap.station.title}</p>
    {actions.length > 0 ? (
      <form action={gapsPaths.answer(gap.station.id)} method="post" novalidate class="gt-space">
        <Radios
          name="action"
          legend="Which action answers it?"
          legendSize="m"
          error={errorAt(errors, 'action')}
          choices={actions.map(({ id, number, title, dueOn }) => ({
            value: id,
            text: `${number}. ${title}`,
            hint: `Due on ${inWords(dueOn)}`,
          }))}
        />
        <Button preventDoubleClick>It answers the gap</Button>
      </form>
    ) : (
      <p class="gt-p">There is no action yet that could answer it. Add one to an element first, then come back.</p>
    )}
    <div class="gt-actions">
      <ButtonLink
        href={gap.element ? frameworkPaths.element(gap.element.id) : frameworkPaths.strategy}
        kind="secondary"
      >
        {gap.element ? `Go to ${gap.element.title}` : 'Go to the strategy'}
      </ButtonLink>
    </div>
  </FormPage>
)
