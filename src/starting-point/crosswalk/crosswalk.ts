import { elementsOf, type Part, type Titles, titled, type Workbook, workbooks } from '../workbooks.ts'

/** A part of a workbook, as one meets it on the way from somewhere else. */
export type Met = Readonly<{ workbook: Workbook; part: Part }>

/**
 * Every part, of whatever workbook, that asks about one of these elements: addresses such as `strategic-allyship/define`.
 * An element that is a part of a workbook itself asks about what that part leads to.
 */
export function partsAbout(elements: readonly string[], titles: ReadonlyMap<string, Titles>): Met[] {
  const asked = askedBy(elements)
  return workbooks.flatMap(workbook =>
    titled(workbook, titles.get(workbook.id) ?? {})
      .filter(part => elementsOf(workbook, part).some(to => asked.includes(to)))
      .map(part => ({ workbook, part })),
  )
}

/** These elements, and those of other frameworks that ask the same. */
function askedBy(elements: readonly string[]): readonly string[] {
  const own = workbooks.flatMap(workbook => workbook.slots.map(part => elementsOf(workbook, part)))
  return [...new Set([...elements, ...own.filter(([part = '']) => elements.includes(part)).flat()])]
}

/** Elements of other frameworks that ask the same as these: the parts that lead to them, and where they lead. */
export function elementsBeside(elements: readonly string[], titles: ReadonlyMap<string, Titles>): readonly string[] {
  const parts = partsAbout(elements, titles).map(({ workbook, part }) => `${workbook.id}/${part.id}`)
  return [...new Set([...askedBy(elements), ...parts])].filter(address => !elements.includes(address))
}
