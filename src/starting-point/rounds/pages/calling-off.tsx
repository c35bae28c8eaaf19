import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { startingPaths } from '../../paths.ts'
import type { FoundRound } from '../on-round.ts'
import { whenOf } from '../round.ts'

export type CallingOffPageProps = FoundRound & { frame: Frame; why: string; errors: readonly FieldError[] }

export const CallingOffPage = ({ frame, round, workbook, why, errors }: CallingOffPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Call the round off"
    now="Strategy"
    side="Workbook"
    note={workbook.title}
    back={{ href: startingPaths.round(round.id), text: `Round ${round.number}` }}
  >
    <p class="gt-lead">{whenOf(round)}</p>
    <form action={startingPaths.callingOff(round.id)} method="post" novalidate class="gt-space">
      <Textarea
        name="why"
        label="Why?"
        labelSize="s"
        hint="Everyone who works here can read it. A new round can be set afterwards."
        value={why}
        error={errorAt(errors, 'why')}
      />
      <Button preventDoubleClick>Call it off, for this reason</Button>
    </form>
  </FormPage>
)
