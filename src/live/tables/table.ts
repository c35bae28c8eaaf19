import type { InsightStanding } from '../plenary/standing.ts'

/** A note of a table, as everyone at it sees it. */
export type Note = Readonly<{
  id: string
  words: string
  version: number
  /** The table does not want it; it can be put back until the day is over. */
  isTakenAway: boolean
}>

/** The one key insight of a table. */
export type Insight = Readonly<{
  words: string
  isAgreed: boolean
  isPaper: boolean
  version: number
  standing: InsightStanding
}>

/** A hand that is up. */
export type Hand = Readonly<{ tableNo: number; raisedAt: Date }>

export const mostTables = 400
export const longestNote = 2000
export const longestInsight = 500
export const mostNotes = 200

/** The questions that a table begins with: a line each. */
export function startersIn(about: string): string[] {
  return about
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
}

/** Where the next one sits, so that all tables fill alike: `seats` is the table of everyone who has one. */
export function emptiest(seats: readonly number[], tables: number): number {
  const taken = Array.from({ length: tables }, (_, i) => seats.filter(seat => seat === i + 1).length)
  return taken.indexOf(Math.min(...taken)) + 1
}

/** What shows a table: as one thing of the day, and on its own page. */
export const topicsOfTable = (tableNo: number): string[] => [`table ${tableNo}`, `notes ${tableNo}`]

/** Everything at a table changes with the day, and so do the tables there are. */
export function tableTopics(tables: number): string[] {
  return ['tables', ...Array.from({ length: tables }, (_, i) => topicsOfTable(i + 1)).flat()]
}
