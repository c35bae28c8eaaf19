import type { ActionTyped } from '../../framework/actions/forms.ts'
import { dayInCell, effortInCell, oneLine, type Said, servesInCell } from '../cells.ts'

/** Cells as the form of an action would hold them, over what stood in it. */
export function typedFrom(cells: Readonly<Partial<Record<Said, string | undefined>>>, stood: ActionTyped): ActionTyped {
  const { title, words, owner, due, effort, serves } = cells
  return {
    ...stood,
    ...(title !== undefined && { title: oneLine(title) }),
    ...(words !== undefined && { words }),
    ...(owner !== undefined && { owner: oneLine(owner) }),
    ...(due !== undefined && { due: dayInCell(oneLine(due)) }),
    ...(effort !== undefined && { effort: effortInCell(oneLine(effort)) }),
    ...(serves !== undefined && servesInCell(serves)),
  }
}
