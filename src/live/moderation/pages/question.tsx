import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import type { Frame } from '../../../ui/page.tsx'
import { livePaths } from '../../paths.ts'
import type { QuestionFound } from '../../questions/queries.ts'
import { standingNames } from './standings.ts'

export type QuestionPageProps = {
  frame: Frame
  question: QuestionFound
  typed: Readonly<{ answer: string; reason: string }>
  errors: readonly FieldError[]
}

/** One question, with what a host can make of it. */
export const QuestionPage = ({ frame, question, typed, errors }: QuestionPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="A question"
    now="Ask"
    side="Questions"
    back={{ href: livePaths.questions(question.eventId), text: 'All questions' }}
    script="live.js"
  >
    <blockquote class="gt-lead" dir="auto">
      {question.words}
    </blockquote>
    <p class="gt-meta">{standingNames[question.standing]}</p>
    {question.standing !== 'shown' && (
      <Settle {...{ question }} settle="show">
        <Button kind="secondary">Show it to everyone</Button>
      </Settle>
    )}
    <Settle {...{ question }} settle="answer">
      <Textarea
        name="answer"
        label="The answer"
        labelSize="s"
        hint="Everyone in the room reads it. Leave it empty if it was answered aloud."
        value={typed.answer}
        error={errorAt(errors, 'answer')}
      />
      <Button>Mark it as answered</Button>
    </Settle>
    <Settle {...{ question }} settle="reject">
      <Textarea
        name="reason"
        label="Why it is not taken"
        labelSize="s"
        hint="Whoever asked reads it, and nobody else. Say what they could ask instead, if you can."
        rows={3}
        value={typed.reason}
        error={errorAt(errors, 'reason')}
      />
      <Button kind="secondary">Do not take it</Button>
      {question.standing === 'held' && (
        <>
          <p class="gt-p">
            Has somebody flooded the room? This refuses all that still waits from whoever asked this, for the reason
            above. You are not told who it is.
          </p>
          <Button kind="warning" name="all" value="yes">
            Throw away everything that waits from them
          </Button>
        </>
      )}
    </Settle>
  </FormPage>
)

type SettleProps = { question: QuestionFound; settle: string; children?: Child }

const Settle = ({ question: { id, version }, settle, children }: SettleProps) => (
  <form action={livePaths.question(id)} method="post" novalidate class="gt-space">
    <input type="hidden" name="version" value={String(version)} />
    <input type="hidden" name="settle" value={settle} />
    {children}
  </form>
)
