import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { definitionsPaths } from '../../paths.ts'
import type { Term } from '../../term.ts'
import { type Check, type Occasion, wayNames } from '../check.ts'

export type EndPageProps = {
  frame: Frame
  term: Term
  check: Check
  occasions: readonly Occasion[]
  learned: string
  errors: readonly FieldError[]
}

/** What all occasions of a check come to. */
export const EndPage = ({ frame, term: { station }, check, occasions, learned, errors }: EndPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Close the check"
    now="Strategy"
    side="Check"
    note={station.title}
    back={{ href: definitionsPaths.understanding(station.id), text: 'Do people understand it?' }}
  >
    <p class="gt-lead">Look at what was learned, and say what it comes to. The next check is in twelve months.</p>
    <ul class="govuk-list govuk-list--bullet">
      {occasions.map(occasion => (
        <li>
          {wayNames[occasion.way]}: {occasion.learned}
        </li>
      ))}
    </ul>
    <form action={definitionsPaths.understandingEnd(station.id)} method="post" novalidate class="gt-space">
      <input type="hidden" name="check" value={check.id} />
      <Textarea
        name="learned"
        label="Do people understand it, and what will you do about it?"
        labelSize="s"
        hint="Everyone who works here can read it. Name no one."
        value={learned}
        error={errorAt(errors, 'learned')}
      />
      <Button preventDoubleClick>Close the check</Button>
    </form>
  </FormPage>
)
