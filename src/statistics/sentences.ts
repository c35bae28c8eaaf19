import { type Interval, wilsonInterval } from './interval.ts'
import { isChange } from './moves.ts'
import { type Figure, type Published, percent } from './published.ts'
import type { Question, Release, Row } from './release.ts'
import { isOnScale, sideOf } from './sides.ts'
import { notStated } from './survey.ts'

/** How one share of one question differs between everyone and a group, with what it is a share of. */
export type Contrast = Readonly<{
  question: number
  breakdown: number
  group: number
  /** What these people said, such as `Agree + Strongly agree`. */
  answer: string
  groupShare: number
  everyoneShare: number
  groupBase: number
}>

type Measured = Readonly<{ answer: string; count: (row: Row) => Figure }>

/**
 * Groups that stand out: their share lies further from everyone's than chance would put it in 95 of 100 groups of
 * their size (everyone's share outside the group's Wilson interval). The widest gap first. All from published figures.
 */
export function findContrasts(release: Release): Contrast[] {
  const found = release.questions.flatMap((question, q) =>
    measuresOf(question).flatMap(measure =>
      release.breakdowns.flatMap((breakdown, b) =>
        breakdown.groups.flatMap((each, g) => {
          // Nothing can be done about those who said nothing.
          if (each.values.some(saysNothing)) return []
          const contrast = firstContrast(measure, release.everyone[q]!, release.groups[q]![b]![g]!)
          return contrast ? [{ question: q, breakdown: b, group: g, ...contrast }] : []
        }),
      ),
    ),
  )
  return found.sort(byGap)
}

/** Did whoever is in this group leave out which one they are of, or not want to say it? */
function saysNothing(value: string): boolean {
  return value === notStated || /^prefer not to (say|answer)$/i.test(value)
}

function byGap(a: Contrast, b: Contrast): number {
  const gap = (contrast: Contrast) => Math.abs(contrast.groupShare - contrast.everyoneShare)
  return gap(b) - gap(a) || a.question - b.question || a.breakdown - b.breakdown || a.group - b.group
}

/**
 * What is compared of a question, each with what is compared instead where it is hidden: the favourable side of a
 * scale or else the other; the Yes of a choice; one of two options; otherwise each option.
 */
function measuresOf(question: Question): (readonly Measured[])[] {
  if (question.stem !== null) return [[optionAt(question, 0)]]
  if (isOnScale(question)) return [[sideAt(question, 'favourable'), sideAt(question, 'unfavourable')]]
  const options = question.options.map((_, option) => [optionAt(question, option)])
  return options.length === 2 ? options.slice(0, 1) : options
}

function sideAt(question: Question, stance: 'favourable' | 'unfavourable'): Measured {
  const join = question.joins.find(each => each.stance === stance)
  const answer = join ?? question.options.find(each => each.stance === stance)!
  return { answer: answer.label, count: row => sideOf(question, row, stance)!.count }
}

/** The contrast by the first measure that is shown for both. */
function firstContrast(measures: readonly Measured[], everyone: Row, group: Row) {
  const shown = measures.find(({ count }) => count(everyone) !== null && count(group) !== null)
  return shown ? compare(shown, everyone, group) : null
}

function optionAt(question: Question, option: number): Measured {
  return { answer: question.options[option]!.label, count: row => row.options[option]! }
}

function compare({ answer, count }: Measured, everyone: Row, group: Row) {
  const groupShare = percent(count(group), group.base)
  const everyoneShare = percent(count(everyone), everyone.base)
  const interval = wilsonInterval(count(group), group.base)
  if (groupShare === null || everyoneShare === null || interval === null || group.base === null) return null
  if (!isOutside(everyoneShare / 100, interval) || groupShare === everyoneShare) return null
  return { answer, groupShare, everyoneShare, groupBase: group.base }
}

function isOutside(share: number, interval: Interval): boolean {
  return share < interval.low || share > interval.high
}

/** The question as one line: a choice of a multi-answer question says which question it belongs to. */
export function titleOf(question: Question): string {
  return question.stem === null ? question.label : `${question.stem}: ${question.label}`
}

/** What everyone said, in one sentence made of published figures alone. */
export function sayEveryone(question: Question, row: Row): string {
  if (row.base === null) return 'Not shown, to protect people.'
  const parts = isOnScale(question) && question.stem === null ? saySides(question, row) : sayOptions(question, row)
  if (isChange(question)) {
    const matched = `${people(row.base)} could be matched.`
    return parts.length === 0
      ? `${matched} How they moved is not shown, to protect people.`
      : `${inList(parts)}. ${matched}`
  }
  if (parts.length === 0) {
    const isInPart = row.options.some(count => count !== null)
    const what = isInPart ? 'Only part of how they answered is shown' : 'How they answered is not shown'
    return `${people(row.base)} answered. ${what}, to protect people.`
  }
  return `${inList(parts)}. ${people(row.base)} answered.`
}

/** An answer is said; how an answer has moved is no answer of anybody. */
const verbOf = (question: Question) => (isChange(question) ? 'stand' : 'said')

/** `1,433 people`. */
export function people(count: Published): string {
  return `${count.toLocaleString('en-GB')} people`
}

function saySides(question: Question, row: Row): string[] {
  const sides = (['favourable', 'unfavourable'] as const).map(stance => sideOf(question, row, stance))
  return sides.flatMap(side => {
    const share = side && percent(side.count, row.base)
    return side && share !== null ? [`${share}% ${verbOf(question)} ${quoteAnswer(side.label)}`] : []
  })
}

function sayOptions(question: Question, row: Row): string[] {
  const shares = question.options
    .map((option, o) => ({ label: option.label, share: percent(row.options[o]!, row.base) }))
    .filter((option): option is { label: string; share: number } => option.share !== null)
  if (question.stem !== null) return shares.slice(0, 1).map(({ share }) => `${share}% chose “${question.label}”`)
  const most = shares.sort((a, b) => b.share - a.share).slice(0, 2)
  return most.map(({ label, share }) => `${share}% ${verbOf(question)} ${quoteAnswer(label)}`)
}

/** `Agree + Strongly agree` as it is read aloud: “Agree” or “Strongly agree”. */
export function quoteAnswer(label: string): string {
  return label
    .split(' + ')
    .map(part => `“${part}”`)
    .join(' or ')
}

/** The contrast as a sentence: who, how many of them, what they said, and what everyone said. */
export function sayContrast(release: Release, contrast: Contrast): string {
  const question = release.questions[contrast.question]!
  const breakdown = release.breakdowns[contrast.breakdown]!
  const group = breakdown.groups[contrast.group]!.label
  const answer =
    question.stem === null ? `${verbOf(question)} ${quoteAnswer(contrast.answer)}` : `chose “${question.label}”`
  return `${group}: ${contrast.groupShare}% ${answer}, against ${contrast.everyoneShare}% of everyone.`
}

function inList(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
