import { randomInt } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Upload } from '../platform/http/upload.ts'
import type { FileColumn, Problem } from './answer-file.ts'
import { describeFile, expiryOf } from './draft.ts'
import type { NewDraft } from './queries.ts'
import { readAnswers } from './reading.ts'
import { inOrder, randomOrder } from './shuffle.ts'
import { tidy } from './values.ts'

export type TakeIn =
  | Readonly<{ outcome: 'taken in'; draft: NewDraft }>
  | Readonly<{ outcome: 'refused'; problems: readonly Problem[] }>

/** Reads a file on its way in, and keeps of it what may be kept: no names, no times, no comments, no order of rows. */
export async function takeIn({ name, content }: Upload, today: string): Promise<TakeIn> {
  const read = await readAnswers(content)
  if (read.outcome === 'refused') return read
  const { reading, choices, kept } = describeFile(read.file)
  if (kept.length === 0) return { outcome: 'refused', problems: [nothingToUse] }
  const columns = await shuffled(kept, read.file.rows)
  const fileName = tidy(name).slice(-200) || 'answers.csv'
  const title = fileName.replace(/\.[a-z]{1,5}$/i, '')
  return { outcome: 'taken in', draft: { title, fileName, reading, choices, columns, expiresOn: expiryOf(today) } }
}

/** Column by column, so that other people's pages are answered in between. */
async function shuffled(columns: readonly FileColumn[], rows: number): Promise<FileColumn[]> {
  const order = randomOrder(rows, randomInt)
  const done: FileColumn[] = []
  for (const column of columns) {
    if (column.answers) done.push({ ...column, answers: inOrder(column.answers, order) })
    await nextTurn()
  }
  return done
}

const nothingToUse: Problem = {
  line: null,
  column: null,
  message: 'No column of this file can be used: all of them name people, are comments, or are empty.',
}
