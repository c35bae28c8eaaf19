import { changeOf, isChange, type Moved, movedIn } from '../statistics/moves.ts'
import { titleOf } from '../statistics/sentences.ts'
import type { Asked } from './asked.ts'
import type { Told } from './series.ts'

/** How the same people of one group moved; null where it is not shown how many they are. */
export type GroupMoved = Readonly<{ label: string; moved: Moved | null }>

/** Where a release has how the answers to a question moved; -1 where it has not. */
export const placeOfMoves = ({ frozen }: Told, { question }: Pick<Asked, 'question'>): number =>
  frozen.questions.findIndex(each => isChange(each) && each.label === changeOf(titleOf(question)))

/**
 * How the same people moved, group by group, in the newest words. Whoever came to a group or left it is no part of that: each
 * answer is held against one of the same person, who is counted where they stand now.
 */
export function movedByGroup(told: Told, asked: Pick<Asked, 'question'>): GroupMoved[] {
  const { frozen, wording } = told
  const at = placeOfMoves(told, asked)
  const question = frozen.questions[at]
  if (!question) return []
  return wording.order.breakdowns.flatMap(b =>
    wording.order.groups[b]!.map(g => ({
      label: `${wording.breakdowns[b]!.label}: ${wording.breakdowns[b]!.groups[g]!}`,
      moved: movedIn(question, frozen.groups[at]![b]![g]!),
    })),
  )
}
