import type { Release } from '../../statistics/release.ts'
import { AnswersTable } from '../../ui/charts/answers-table.tsx'
import { Bars } from '../../ui/charts/bars.tsx'
import { BarsKey, LikertKey } from '../../ui/charts/key.tsx'
import { Likert } from '../../ui/charts/likert.tsx'
import { LikertTable } from '../../ui/charts/likert-table.tsx'
import { type ChartRow, isShown } from '../../ui/charts/row.ts'
import { HIDDEN } from '../../ui/hidden.ts'
import { sayTopic, type Topic } from '../topics.ts'
import { chartRows, optionLabels, scaleEnds, scaleOptions } from './chart-rows.ts'

export type TopicFigureProps = {
  release: Release
  topic: Topic
  /** Null: everyone alone. */
  breakdown: number | null
  /** Unique on the page. */
  id: string
  /** The group that the heading is about. */
  strong?: number | null | undefined
}

/** The key and the chart of one topic, by one breakdown; the table that follows says the same figures. */
export const TopicChart = ({ release, topic, breakdown, id, strong }: TopicFigureProps) => {
  const rows = chartRows(release, topic, breakdown, strong ?? null)
  const words = {
    id: `${id}-chart`,
    title: `${topic.title}, by ${byWhat(release, breakdown)}`,
    desc: describe(release, topic, rows),
  }
  if (topic.kind === 'scale') {
    const question = release.questions[topic.questions[0]!]!
    const options = scaleOptions(question)
    return (
      <>
        <LikertKey options={options} rows={rows} />
        <Likert {...words} options={options} ends={scaleEnds(question)} rows={rows} />
      </>
    )
  }
  const options = optionLabels(release, topic)
  if (options.length > mostBars) return null
  return (
    <>
      <BarsKey options={options} rows={rows} />
      <Bars {...words} options={options} rows={rows} />
    </>
  )
}

const byWhat = (release: Release, breakdown: number | null) =>
  breakdown === null ? 'everyone' : release.breakdowns[breakdown]!.label

/** Chart, key and table of one topic, by one breakdown. The chart and the table say the same figures. */
export const TopicFigure = (props: TopicFigureProps) => {
  const { release, topic, breakdown, id, strong } = props
  const rows = chartRows(release, topic, breakdown, strong ?? null)
  const by = byWhat(release, breakdown)
  const table = {
    id: `${id}-table`,
    caption: (
      <>
        People, and their share
        <span class="govuk-visually-hidden">
          , by {by}: {topic.title}
        </span>
      </>
    ),
    first: breakdown === null ? 'Who' : by,
    rows,
  }
  const question = release.questions[topic.questions[0]!]!
  return (
    <>
      <TopicChart {...props} />
      {topic.kind === 'scale' ? (
        <LikertTable {...table} options={scaleOptions(question)} ends={scaleEnds(question)} />
      ) : (
        <AnswersTable {...table} options={optionLabels(release, topic)} />
      )}
    </>
  )
}

/** More bars than these to a row cannot be told apart; the table says it all. */
const mostBars = 12

function describe(release: Release, topic: Topic, rows: readonly ChartRow[]): string {
  const hidden = rows.filter(row => !isShown(row)).length
  const kept = hidden === 0 ? '' : ` ${hidden === 1 ? '1 group is' : `${hidden} groups are`} marked “${HIDDEN}”.`
  return `${sayTopic(release, topic)}${kept} All figures are in the table that follows.`
}
