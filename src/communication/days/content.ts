import { z } from 'zod'

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const line = z.string().min(1).max(200)
const text = z.string().min(1).max(600)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const month = z.int().min(1).max(12)
const date = z.strictObject({ month, day: z.int().min(1).max(31) })
const lasts = z.int().min(1).max(31)

/** How it comes round; see `../../calendar/recurring.ts`. */
const when = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), ...date.shape, lasts }),
  z.strictObject({ kind: z.literal('span'), from: date, to: date }),
  z.strictObject({ kind: z.literal('month'), month }),
  z.strictObject({
    kind: z.literal('weekday'),
    month,
    weekday: z.int().min(1).max(7),
    nth: z.union([z.literal(-1), z.int().min(1).max(5)]),
    shift: z.int().min(-6).max(6),
    lasts,
  }),
  z.strictObject({ kind: z.literal('easter'), shift: z.int().min(-60).max(60), lasts }),
  z.strictObject({
    kind: z.literal('dates'),
    dates: z
      .array(z.strictObject({ begins: day, ends: day }))
      .min(1)
      .max(20),
  }),
])

const awarenessDay = z.strictObject({
  id: key.max(60),
  title: line,
  when,
  /** What it is about, and who is meant. */
  about: text,
  /** Something that could be done: real, and next week. */
  idea: text,
  /** What could be told on it: the first words of a message. */
  message: line,
  /** Who says so, or by which reckoning. */
  source: line,
  /** Why its day has to be looked up before anything is printed; left out where it is certain. */
  check: text.optional(),
})

/** A calendar as it stands in its file: words and days, no code. */
export const calendarFile = z.strictObject({
  version: z.int().positive(),
  title: line,
  note: text,
  days: z.array(awarenessDay).max(300),
})
