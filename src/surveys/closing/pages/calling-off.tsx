import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { WarningText } from '../../../ui/govuk/warning-text.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { surveysPaths } from '../../paths.ts'
import type { Wave } from '../../wave.ts'

export type CallingOffPageProps = { frame: Frame; wave: Wave; why: string; errors: readonly FieldError[] }

export const CallingOffPage = ({ frame, wave, why, errors }: CallingOffPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Call it off?"
    now="Ask"
    side="Survey"
    note={wave.title}
    back={{ href: surveysPaths.one(wave.id), text: wave.title }}
  >
    <WarningText>
      All that was answered is thrown away at once, and nobody ever sees it. It cannot be taken back.
    </WarningText>
    <form action={surveysPaths.callingOff(wave.id)} method="post" novalidate class="gt-space">
      <Textarea
        name="why"
        label="Why?"
        labelSize="s"
        hint="Everyone who was asked can read it."
        value={why}
        error={errorAt(errors, 'why')}
      />
      <Button kind="warning" preventDoubleClick>
        Call it off, for this reason
      </Button>
    </form>
  </FormPage>
)
