import type { View } from '../../statistics/view.ts'

/**
 * What somebody who wants to work out more has to go on: every cell with its count, or null where it is not shown,
 * and every sum that holds between cells. Nothing here says which cells are small.
 */
export function cellsJson(views: readonly View[]): string {
  const cells = views.flatMap(view =>
    view.cells.map(({ id, question, option, breakdown, group, value }) => ({
      id,
      question,
      option,
      breakdown,
      group,
      value,
    })),
  )
  const relations = views.flatMap(view =>
    view.relations.map(({ total, members }) => ({
      total: view.cells[total]!.id,
      members: members.map(member => view.cells[member]!.id),
    })),
  )
  const lines = (items: readonly unknown[]) => items.map(item => JSON.stringify(item)).join(',\n')
  return `{"cells":[\n${lines(cells)}\n],\n"relations":[\n${lines(relations)}\n]}\n`
}
