import fc from 'fast-check'
import type { Survey } from '../src/statistics/survey.ts'

/** Answers as a property test draws them: for each respondent an option of each question (0 blank) and a group of each breakdown. */
export type Drawn = Readonly<{
  options: readonly number[]
  sensitive: readonly boolean[]
  groups: readonly number[]
  rows: readonly { answers: readonly number[]; at: readonly number[] }[]
}>

const optionLabels = ['Agree', 'Neither', 'Disagree', 'Strongly agree', 'Strongly disagree']

/** Small, skewed surveys, where rare groups and rare answers are the rule and not the exception. */
export const drawnSurvey: fc.Arbitrary<Drawn> = fc
  .record({
    options: fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 2 }),
    groups: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 3 }),
    sensitive: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
    size: fc.integer({ min: 10, max: 90 }),
  })
  .chain(({ options, groups, sensitive, size }) =>
    fc.record({
      options: fc.constant(options),
      groups: fc.constant(groups),
      sensitive: fc.constant(sensitive),
      rows: fc.array(
        fc.record({ answers: fc.tuple(...options.map(n => skewed(n + 1))), at: fc.tuple(...groups.map(skewed)) }),
        { minLength: size, maxLength: size },
      ),
    }),
  )

/** 0 … n − 1, the first ones far more often than the last, but 0 itself as rare as the last. */
function skewed(n: number): fc.Arbitrary<number> {
  return fc.oneof(
    ...Array.from({ length: n }, (_, i) => ({ weight: i === 0 ? 1 : 2 ** (2 * (n - i)), arbitrary: fc.constant(i) })),
  )
}

/** The drawn answers as a survey. `orders` rearranges rows, questions, options and groups without changing what they say. */
export function surveyOf(drawn: Drawn, orders: { rows?: number[]; questions?: number[]; flip?: boolean } = {}): Survey {
  const rows = (orders.rows ?? drawn.rows.map((_, i) => i)).map(i => drawn.rows[i]!)
  const questions = (orders.questions ?? drawn.options.map((_, i) => i)).map(q => {
    const count = drawn.options[q]!
    const place = (option: number) => (orders.flip ? count - 1 - option : option)
    const options = Array.from({ length: count }, (_, o) => ({ label: optionLabels[place(o)]!, stance: null }))
    const codes = Uint8Array.from(rows, row => (row.answers[q] === 0 ? 0 : place(row.answers[q]! - 1) + 1))
    return {
      question: { label: `Question ${q + 1}`, stem: null, options, joins: [], sensitive: drawn.sensitive[q]! },
      codes,
    }
  })
  const divisions = drawn.groups.map((count, b) => {
    const place = (group: number) => (orders.flip ? count - 1 - group : group)
    const groups = Array.from({ length: count }, (_, g) => ({
      label: `Group ${place(g) + 1}`,
      values: [`Group ${place(g) + 1}`],
    }))
    return {
      breakdown: { label: `Breakdown ${b + 1}`, columns: [`Breakdown ${b + 1}`], groups },
      codes: Uint8Array.from(rows, row => place(row.at[b]!)),
    }
  })
  if (orders.flip) divisions.reverse()
  return { title: 'Look-alike', rule: { base: 10, cell: 5 }, rows: rows.length, questions, divisions }
}
