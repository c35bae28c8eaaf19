import { longest } from '../../../ballot-box/days.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { startingPaths } from '../../paths.ts'
import type { Workbook } from '../../workbooks.ts'
import type { RoundTyped } from '../forms.ts'

export type SettingRoundPageProps = {
  frame: Frame
  workbook: Workbook
  /** Do enough people work here for a round that exposes nobody? */
  isEnough: boolean
  base: number
  typed: RoundTyped
  errors: readonly FieldError[]
}

/** How a round is done, and on which days. */
export const SettingRoundPage = (props: SettingRoundPageProps) => {
  const { frame, workbook, isEnough, base, typed, errors } = props
  const together = {
    value: 'together',
    text: 'We talk each part through in a group, and write down what we agree on',
    hint: isEnough ? undefined : `The way for a small circle: fewer than ${base} people work here.`,
  }
  const alone = {
    value: 'alone',
    text: 'Everyone who works here rates alone first',
    hint: 'Nobody sees who rated what. When the round is over you see where people differ, and then agree.',
    conditional: <Days {...props} />,
  }
  return (
    <FormPage
      {...{ frame, errors }}
      title="Begin a round"
      now="Strategy"
      side="Workbook"
      note={workbook.title}
      back={{ href: startingPaths.workbook(workbook.id), text: workbook.title }}
    >
      <form action={startingPaths.rounds(workbook.id)} method="post" novalidate class="gt-space">
        <Radios
          name="way"
          legend="How do you want to do it?"
          legendSize="s"
          value={isEnough ? typed.way : typed.way || 'together'}
          error={errorAt(errors, 'way')}
          choices={isEnough ? [alone, together] : [together]}
        />
        <Button preventDoubleClick>Begin the round</Button>
      </form>
    </FormPage>
  )
}

const Days = ({ typed, errors }: SettingRoundPageProps) => (
  <>
    <DateInput
      id="opens"
      namePrefix="opens"
      legend="On which day does it open?"
      legendSize="s"
      hint="Tomorrow or later, so that everyone can know. Such as 12 5 2027."
      values={typed.opens}
      error={errorAt(errors, 'opens-day')}
    />
    <DateInput
      id="closes"
      namePrefix="closes"
      legend="Which is its last day?"
      legendSize="s"
      hint={`Give those on nights, on leave and part-time enough days. ${longest} days at most. It cannot be changed.`}
      values={typed.closes}
      error={errorAt(errors, 'closes-day')}
    />
  </>
)
