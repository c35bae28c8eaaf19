import type { FieldError } from '../../../platform/http/form.ts'
import type { DayTyped } from '../../../thread/typed.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { surveysPaths } from '../../paths.ts'
import { mostDaysOpen } from '../../wave.ts'
import type { DaysTyped } from '../days.ts'

type Fields = { typed: DaysTyped; errors: readonly FieldError[] }

/** When a survey opens and closes, who is reminded when, and when answers are deleted. */
export const DaysForm = ({ id, revision, typed, errors }: Fields & { id: string; revision: number }) => {
  const one = (prefix: string, legend: string, hint: string, values: DayTyped) => (
    <DateInput
      id={prefix}
      namePrefix={prefix}
      legend={legend}
      legendSize="s"
      hint={hint}
      values={values}
      error={errorAt(errors, `${prefix}-day`)}
    />
  )
  return (
    <form action={surveysPaths.days(id)} method="post" novalidate class="gt-space">
      <input type="hidden" name="version" value={revision} />
      {one('opens', 'On which day does it open?', 'Invitations go out that morning. Such as 12 5 2027.', typed.opens)}
      {one(
        'closes',
        'Which is its last day?',
        `Give those on nights, on leave and part-time enough days. ${mostDaysOpen} days at most.`,
        typed.closes,
      )}
      {one(
        'reminds',
        'A reminder (if you want one)',
        'It goes to everyone who is asked, whether they have answered or not: nobody knows who has.',
        typed.reminds,
      )}
      {one('reminds-again', 'A second reminder (if you want one)', 'There can be no third.', typed.remindsAgain)}
      {one(
        'deletes',
        'On which day are the answers deleted?',
        'Within a year after the last day. What was released by then stays. To tell how answers moved until the next survey of a series, they have to be there when that one closes.',
        typed.deletes,
      )}
      <Button preventDoubleClick>Save</Button>
    </form>
  )
}
