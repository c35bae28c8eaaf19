import type { Facet, Mean } from '../statistics/facets.ts'
import { middleOf } from '../statistics/middle.ts'
import { percent } from '../statistics/published.ts'
import type { Question, Release, Row } from '../statistics/release.ts'
import { type Contrast, people, quoteAnswer, sayEveryone } from '../statistics/sentences.ts'
import { isOnScale } from '../statistics/sides.ts'

/**
 * What a page is about: one question, or all choices of a question where several answers could be chosen.
 * `questions` are places in the release.
 */
export type Topic = Readonly<{ title: string; kind: 'scale' | 'options' | 'several'; questions: readonly number[] }>

/** The topics of a release in the order of its questions. */
export function topicsOf({ questions }: Release): Topic[] {
  const topics: { title: string; kind: Topic['kind']; questions: number[] }[] = []
  questions.forEach((question, q) => {
    const same =
      question.stem !== null && topics.find(({ kind, title }) => kind === 'several' && title === question.stem)
    if (same) same.questions.push(q)
    else topics.push({ title: question.stem ?? question.label, kind: kindOf(question), questions: [q] })
  })
  return topics
}

function kindOf(question: Question): Topic['kind'] {
  if (question.stem !== null) return 'several'
  return isOnScale(question) ? 'scale' : 'options'
}

/** What everyone said about a topic, in a sentence. */
export function sayTopic(release: Release, topic: Topic): string {
  if (topic.kind === 'several') return saySeveral(release, topic)
  const [q = 0] = topic.questions
  const [question, row] = [release.questions[q]!, release.everyone[q]!]
  return `${sayEveryone(question, row)}${sayMiddle(question, row)}`
}

/** Where the answers of a scale have their middle; nothing where any of its options is hidden. */
function sayMiddle(question: Question, row: Row): string {
  const middle = middleOf(question, row)
  if (!middle) return ''
  const [from, to] = [middle.from, middle.to].map(option => quoteAnswer(question.options[option]!.label))
  return from === to ? ` The middle answer is ${from}.` : ` The middle lies between ${from} and ${to}.`
}

/** What stands beside a question that says the other way round what it is a sign of; null beside others. */
export function sayReversed({ questions }: Release, { questions: [q = 0] }: Topic): string | null {
  return questions[q]?.isReversed ? 'Asked the other way round: here, to disagree is the good answer.' : null
}

/** A facet in a sentence, from published figures alone. */
export function sayFacet({ questions, reversed, good, net, mean }: Facet): string {
  if (good === null) return 'Not shown, to protect people.'
  const turned =
    reversed === 0
      ? ''
      : ` ${reversed === 1 ? 'One is' : `${reversed} are`} asked the other way round, and turned here.`
  return `${good}% of the answers to ${questions.length} questions are on the good side.${turned}${sayNet(net)}${sayMean(mean)}`
}

function sayNet(net: number | null): string {
  if (net === null) return ''
  const size = Math.abs(net)
  if (size === 0) return ' As many are on the other side.'
  return ` That is ${size} ${size === 1 ? 'point' : 'points'} ${net > 0 ? 'more' : 'less'} than on the other side.`
}

const sayMean = (mean: Mean | null) =>
  mean === null
    ? ''
    : ` On average they stand at ${(mean.tenths / 10).toFixed(1)}, from ${mean.worst}, the worst, to ${mean.best}, the best.`

function saySeveral(release: Release, { questions }: Topic): string {
  const [first = 0] = questions
  const base = release.everyone[first]!.base
  if (base === null) return sayEveryone(release.questions[first]!, release.everyone[first]!)
  const chosen = questions
    .map(q => ({ label: release.questions[q]!.label, count: release.everyone[q]!.options[0] ?? null }))
    .filter((choice): choice is { label: string; count: NonNullable<typeof choice.count> } => choice.count !== null)
    .sort((a, b) => b.count - a.count)
  const [most] = chosen
  const share = most ? `${percent(most.count, base)}% chose “${most.label}”, more than any other answer shown. ` : ''
  return `${share}${people(base)} answered and could choose several answers.`
}

/** The contrasts that belong to a topic, and to one breakdown when it is named. */
export function contrastsOf(contrasts: readonly Contrast[], topic: Topic, breakdown?: number): Contrast[] {
  return contrasts.filter(
    contrast =>
      topic.questions.includes(contrast.question) && (breakdown === undefined || contrast.breakdown === breakdown),
  )
}
