import { Button } from '../../../ui/govuk/button.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { livePaths } from '../../paths.ts'
import type { Mine } from '../queries.ts'
import type { Question } from '../question.ts'

/** What is asked: most wanted first, without how many want it. */
export const QuestionsPart = ({ questions, isOver }: { questions: readonly Question[]; isOver: boolean }): Child =>
  questions.length > 0 && (
    <>
      <p class="gt-meta">What most people want answered stands first.</p>
      <ol class="gt-said">
        {questions.map(({ id, words, standing, answer }) => (
          <li>
            <p class="gt-p" dir="auto">
              {words}
            </p>
            {standing === 'answered' && (
              <p class="gt-p">
                <b>Answered{answer ? ': ' : ''}</b>
                {answer ?? ' in the room'}
              </p>
            )}
            {standing === 'shown' && !isOver && <WantIt {...{ id, words }} />}
          </li>
        ))}
      </ol>
    </>
  )

/** With script the button of a question that somebody wants is pressed, and takes it back. */
const WantIt = ({ id, words }: Pick<Question, 'id' | 'words'>) => (
  <form action={livePaths.vote(id)} method="post" data-send data-vote={id}>
    <input type="hidden" name="wanted" value="yes" />
    <Button kind="secondary">
      I want this answered<span class="govuk-visually-hidden">: {words}</span>
    </Button>
    <span class="gt-meta" data-said role="status"></span>
  </form>
)

/** What a guest asked that nobody else sees, and what they want answered. */
export const MinePart = ({ asked, wanted }: Mine): Child => (
  <>
    {asked.length > 0 && (
      <>
        <h3 class="gt-h3">Your questions, for you alone</h3>
        <ul class="gt-said">
          {asked.map(({ words, standing, reason }) => (
            <li>
              <p class="gt-p" dir="auto">
                {words}
              </p>
              <p class="gt-p">
                <b>{standing === 'held' ? 'A host has not read it yet.' : 'It is not taken: '}</b>
                {reason}
              </p>
            </li>
          ))}
        </ul>
      </>
    )}
    {wanted.length > 0 && (
      <div class="gt-plain">
        <h3 class="gt-h3">You want these answered</h3>
        <ul class="gt-said">
          {wanted.map(({ id, words }) => (
            <li data-mine={id}>
              <p class="gt-p" dir="auto">
                {words}
              </p>
              <form action={livePaths.vote(id)} method="post">
                <input type="hidden" name="wanted" value="no" />
                <Button kind="secondary">
                  Take it back<span class="govuk-visually-hidden">: {words}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      </div>
    )}
  </>
)
