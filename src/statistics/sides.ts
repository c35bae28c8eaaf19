import type { Figure } from './published.ts'
import type { Question, Row, Stance } from './release.ts'

/** One side of a scale: what it is called and how many people are on it, as far as that is shown. */
export type Side = Readonly<{ stance: Stance; label: string; count: Figure }>

/** Is the question on a scale with a better and a worse side? */
export function isOnScale(question: Question): boolean {
  const stances = question.options.map(option => option.stance)
  return stances.includes('favourable') && stances.includes('unfavourable')
}

/** The people on one side of a scale: its join where it has several options, its one option otherwise. Null without such a side. */
export function sideOf(question: Question, row: Row, stance: Stance): Side | null {
  const join = question.joins.findIndex(each => each.stance === stance)
  if (join >= 0) return { stance, label: question.joins[join]!.label, count: row.joins[join]! }
  const option = question.options.findIndex(each => each.stance === stance)
  return option < 0 ? null : { stance, label: question.options[option]!.label, count: row.options[option]! }
}

const opposite = { favourable: 'unfavourable', neutral: 'neutral', unfavourable: 'favourable' } as const

/** A question that says the other way round what others say: the same answers in the same order, on the other sides. */
export function turned(question: Question): Question {
  const options = question.options.map(each => ({ ...each, stance: each.stance && opposite[each.stance] }))
  return { ...question, options, joins: question.joins.map(each => ({ ...each, stance: opposite[each.stance] })) }
}
