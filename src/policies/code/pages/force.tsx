import type { FieldError } from '../../../platform/http/form.ts'
import type { DayTyped } from '../../../thread/typed.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { Words } from '../../../ui/words.tsx'
import { policiesPaths } from '../../paths.ts'
import type { Code } from '../code.ts'

type Props = { frame: Frame; draft: Code; typed: DayTyped; errors: readonly FieldError[] }

export const ForcePage = ({ frame, draft, typed, errors }: Props) => (
  <FormPage
    {...{ frame, errors }}
    title={`Put version ${draft.number} in force`}
    now="Review"
    side="Code of conduct"
    back={{ href: policiesPaths.code, text: 'Code of conduct' }}
  >
    <p class="gt-lead">From its day on it stays as it is, word for word. Everyone is asked to acknowledge it anew.</p>
    <InsetText>
      <Words text={draft.words} />
    </InsetText>
    <form action={policiesPaths.codeForce} method="post" novalidate class="gt-space">
      <input type="hidden" name="version" value={draft.version} />
      <DateInput
        id="force"
        namePrefix="force"
        legend="From which day?"
        legendSize="s"
        hint="Today, or a day to come. Give people time to read it."
        values={typed}
        error={errorAt(errors, 'force-day')}
      />
      <Button preventDoubleClick>Put it in force</Button>
    </form>
  </FormPage>
)
