import { z } from 'zod'
import { type Part, type Titles, titled, type Workbook } from '../workbooks.ts'
import type { Items } from './round.ts'

const stored = z.object({
  scale: z.array(z.string()),
  parts: z.array(z.object({ id: z.string(), mark: z.string(), title: z.string() })),
})

/** What a round was set with, as it is stored. */
export function itemsIn(json: unknown): Items {
  return stored.parse(json)
}

/** What a new round of a workbook is set with. */
export function itemsOf(workbook: Workbook, titles: Titles): Items {
  const parts = titled(workbook, titles).map(({ id, mark, title }: Part) => ({ id, mark, title }))
  return { scale: workbook.scale, parts }
}
