import { sql } from 'kysely'
import type { Db } from './schema.ts'
import type { Keyed } from './secrets.ts'

/** So many tries in so many milliseconds, of one thing by one who. */
export type Limit = Readonly<{ what: string; most: number; within: number }>

/** What counting takes. `who` is an address or an id; only its keyed digest is kept, and only for a while. */
export type Counting = Readonly<{ db: Db; keyed: Keyed; now: Date }>

/** Counts a try. False when that was one too many: then nothing may come of it. Shared by all processes. */
export async function takeTry(
  { db, keyed, now }: Counting,
  { what, most, within }: Limit,
  who: string,
): Promise<boolean> {
  const taken = sql<{ answer: boolean }>`
    select take_try(${keyed(`try ${what}`, who)}, ${now}, ${most}, ${`${within / 1000} seconds`}::interval) as answer`
  return (await taken.execute(db)).rows[0]?.answer === true
}

/** Is there a try left? For what counts only when it fails. */
export async function hasTry({ db, keyed, now }: Counting, { what, most }: Limit, who: string): Promise<boolean> {
  const left = sql<{ answer: boolean }>`select has_try(${keyed(`try ${what}`, who)}, ${now}, ${most}) as answer`
  return (await left.execute(db)).rows[0]?.answer === true
}
