import { inWords } from '../../calendar/day.ts'
import { releasesPaths } from '../../releases/paths.ts'
import { quoteAnswer } from '../../statistics/sentences.ts'
import { Run } from '../../ui/charts/run.tsx'
import { RunTable } from '../../ui/charts/run-table.tsx'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { TurnPages } from '../../ui/turn-pages.tsx'
import type { Asked } from '../asked.ts'
import { type Between, sayOthersAsked } from '../coming.ts'
import { hasSignal, middleOf, type Run as OverTime, placeOf, sayRun } from '../over-time.ts'
import { changePaths } from '../paths.ts'
import type { Released } from '../series.ts'

/** So many questions on one page: it stays light on a phone. */
export const runsOnPage = 6

/** A question, and its answers through all surveys. `number` counts from 1. */
export type AskedOverTime = Readonly<{ asked: Asked; number: number; runs: readonly OverTime[] }>

type PageProps = { frame: Frame; now: Released; rounds: number; steps: readonly Between[] }
type AllProps = PageProps & { questions: readonly AskedOverTime[]; page: number; hasMore: boolean }

/** Every question of a series over time, each by its first answer. */
export const OverTimePage = ({ frame, now, rounds, steps, questions, page, hasMore }: AllProps) => (
  <Page frame={frame} title={`Over time: ${now.told.wording.title}${page > 1 ? `, page ${page}` : ''}`} now="Learn">
    <Spine>
      <Section mark="done" side="Learned" note={`Up to ${inWords(now.closesOn)}`}>
        <BackLink href={releasesPaths.release(now.releaseId)}>{now.told.wording.title}</BackLink>
        <h1 class="gt-h1 gt-h1--s">Over time</h1>
        <p class="gt-lead">
          {rounds === 1
            ? 'One survey of this series is over.'
            : `${rounds} surveys of this series, question by question.`}{' '}
          Each figure is a share of everyone who answered.
        </p>
        <p class="gt-p">
          A gap means that the figure is not shown, to protect people, or that nothing was released. No line goes over a
          gap.
        </p>
      </Section>
      {questions.map(({ asked, number, runs: [run] }) => (
        <Section mark="done" side={`Question ${number}`}>
          <h2 class="gt-h2">{asked.title}</h2>
          {run && <RunFigure {...{ asked, run, steps }} id={`run-${number}`} />}
          {asked.answers.length > 1 && (
            <p class="gt-p">
              <a class="gt-a" href={changePaths.question(now.releaseId, number)}>
                Every answer over time<span class="govuk-visually-hidden">: {asked.title}</span>
              </a>
            </p>
          )}
        </Section>
      ))}
      <Section mark="stop" side="The rule" end>
        <p class="gt-small">
          Every figure was published in a release, by the rule of its own day. Nothing is worked out from what is
          hidden.
        </p>
        <TurnPages
          label="More questions"
          {...{ page, hasMore }}
          addressOf={to => `${changePaths.overTime(now.releaseId)}?page=${to}`}
        />
      </Section>
    </Spine>
  </Page>
)

/** Every answer to one question over time. */
export const QuestionOverTimePage = ({ frame, now, steps, question }: PageProps & { question: AskedOverTime }) => {
  const { asked, number, runs } = question
  return (
    <Page frame={frame} title={`Over time: ${asked.title}`} now="Learn">
      <Spine>
        <Section
          mark="done"
          side={`Question ${number}`}
          note={`Up to ${inWords(now.closesOn)}`}
          end={runs.length === 0}
        >
          <BackLink href={changePaths.overTime(now.releaseId)}>Every question over time</BackLink>
          <h1 class="gt-h1 gt-h1--s">{asked.title}</h1>
        </Section>
        {runs.map((run, i) => (
          <Section mark="done" side={`Answer ${i + 1}`} end={i === runs.length - 1}>
            <h2 class="gt-h2">{run.answer.label}</h2>
            <RunFigure {...{ asked, run, steps }} id={`run-${i + 1}`} />
          </Section>
        ))}
      </Spine>
    </Page>
  )
}

/** `May 2027`: there is little room under the picture. */
const monthOf = (day: string) => inWords(day).replace(/^\d+ /, '')
const say = (value: number) => `${value}%`

type RunProps = { asked: Asked; run: OverTime; steps: readonly Between[]; id: string }

const RunFigure = ({ asked, run, steps, id }: RunProps): Child => {
  const others = hasSignal(run) && sayOthersAsked(steps)
  const middle = middleOf(run)
  const points = run.points.map(point => ({
    label: monthOf(point.on),
    at: placeOf(run, point),
    reading: point.reading,
  }))
  const median = middle === null ? undefined : { value: middle, label: 'Middle' }
  const measure = asked.question.stem === null ? `Said ${quoteAnswer(run.answer.label)}` : 'Chose it'
  return (
    <figure>
      <p class="gt-p">
        {sayRun(run)} {others}
      </p>
      <Run
        id={id}
        title={`${asked.title}, over time`}
        desc={`${measure}. ${sayRun(run)}`}
        {...{ points, say, median }}
      />
      <RunTable
        id={`${id}-table`}
        caption={
          <>
            {measure}, of everyone who answered<span class="govuk-visually-hidden">: {asked.title}</span>
          </>
        }
        measure="Share"
        points={points.map((point, i) => ({ ...point, label: inWords(run.points[i]?.on ?? '') }))}
        {...{ say, median }}
      />
    </figure>
  )
}
