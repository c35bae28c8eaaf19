import { isChange } from './moves.ts'
import type { Question, Row } from './release.ts'
import { isOnScale } from './sides.ts'

/**
 * Where the answer in the middle stands when all answers stand in order: places in the options. The two are the same, but
 * for as many answers on either side: then the middle lies between them.
 */
export type Middle = Readonly<{ from: number; to: number }>

/**
 * The middle answer to a question on a scale. It is a function of the published counts of its options and of nothing else,
 * and null where any of them is hidden: a middle would narrow down what is not shown. What stands on no side, such as not
 * to say, is no answer on the scale.
 */
export function middleOf(question: Question, { options }: Pick<Row, 'options'>): Middle | null {
  if (question.stem !== null || isChange(question) || !isOnScale(question) || !isInOrder(question)) return null
  if (options.length !== question.options.length || options.includes(null)) return null
  const steps = options.map((count, o): number => (question.options[o]!.stance === null ? 0 : (count ?? 0)))
  const answers = steps.reduce((all, count) => all + count, 0)
  if (answers === 0) return null
  return { from: stepAt(steps, Math.ceil(answers / 2)), to: stepAt(steps, Math.floor(answers / 2) + 1) }
}

/** The step on which the answer with this number stands, counted from 1 along the scale. */
function stepAt(steps: readonly number[], number: number): number {
  let passed = 0
  return steps.findIndex(count => {
    passed += count
    return passed >= number
  })
}

/** Do its options go from one side to the other? Those of a file may stand in any order, and have no middle then. */
function isInOrder({ options }: Question): boolean {
  const places = options.flatMap(({ stance }) => (stance === null ? [] : [sides[stance]]))
  const up = places.every((place, i) => i === 0 || place >= places[i - 1]!)
  return up || places.every((place, i) => i === 0 || place <= places[i - 1]!)
}

const sides = { unfavourable: 0, neutral: 1, favourable: 2 } as const
