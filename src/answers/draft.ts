import { z } from 'zod'
import { addDays } from '../calendar/day.ts'
import type { AnswerFile, FileColumn } from './answer-file.ts'
import { recogniseLayout } from './layout.ts'
import { countComments } from './left-out.ts'
import { proposeUses } from './proposal.ts'

const use = z.enum(['question', 'breakdown', 'leave out'])

const draftColumn = z.object({
  number: z.number(),
  heading: z.string(),
  label: z.string(),
  found: z.string(),
  reason: z.string(),
  proposed: use,
  sensitive: z.boolean(),
  isUsable: z.boolean(),
})

const reading = z.object({
  rows: z.number(),
  layout: z.enum(['Microsoft Forms', 'Google Forms']).nullable(),
  notes: z.array(z.string()),
  comments: z.object({ comments: z.number(), columns: z.number() }),
  columns: z.array(draftColumn),
})

/** What was found in a file: its columns and what they are good for, never what anybody answered. */
export type Reading = Readonly<z.infer<typeof reading>>
export type DraftColumn = Readonly<z.infer<typeof draftColumn>>

const byColumn = <T extends z.ZodType>(value: T) => z.record(z.string(), value)

const coarserList = z.object({
  title: z.string(),
  groups: z.array(z.object({ label: z.string(), of: z.array(z.string()).readonly() })).readonly(),
})

/** What a question is a sign of, and whether it says it the other way round. */
const sign = z.object({ facet: z.string().optional(), isReversed: z.literal(true).optional() })

const choices = z.object({
  uses: byColumn(z.object({ use, sensitive: z.boolean() })),
  merges: byColumn(z.record(z.string(), z.string())),
  orders: byColumn(z.array(z.string())),
  earlier: z.array(z.string()).nullable(),
  wording: z.unknown(),
  coarser: byColumn(z.array(coarserList).readonly()).default({}),
  signs: byColumn(sign).default({}),
  apart: z.number().int().nonnegative().default(0),
})

/**
 * What a person decided. Keys are numbers of columns. `merges` say what a value becomes, '' for not stated; `orders`
 * are values in the order they are shown; `earlier` are releases about the same people, null before anyone was asked.
 * `wording` is how the draft of the release is worded, once somebody corrected it. `coarser` are the lists of groups that
 * a questionnaire has laid down for a column, `signs` what its questions are signs
 * of, and `apart` how many rows behind the others came by an open channel.
 */
export type Choices = Readonly<z.infer<typeof choices>>
export type ChosenUse = Choices['uses'][string]

/** What to keep of a file, and what to say about it. Columns that name or follow people are not among `kept`. */
export function describeFile(file: AnswerFile): Readonly<{ reading: Reading; choices: Choices; kept: FileColumn[] }> {
  const proposals = proposeUses(file)
  const columns = file.columns.map(({ number, heading, label }, index): DraftColumn => {
    const { use, reason, found, sensitive, isUsable } = proposals[index]!
    return { number, heading, label, found, reason, proposed: use, sensitive, isUsable }
  })
  const uses = columns.map(column => [column.number, { use: column.proposed, sensitive: column.sensitive }])
  const { rows, notes } = file
  return {
    reading: {
      rows,
      layout: recogniseLayout(file),
      notes: [...notes],
      comments: countComments(file, proposals),
      columns,
    },
    choices: {
      uses: Object.fromEntries(uses),
      merges: {},
      orders: {},
      earlier: null,
      wording: null,
      coarser: {},
      signs: {},
      apart: 0,
    },
    kept: file.columns.filter((_, index) => columns[index]!.isUsable),
  }
}

/** As it was stored. Throws when it is not one of ours. */
export function restoreReading(stored: unknown): Reading {
  return reading.parse(stored)
}

/** As it was stored. Throws when it is not one of ours. */
export function restoreChoices(stored: unknown): Choices {
  return choices.parse(stored)
}

export const daysKept = 7

/** The day on which answers read today are deleted when nobody released them. Days are `2027-05-12`. */
export function expiryOf(today: string): string {
  return addDays(today, daysKept)
}
