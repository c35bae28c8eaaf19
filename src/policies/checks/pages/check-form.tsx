import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { policiesPaths } from '../../paths.ts'
import type { Policy } from '../../policy.ts'
import { answerNames, answers } from '../check.ts'
import type { CheckTyped } from '../forms.ts'
import type { Question } from '../questions.ts'

export type CheckFormPageProps = {
  frame: Frame
  policy: Policy
  questions: readonly Question[]
  typed: CheckTyped
  errors: readonly FieldError[]
}

export const CheckFormPage = ({ frame, policy: { station }, questions, typed, errors }: CheckFormPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title={`Check “${station.title}”`}
    now="Review"
    side="Check"
    back={{ href: policiesPaths.policy(station.id), text: station.title }}
  >
    <p class="gt-lead">
      {questions.length} questions. Answer them with the document beside you, best with somebody whose work it is about.
    </p>
    <form action={policiesPaths.checks(station.id)} method="post" novalidate class="gt-space">
      {questions.map(({ id, text }) => (
        <>
          <Radios
            name={`answer-${id}`}
            legend={text}
            legendSize="s"
            value={typed.answers[id]?.answer}
            error={errorAt(errors, `answer-${id}`)}
            choices={answers.map(answer => ({ value: answer, text: answerNames[answer] }))}
          />
          <Textarea
            name={`words-${id}`}
            label={
              <>
                What makes you say so? (if anything)<span class="govuk-visually-hidden"> {text}</span>
              </>
            }
            rows={2}
            value={typed.answers[id]?.words}
            error={errorAt(errors, `words-${id}`)}
          />
        </>
      ))}
      <DateInput
        id="checked"
        namePrefix="checked"
        legend="When did you check it?"
        legendSize="s"
        values={typed.checked}
        error={errorAt(errors, 'checked-day')}
      />
      <Button preventDoubleClick>Save the check</Button>
    </form>
  </FormPage>
)
