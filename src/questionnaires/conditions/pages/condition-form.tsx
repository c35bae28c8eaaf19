import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { answerWords, askableValues } from '../../answer-words.ts'
import { messagesIn } from '../../messages.ts'
import type { Question } from '../../questionnaire.ts'
import { source } from '../../text.ts'
import { type ConditionTyped, conditionFields } from '../forms.ts'

export type ConditionFormProps = {
  frame: Frame
  action: string
  back: Readonly<{ href: string; text: string }>
  /** What is shown or not: the words of a question, or the heading of a page. */
  what: string
  questions: readonly Question[]
  typed: ConditionTyped
  version: number
  errors: readonly FieldError[]
  /** The condition in words, where somebody else has changed it meanwhile. */
  stands?: string | undefined
}

/** Whom something is shown to: everybody, or those who gave certain answers before it. */
export const ConditionFormPage = (props: ConditionFormProps) => {
  const { frame, action, back, what, questions, typed, version, errors, stands } = props
  return (
    <FormPage {...{ frame, errors, back }} now="Ask" side="Shown to" title="Whom is it shown to?">
      {stands !== undefined && <Meanwhile rows={[{ key: 'Shown to', value: stands }]} />}
      <p class="gt-lead">{what}</p>
      {questions.length === 0 && (
        <p class="gt-p">No question before it has answers to choose from, so it is shown to everybody.</p>
      )}
      <form action={action} method="post" novalidate class="gt-space">
        <input type="hidden" name="version" value={version} />
        <Radios
          name="when"
          legend="It is shown to"
          legendSize="s"
          value={typed.when}
          error={errorAt(errors, 'when')}
          choices={[
            { value: 'always', text: 'Everybody' },
            { value: 'all', text: 'Those who gave one of the ticked answers to each of the questions' },
            { value: 'any', text: 'Those who gave any one of the ticked answers' },
          ]}
        />
        {questions.map(question => (
          <Answers {...{ question, typed }} />
        ))}
        <Button preventDoubleClick>Save</Button>
      </form>
    </FormPage>
  )
}

const Answers = ({ question, typed }: { question: Question; typed: ConditionTyped }) => {
  const chosen = typed.chosen[question.id] ?? []
  const words = messagesIn(source)
  return (
    <Details summary={question.text[source]} open={chosen.length > 0}>
      <Checkboxes
        name={conditionFields.answers(question.id)}
        legend={<span class="govuk-visually-hidden">Answers to: {question.text[source]}</span>}
        values={chosen}
        choices={(askableValues(question) ?? []).map(value => ({
          value,
          text: answerWords(question, value, { language: source, words }),
        }))}
      />
    </Details>
  )
}
