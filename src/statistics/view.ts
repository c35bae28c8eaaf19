import type { Block } from './block.ts'
import type { Layout } from './layout.ts'
import type { Figure } from './published.ts'
import type { Breakdown } from './release.ts'
import { titleOf } from './sentences.ts'
import type { AskedQuestion } from './survey.ts'
import type { Relation } from './system.ts'

/** The name of a cell. Null option: the base. Null breakdown and group: everyone. */
export type CellName = Readonly<{
  id: string
  question: string
  option: string | null
  breakdown: string | null
  group: string | null
}>

/**
 * What a reader knows of the cells of one block: published counts, null for hidden ones, and every sum.
 * `primary` is for the auditor alone and must not leave the process: it says which cells are small.
 */
export type View = Readonly<{
  cells: readonly (CellName & { value: Figure })[]
  relations: readonly Relation[]
  /** Sums that hold without having been declared: for the auditor alone. */
  nested: readonly Relation[]
  primary: readonly number[]
}>

/** Names every cell of a block: `q2/o3` is option 3 of question 2 for everyone, `q2/base/b1/g4` a base of a group. */
export function describeCells(
  block: Block,
  questions: readonly AskedQuestion[],
  breakdowns: readonly Breakdown[],
  layout: Layout,
): CellName[] {
  return block.facets.flatMap(facet => {
    const q = facet.kind === 'base' ? Math.min(...block.questions) : facet.question
    const { question } = questions[q]!
    const mark = facet.kind === 'base' ? 'base' : `${facet.kind === 'option' ? 'o' : 'j'}${facet.index + 1}`
    const option =
      facet.kind === 'base'
        ? null
        : facet.kind === 'option'
          ? question.options[facet.index]!.label
          : question.joins[facet.index]!.label
    const label = facet.kind === 'base' ? (question.stem ?? question.label) : titleOf(question)
    return layout.nodes.map(({ breakdown, group }): CellName => {
      const where = breakdown < 0 ? '' : `/b${breakdown + 1}/g${group + 1}`
      return {
        id: `q${q + 1}/${mark}${where}`,
        question: label,
        option,
        breakdown: breakdown < 0 ? null : breakdowns[breakdown]!.label,
        group: breakdown < 0 ? null : breakdowns[breakdown]!.groups[group]!.label,
      }
    })
  })
}
