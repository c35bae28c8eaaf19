import fc from 'fast-check'
import type { Question, Stance } from '../src/statistics/release.ts'
import type { Division, Survey } from '../src/statistics/survey.ts'

/** Answers as a property test draws them: for each respondent an option of each question (0 blank) and a group of each breakdown. */
export type Drawn = Readonly<{
  options: readonly number[]
  sensitive: readonly boolean[]
  groups: readonly number[]
  /** Whether the first two breakdowns are also shown together, one within the other. */
  nested: boolean
  rows: readonly { answers: readonly number[]; at: readonly number[] }[]
}>

const optionLabels = ['Agree', 'Neither', 'Disagree', 'Strongly agree', 'Strongly disagree']

/** Small, skewed surveys, where rare groups and rare answers are the rule and not the exception. */
export const drawnSurvey: fc.Arbitrary<Drawn> = fc
  .record({
    options: fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 2 }),
    groups: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 3 }),
    sensitive: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
    nested: fc.boolean(),
    size: fc.integer({ min: 10, max: 90 }),
  })
  .chain(({ options, groups, sensitive, nested, size }) =>
    fc.record({
      options: fc.constant(options),
      groups: fc.constant(groups),
      sensitive: fc.constant(sensitive),
      nested: fc.constant(nested),
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
      question: questionOf(`Question ${q + 1}`, options, drawn.sensitive[q]!),
      codes,
    }
  })
  const divisions: Division[] = drawn.groups.map((count, b) => {
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
  const used = divisions.map(withoutEmptyGroups)
  if (drawn.nested && used.length > 1) used.push(within(used[0]!, used[1]!))
  if (orders.flip) used.reverse()
  return {
    title: 'Look-alike',
    rule: { base: 10, cell: 5 },
    rows: rows.length,
    questions,
    divisions: used,
    background: [],
  }
}

/** A question whose agreeing, or disagreeing, options are joined where there are two of them. */
function questionOf(label: string, options: Question['options'], sensitive: boolean): Question {
  const join = (stance: Stance, ...labels: string[]) => {
    const of = labels.map(each => options.findIndex(option => option.label === each))
    return of.every(place => place >= 0) ? [{ label: labels.join(' + '), of, stance }] : []
  }
  const joins = [
    ...join('favourable', 'Agree', 'Strongly agree'),
    ...join('unfavourable', 'Disagree', 'Strongly disagree'),
  ]
  return { label, stem: null, options, joins, sensitive }
}

/** A group of a file is a value that somebody has: nobody is not a group. */
function withoutEmptyGroups({ breakdown, codes }: Division): Division {
  const used = breakdown.groups.map((_, g) => g).filter(g => Array.from(codes).includes(g))
  const groups = used.map(g => breakdown.groups[g]!)
  return { breakdown: { ...breakdown, groups }, codes: Uint8Array.from(codes, code => used.indexOf(code)) }
}

/** Groups of one breakdown within those of another, as far as somebody is in both. */
function within(upper: Division, lower: Division): Division {
  const keys = Array.from(upper.codes, (code, row) => code * 100 + lower.codes[row]!)
  const found = [...new Set(keys)].sort((a, b) => a - b)
  const groups = found.map(key => {
    const values = [upper.breakdown.groups[Math.floor(key / 100)]!.label, lower.breakdown.groups[key % 100]!.label]
    return { label: values.join(' > '), values }
  })
  const columns = [...upper.breakdown.columns, ...lower.breakdown.columns]
  return { breakdown: { label: columns.join('>'), columns, groups }, codes: keys.map(key => found.indexOf(key)) }
}
