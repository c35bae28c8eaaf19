import { type Figure, percent } from '../../statistics/published.ts'
import type { Question, Release, Row } from '../../statistics/release.ts'
import { turned } from '../../statistics/sides.ts'
import { type ChartRow, type Figure as Drawn, isShown, type ScaleOption } from '../../ui/charts/row.ts'
import type { Topic } from '../topics.ts'

/** The rows of a topic's chart: everyone, then the groups of a breakdown when one is named. Published figures alone. */
export function chartRows(
  release: Release,
  topic: Topic,
  breakdown: number | null,
  strong: number | null = null,
): ChartRow[] {
  const everyone = rowOf(release, topic, 'Everyone', q => release.everyone[q]!)
  if (breakdown === null) return [everyone]
  const groups = release.breakdowns[breakdown]!.groups.map((group, g) => ({
    ...rowOf(release, topic, group.label, q => release.groups[q]![breakdown]![g]!),
    strong: g === strong,
  }))
  return [{ ...everyone, all: true }, ...foldHidden(groups)]
}

/** More hidden groups than a few become one row, so that what can be seen is not lost among what cannot. */
function foldHidden(rows: readonly ChartRow[]): readonly ChartRow[] {
  const hidden = rows.filter(row => !isShown(row))
  if (hidden.length <= mostHiddenRows) return rows
  return [...rows.filter(isShown), { ...hidden[0]!, label: `${hidden.length} groups` }]
}

const mostHiddenRows = 4

function rowOf(release: Release, topic: Topic, label: string, row: (q: number) => Row): ChartRow {
  const [q = 0] = topic.questions
  const { base, options, joins } = row(q)
  if (topic.kind === 'several') return { label, base, segments: topic.questions.map(each => chosen(row(each))) }
  const draw = (figure: Figure) => drawn(figure, base)
  const joined = release.questions[q]!.joins.map((join, j) => ({ of: join.of, figure: draw(joins[j]!) }))
  return { label, base, segments: options.map(draw), joined }
}

/** A choice of several is its Yes. */
function chosen({ base, options }: Row): Drawn {
  return drawn(options[0] ?? null, base)
}

function drawn(figure: Figure, base: Figure): Drawn {
  const share = percent(figure, base)
  return figure === null || share === null ? null : { count: figure, percent: share }
}

/** The labels of a topic's options, in order. */
export function optionLabels(release: Release, topic: Topic): string[] {
  if (topic.kind === 'several') return topic.questions.map(q => release.questions[q]!.label)
  return release.questions[topic.questions[0]!]!.options.map(option => option.label)
}

/** What is said the other way round is drawn as it was asked: to disagree on the left. */
const asAsked = (question: Question) => (question.isReversed ? turned(question) : question)

const sides = { favourable: 'right', unfavourable: 'left', neutral: 'apart' } as const

/** The options of a question on a scale, with the side on which each is drawn. */
export function scaleOptions(question: Question): ScaleOption[] {
  return asAsked(question).options.map(({ label, stance }) => ({
    label,
    side: stance === null ? 'apart' : sides[stance],
  }))
}

/** A short word for each side of a scale: its mildest answer where that has one word, such as Agree. */
export function scaleEnds(question: Question): Readonly<{ left: string; right: string; apart: string }> {
  const { options } = asAsked(question)
  const wordFor = (stance: 'favourable' | 'unfavourable', otherwise: string) => {
    const labels = options.filter(option => option.stance === stance).map(option => option.label)
    const shortest = labels.toSorted((a, b) => a.length - b.length)[0]
    return shortest !== undefined && shortest.length <= 18 ? shortest : otherwise
  }
  const apart = options.filter(({ stance }) => stance === null || stance === 'neutral').map(option => option.label)
  const neither = apart.length === 1 ? apart[0]! : 'Others'
  return {
    left: wordFor('unfavourable', 'Less good'),
    right: wordFor('favourable', 'Better'),
    apart: /^neither\b/i.test(neither) ? 'Neither' : neither.length <= 14 ? neither : 'Others',
  }
}
