import { z } from 'zod'
import { type Column, headings } from '../cells.ts'

const cell = z.string()

/** One line of a proposal: which action, as which version of it was seen, and what its cells should say. */
const line = z.object({
  /** Where it stands in its file, as Excel counts; null where it was chosen on a page. */
  at: z.number().nullable(),
  /** Null for an action that is new. */
  number: z.number().nullable(),
  /** 0 where nobody knows what was seen. */
  seen: z.number(),
  /** What is not named stays. `why` gives the action up. */
  wants: z.object({
    title: cell.optional(),
    words: cell.optional(),
    element: cell.optional(),
    owner: cell.optional(),
    due: cell.optional(),
    effort: cell.optional(),
    serves: cell.optional(),
    state: cell.optional(),
    why: cell.optional(),
  }),
})
export type ProposalLine = Readonly<z.infer<typeof line>>

/** Lines as they were stored between reading and applying. */
export const storedLines = z.array(line)

/** What is wrong with a line, and in which column. Lines are counted as Excel counts them. */
export type LineProblem = Readonly<{ line: number | null; column?: Column; about?: string; message: string }>

/** The whole of it in one sentence. */
export function problemInWords({ line, column, about, message }: LineProblem): string {
  const where = [
    line === null ? about : `Line ${line}`,
    column && line !== null ? `column ${headings[column]}` : undefined,
  ].filter(Boolean)
  return where.length > 0 ? `${where.join(', ')}: ${message}` : message
}

const columnOf: Readonly<Record<string, Column>> = {
  ...{ title: 'title', words: 'words', owner: 'owner', effort: 'effort' },
  ...{ 'due-day': 'due', serves: 'serves', 'serves-others': 'serves' },
}

/** An error at a field of the form of an action, as one at a cell. */
export function problemAt(line: number | null, about: string, field: string, text: string): LineProblem {
  const column = columnOf[field]
  return { line, about, message: `${text}.`, ...(column && { column }) }
}
