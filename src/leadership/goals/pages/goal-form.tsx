import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { leadershipPaths } from '../../paths.ts'
import type { GoalTyped } from '../forms.ts'
import { type Goal, linesOf, readerNames, readers } from '../goal.ts'

export type GoalFormPageProps = {
  frame: Frame
  /** The goal that is changed, and the version of it that was seen; none for a new one. */
  goal?: Goal | undefined
  version?: number | undefined
  typed: GoalTyped
  errors: readonly FieldError[]
  elements: readonly Readonly<{ id: string; mark: string; title: string }>[]
  /** How it stands, where it was changed elsewhere meanwhile. */
  stands?: Goal | undefined
}

export const GoalFormPage = (props: GoalFormPageProps) => {
  const { frame, goal, version, errors, stands } = props
  return (
    <FormPage
      {...{ frame, errors }}
      title={goal ? 'Change your goal' : 'Set yourself a goal'}
      now="Strategy"
      side="Leadership"
      back={
        goal
          ? { href: leadershipPaths.goal(goal.id), text: 'The goal' }
          : { href: leadershipPaths.all, text: 'Leadership' }
      }
    >
      {stands ? (
        <Meanwhile rows={linesOf(stands)} />
      ) : (
        <p class="gt-lead">Something you will do yourself, that others can see. It stands here under your name.</p>
      )}
      <form
        action={goal ? leadershipPaths.goalChange(goal.id) : leadershipPaths.goals}
        method="post"
        novalidate
        class="gt-space"
      >
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        <Fields {...props} />
        <Button preventDoubleClick>{goal ? 'Save' : 'Set it down'}</Button>
      </form>
    </FormPage>
  )
}

const Fields = ({ typed, errors, elements }: GoalFormPageProps) => (
  <>
    <Input
      name="title"
      label="What will you do?"
      labelSize="s"
      hint="“Work one night shift each quarter, and ask what gets in the way.”"
      value={typed.title}
      error={errorAt(errors, 'title')}
    />
    <Textarea
      name="why"
      label="Why? (if you want to say)"
      labelSize="s"
      rows={3}
      value={typed.why}
      error={errorAt(errors, 'why')}
    />
    {elements.length > 0 && (
      <Select
        name="element"
        label="Which element does it serve? (if you know)"
        labelSize="s"
        value={typed.element}
        error={errorAt(errors, 'element')}
        options={[
          { value: '', text: 'None' },
          ...elements.map(({ id, mark, title }) => ({ value: id, text: `${mark} ${title}` })),
        ]}
      />
    )}
    <DateInput
      id="due"
      namePrefix="due"
      legend="By when?"
      legendSize="s"
      hint="For example, 12 5 2028"
      values={typed.due}
      error={errorAt(errors, 'due-day')}
    />
    <Textarea
      name="sign"
      label="How will one be able to tell?"
      labelSize="s"
      hint="Something others can see or hear."
      rows={3}
      value={typed.sign}
      error={errorAt(errors, 'sign')}
    />
    <Radios
      name="seenBy"
      legend="Who reads it?"
      legendSize="s"
      value={typed.seenBy}
      error={errorAt(errors, 'seenBy')}
      choices={readers.map(value => ({
        value,
        text: readerNames[value],
        hint: value === 'everyone' ? 'People can see that leaders learn too.' : 'It stands on nobody else’s page.',
      }))}
    />
  </>
)
