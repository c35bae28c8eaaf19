import { z } from 'zod'
import type { Figure } from './published.ts'
import type { Release, Row } from './release.ts'

const count = z.number().int().nonnegative().max(1e9)
// A release has thousands of figures, and every page restores all of them: rows are looked at by hand.
const row = z.custom<Row>(isRow)
const stance = z.enum(['favourable', 'neutral', 'unfavourable'])
const label = z.string().max(100_000)

const question = z.object({
  label,
  stem: label.nullable(),
  options: z.array(z.object({ label, stance: stance.nullable() })).min(1),
  joins: z.array(z.object({ label, of: z.array(z.number().int().nonnegative()), stance })),
  sensitive: z.boolean(),
  facet: label.optional(),
  isReversed: z.literal(true).optional(),
})

const breakdown = z.object({
  label,
  columns: z.array(label).min(1),
  groups: z.array(z.object({ label, values: z.array(label) })).min(1),
})

const frozen = z.object({
  title: label,
  rule: z.object({ base: count, cell: count }),
  questions: z.array(question).min(1),
  breakdowns: z.array(breakdown),
  everyone: z.array(row),
  groups: z.array(z.array(z.array(row))),
  after: z.array(label),
})

const alone = frozen.transform(each => ({ ...each, earlier: [] }))

/** Earlier releases stand side by side, never within each other. */
const release = frozen.extend({ earlier: z.array(alone).default([]), apart: alone.optional() })

function isRow(value: unknown): boolean {
  const { base, options, joins } = Object(value) as Readonly<Record<string, unknown>>
  return isFigure(base) && areFigures(options) && areFigures(joins)
}

function areFigures(value: unknown): boolean {
  return Array.isArray(value) && value.every(isFigure)
}

function isFigure(value: unknown): value is Figure {
  return value === null || (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1e9)
}

/**
 * A release as it was frozen: from a file or the database. Its figures were cleared when it was made, so they are
 * `Published` again; nothing else in the program may make them so. Null when the value is no whole release.
 */
export function restoreRelease(value: unknown): Release | null {
  const parsed = release.safeParse(value)
  return parsed.success && allIn(parsed.data).every(fits) ? parsed.data : null
}

/** A release and all that stand in it. */
function allIn(each: Release): readonly Release[] {
  return [each, ...each.earlier, ...(each.apart ? [each.apart] : [])]
}

function fits({ questions, breakdowns, everyone, groups }: Release): boolean {
  const rowFits = (q: number, { base, options, joins }: Release['everyone'][number]) =>
    options.length === questions[q]!.options.length &&
    joins.length === questions[q]!.joins.length &&
    (base !== null || [...options, ...joins].every(figure => figure === null))
  if (everyone.length !== questions.length || groups.length !== questions.length) return false
  if (questions.some(({ options, joins }) => joins.some(({ of }) => of.some(o => o >= options.length)))) return false
  return questions.every(
    (_, q) =>
      rowFits(q, everyone[q]!) &&
      groups[q]!.length === breakdowns.length &&
      breakdowns.every(
        ({ groups: all }, b) => groups[q]![b]!.length === all.length && groups[q]![b]!.every(each => rowFits(q, each)),
      ),
  )
}
