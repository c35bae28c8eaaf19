import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { leadershipPaths } from '../../paths.ts'
import { mayDo, type Step, steps } from '../goal.ts'
import type { GoalPageProps } from './goal.tsx'

const choices: Readonly<Record<Step, string>> = {
  begin: 'I have begun',
  reach: 'It is reached',
  'give-up': 'I give it up, and say why above',
  'open-again': 'I take it up again',
}

/** What happened, and whether it moves the goal on. */
export const NoteForm = ({ goal, note: { typed, errors } }: GoalPageProps) => (
  <form action={leadershipPaths.goalNotes(goal.id)} method="post" novalidate class="gt-space">
    <input type="hidden" name="version" value={goal.version} />
    <Textarea
      name="words"
      label="What happened?"
      labelSize="s"
      hint="A sentence or two. Whoever reads the goal reads this too."
      rows={3}
      value={typed.words}
      error={errorAt(errors, 'words')}
    />
    <Radios
      name="step"
      legend="Does it change where the goal stands?"
      legendSize="s"
      value={typed.step}
      error={errorAt(errors, 'step')}
      choices={[
        { value: '', text: 'No, it goes on', checked: typed.step === '' },
        ...steps.filter(step => mayDo(step, goal)).map(value => ({ value, text: choices[value] })),
      ]}
    />
    <DateInput
      id="on"
      namePrefix="on"
      legend="On which day?"
      legendSize="s"
      hint="For example, 12 5 2027"
      values={typed.on}
      error={errorAt(errors, 'on-day')}
    />
    <Button kind="secondary" preventDoubleClick>
      Note it
    </Button>
  </form>
)
