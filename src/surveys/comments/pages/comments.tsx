import { inWords } from '../../../calendar/day.ts'
import { listeningPaths } from '../../../listening/paths.ts'
import type { Question } from '../../../questionnaires/questionnaire.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { Words } from '../../../ui/words.tsx'
import { commentsPath } from '../paths.ts'
import type { Written } from '../queries.ts'

type CommentsPageProps = {
  frame: Frame
  wave: Written
  question: Question | null
  texts: readonly string[]
  page: number
  hasMore: boolean
}

/** What was written to one question of a survey. */
export const CommentsPage = (props: CommentsPageProps) => {
  const { frame, wave, question } = props
  const title = 'What people wrote'
  return (
    <Page frame={frame} title={`${title}: ${wave.title}`} now="Ask">
      <Spine>
        <Section mark="now" side="In their words" note={wave.title} kind="now" end>
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">
            Each text stands for itself, in no order. Nothing leads from it to the rest of an answer, or to whoever
            wrote it. Please do not try to guess.
          </p>
          <p class="gt-p">
            All of it is deleted on {inWords(wave.deleteOn)}. Carry over what you hear as a gap or a lesson, in your own
            words and without a name; quote nobody who has not agreed.
          </p>
          <p class="gt-p">
            Whoever reads it could count how many wrote. No page says it: never pass on how many people wrote, or how
            many wrote the same.
          </p>
          {props.texts.length > 0 && (
            <p class="gt-p">
              <a class="gt-a" href={listeningPaths.addingCoding}>
                Find themes in it, two people each alone
              </a>
            </p>
          )}
          <Questions {...props} />
          {question && <Texts {...props} question={question} />}
        </Section>
      </Spine>
    </Page>
  )
}

const Questions = ({ wave, question }: CommentsPageProps) =>
  wave.questions.length > 1 ? (
    <nav aria-label="Questions">
      <ul class="gt-list">
        {wave.questions.map(({ id, text }) => (
          <li>
            <a
              class="gt-a"
              href={`${commentsPath(wave.id)}?question=${id}`}
              aria-current={id === question?.id ? 'page' : undefined}
            >
              {text.en}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  ) : null

const Texts = ({ wave, question, texts, page, hasMore }: CommentsPageProps & { question: Question }) => (
  <>
    <h2 class="gt-h2">{question.text.en}</h2>
    {texts.length === 0 ? (
      <p class="gt-p">{whyNone(wave)}</p>
    ) : (
      <ul class="gt-list">
        {texts.map(text => (
          <li>
            <Words text={text} />
          </li>
        ))}
      </ul>
    )}
    <TurnPages
      label="More of what people wrote"
      {...{ page, hasMore }}
      addressOf={to => `${commentsPath(wave.id)}?question=${question.id}&page=${to}`}
    />
  </>
)

function whyNone({ takenOutOn, base, closesOn }: Written): string {
  if (!takenOutOn) return `It can be read once the survey is over, after ${inWords(closesOn)}.`
  return `Fewer than ${base} people wrote something here, so nobody reads it.`
}
