import { type Counted, type Difference, differenceOf } from '../statistics/difference.ts'
import { type Moved, movedIn } from '../statistics/moves.ts'
import { type Shifted, shiftBetween } from '../statistics/rank-sum.ts'
import { isOnScale } from '../statistics/sides.ts'
import { type Answer, type Asked, askedIn, countIn, sameIn } from './asked.ts'
import { type GroupMoved, movedByGroup, placeOfMoves } from './by-group.ts'
import type { Told } from './series.ts'

/** One answer then and now. `difference` is null where either survey hides one of its figures. */
export type Compared = Readonly<{ answer: Answer; before: Counted; now: Counted; difference: Difference | null }>

/** What changed in a question between two surveys, made of what both have published and of nothing else. */
export type Change = Readonly<{
  asked: Asked
  answers: readonly Compared[]
  /** Of a question on a scale: whether the whole spread moved. `hidden`: not every figure of it is shown. */
  spread: Shifted | 'hidden' | null
  /** Those whose answer could be held against their own; null where nothing of it is shown. */
  moved: Moved | null
  /** The same, group by group. */
  groups: readonly GroupMoved[]
}>

/** Every question that both asked, as the newer one reads. */
export function changesBetween(before: Told, now: Told): Change[] {
  return askedIn(now).flatMap(asked => {
    const then = sameIn(before, asked)
    if (!then) return []
    const answers = asked.answers.map(answer => {
      const [earlier, later] = [countIn(then, answer), countIn(asked, answer)]
      return { answer, before: earlier, now: later, difference: differenceOf(earlier, later) }
    })
    const spread = spreadOf(then, asked)
    return [{ asked, answers, spread, moved: movedOf(now, asked), groups: movedByGroup(now, asked) }]
  })
}

/** From the worse end of the scale to the better one; answers that stand on no side, such as “don't know”, take no part. */
function spreadOf(then: Pick<Asked, 'question' | 'row'>, now: Asked): Shifted | 'hidden' | null {
  if (!isOnScale(now.question)) return null
  const steps = now.question.options
    .filter(({ stance }) => stance !== null)
    .map(({ label }) => ({ label, of: label.split(' + ') }))
  const isUp = now.question.options.find(({ stance }) => stance !== null)?.stance === 'unfavourable'
  const upwards = isUp ? steps : steps.toReversed()
  const counts = (from: Pick<Asked, 'question' | 'row'>) => upwards.map(step => countIn(from, step).count)
  return shiftBetween(counts(then), counts(now)) ?? 'hidden'
}

/** How the same people moved is a question of its own in the newer release. */
function movedOf(told: Told, asked: Asked): Moved | null {
  const { frozen } = told
  const at = placeOfMoves(told, asked)
  const moves = frozen.questions[at]
  return moves ? movedIn(moves, frozen.everyone[at]!) : null
}
