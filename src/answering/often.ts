import { minute } from '../platform/clock.ts'

/** How many times in a minute the same ballot, code or receipt is looked at; a survey that is open to all, by everybody. */
const most = { one: 20, everybody: 1_200 } as const

const counted = new Map<string, number>()
let since = 0

/**
 * Is it too often? Counted in memory by what an answer is put in with, and by nothing that is of a person or an address;
 * after a minute nothing is left of it. It holds up a browser that sends again and again, and a script that fills a survey
 * which is open to all; that takes only so many in any case (`put_answer` in db/migrations/0132_poster_full.sql). Ballots and codes that were made up are told by their signatures and digests.
 */
export function isTooOften(now: Date, who: keyof typeof most, key: string): boolean {
  if (Math.abs(now.getTime() - since) >= minute) {
    counted.clear()
    since = now.getTime()
  }
  const times = (counted.get(key) ?? 0) + 1
  counted.set(key, times)
  return times > most[who]
}
