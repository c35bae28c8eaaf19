import { type Part, type Titles, titled, type Workbook, workbooks } from '../workbooks.ts'

/** A part of a workbook, as one meets it on the way from somewhere else. */
export type Met = Readonly<{ workbook: Workbook; part: Part }>

/** Every part, of whatever workbook, that asks about one of these elements: addresses such as `strategic-allyship/define`. */
export function partsAbout(elements: readonly string[], titles: ReadonlyMap<string, Titles>): Met[] {
  return workbooks.flatMap(workbook =>
    titled(workbook, titles.get(workbook.id) ?? {})
      .filter(part => part.leadsTo.some(to => elements.includes(to)))
      .map(part => ({ workbook, part })),
  )
}
