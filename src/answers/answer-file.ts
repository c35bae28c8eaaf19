import type { Column } from '../statistics/answers.ts'

/**
 * What is wrong with a file, in words that say what to do. `line` counts from 1, as an editor shows it.
 * `column` is a number for the place of a character in its line, or a text for the heading of a column.
 */
export type Problem = Readonly<{ line: number | null; column: number | string | null; message: string }>

/** What a file may hold. `distinct` is how many different values of one column are kept; beyond it the column is free text. */
export type Limits = Readonly<{ bytes: number; rows: number; columns: number; cell: number; distinct: number }>

export const defaultLimits: Limits = {
  bytes: 100_000_000,
  rows: 2_000_000,
  columns: 1_000,
  cell: 100_000,
  distinct: 1_000,
}

/** What the different values of a column look like, as shares from 0 to 1 of the values that were looked at. */
export type Traits = Readonly<{ emails: number; phones: number; times: number; numbers: number; sentences: number }>

/**
 * One column of a file. `number` is its place from 1, `heading` what stands on top of it, and `label` the same,
 * numbered when several columns share a heading. `filled` counts the cells that are not blank. `distinct` counts the
 * different values; `answers` is null when there are too many of them to be choices, and then nothing of them is kept.
 */
export type FileColumn = Readonly<{
  number: number
  heading: string
  label: string
  filled: number
  distinct: number
  traits: Traits
  answers: Column | null
}>

/** A file of answers as read: `notes` are things a person should know, such as an old encoding. */
export type AnswerFile = Readonly<{ rows: number; columns: readonly FileColumn[]; notes: readonly string[] }>
