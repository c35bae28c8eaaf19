import type { FieldError } from '../../../platform/http/form.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { livePaths } from '../../paths.ts'
import type { KeyQuestionFound } from '../outputs/queries.ts'
import { QuestionFields, type QuestionTyped } from './question-fields.tsx'

export type KeyQuestionPageProps = {
  frame: Frame
  question: KeyQuestionFound
  typed?: QuestionTyped | undefined
  errors?: readonly FieldError[]
}

/** The key question for one audience, and taking it away. */
export const KeyQuestionPage = ({ frame, question, typed, errors = [] }: KeyQuestionPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="A key question"
    now="Ask"
    side="The plenary"
    back={{ href: livePaths.outputs(question.eventId), text: 'The formula and the key questions' }}
    script="live.js"
  >
    <form action={livePaths.keyQuestion(question.id)} method="post" novalidate>
      <input type="hidden" name="version" value={String(question.version)} />
      <QuestionFields typed={typed ?? question} errors={errors} />
      <Button>Save</Button>
    </form>
    <form action={livePaths.removeKeyQuestion(question.id)} method="post" class="gt-space">
      <input type="hidden" name="version" value={String(question.version)} />
      <Button kind="secondary">Take it away</Button>
    </form>
  </FormPage>
)
