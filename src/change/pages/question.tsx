import { TopicFigure } from '../../releases/pages/topic-figure.tsx'
import { topicsOf } from '../../releases/topics.ts'
import { reword } from '../../releases/wording.ts'
import { changeOf, type Moved } from '../../statistics/moves.ts'
import { percent } from '../../statistics/published.ts'
import { quoteAnswer, titleOf } from '../../statistics/sentences.ts'
import { Dots } from '../../ui/charts/dots.tsx'
import { FiguresTable } from '../../ui/charts/figures-table.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { HIDDEN } from '../../ui/hidden.ts'
import type { Child } from '../../ui/jsx/elements.ts'
import type { Change, Compared } from '../compare.ts'
import type { Told } from '../series.ts'
import { hiddenPair, pointsOf, sayCompared, sayMoved, sayPoints, saySpread, testMoves } from '../words.ts'

type Props = { change: Change; now: Told; number: number }

/** What changed in one question: everyone then and now, and the same people where they could be matched. */
export const QuestionChange = ({ change, now, number }: Props): Child => {
  const { asked, answers, spread, moved } = change
  const id = `change-${number}`
  const [main] = answers
  const isAllHidden = answers.every(({ difference }) => difference === null)
  return (
    <figure aria-labelledby={`${id}-heading`}>
      <h2 class="gt-h2" id={`${id}-heading`}>
        {asked.title}
      </h2>
      {main && <p class="gt-p">{isAllHidden ? hiddenPair : sayCompared(change, main)}</p>}
      {!isAllHidden && <Shares change={change} id={id} />}
      {spread && !isAllHidden && <p class="gt-p">{saySpread(spread)}</p>}
      {moved && (
        <>
          <h3 class="gt-h3">The same people</h3>
          <p class="gt-p">{sayMoved(moved)}</p>
          <p class="gt-p">{testMoves(moved).words}</p>
          <Moves change={change} now={now} id={id} />
          <ByGroup change={change} id={id} />
        </>
      )}
    </figure>
  )
}

const Shares = ({ change: { asked, answers }, id }: { change: Change; id: string }) => {
  const table = `${id}-table`
  return (
    <>
      <Dots
        id={`${id}-dots`}
        title={`${asked.title}: change since last time`}
        desc="How much each answer was given more or less often than last time, and between which two numbers the true change likely lies. All figures are in the table that follows."
        rows={answers.map(dotOf)}
        say={sayPoints}
        reference={{ value: 0, label: 'No change' }}
        ends={{ left: 'Less than last time', right: 'More than last time' }}
      />
      <FiguresTable
        id={table}
        caption={
          <>
            Then and now<span class="govuk-visually-hidden">: {asked.title}</span>
          </>
        }
        first="Answer"
        columns={['Last time', 'Now', 'Change', 'Likely between']}
        rows={answers.map(compared => ({ label: compared.answer.label, cells: cellsOf(compared) }))}
      />
    </>
  )
}

function dotOf(compared: Compared) {
  const { answer, now, difference } = compared
  const value = pointsOf(compared)
  const estimate =
    difference && value !== null ? { value, low: 100 * difference.low, high: 100 * difference.high } : null
  return { label: quoteAnswer(answer.label), base: now.base ?? 0, estimate }
}

function cellsOf(compared: Compared) {
  const { before, now, difference } = compared
  const points = pointsOf(compared)
  if (!difference || points === null) return null
  return [
    `${percent(before.count, before.base)}%`,
    `${percent(now.count, now.base)}%`,
    sayPoints(points),
    `${sayPoints(100 * difference.low)} and ${sayPoints(100 * difference.high)}`,
  ]
}

/** How the same people moved in each group; nobody who came or left is part of it. */
const ByGroup = ({ change: { asked, groups }, id }: { change: Change; id: string }): Child => {
  if (groups.length === 0) return null
  const rows = groups.map(({ label, moved }) => ({ label, cells: moved && movesOf(moved) }))
  if (rows.every(({ cells }) => cells === null)) return <p class="gt-p">{noGroups}</p>
  return (
    <Details summary="By group">
      <FiguresTable
        id={`${id}-groups`}
        caption={
          <>
            How the same people moved, by the group they are in now
            <span class="govuk-visually-hidden">: {asked.title}</span>
          </>
        }
        first="Group"
        columns={['Matched', 'Lower', 'The same', 'Higher']}
        rows={rows}
      />
    </Details>
  )
}

const noGroups = `By group: ${HIDDEN}.`

/** Whole or not at all: a share that is missing beside others would only be puzzled over. */
function movesOf({ people, down, same, up }: Moved): string[] | null {
  const shares = [down, same, up].map(count => percent(count, people))
  return shares.includes(null) ? null : [people.toLocaleString('en-GB'), ...shares.map(share => `${share}%`)]
}

/** The chart and table of how people moved, as the release has them. */
const Moves = ({ change: { asked }, now, id }: { change: Change; now: Told; id: string }) => {
  const release = reword(now.frozen, now.wording)
  const label = changeOf(titleOf(asked.question))
  const at = now.wording.order.questions.findIndex(q => now.frozen.questions[q]?.label === label)
  const topic = topicsOf(release).find(({ questions }) => questions.includes(at))
  return topic ? <TopicFigure release={release} topic={topic} breakdown={null} id={`${id}-moves`} /> : null
}
