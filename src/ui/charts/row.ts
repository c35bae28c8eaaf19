/** What stands behind one bar or cell: people, and their whole-number share of the row. Null is hidden, and says no more. */
export type Figure = Readonly<{ count: number; percent: number }> | null

/** Where an option stands on its scale: left of zero, right of it, or apart. */
export type Side = 'left' | 'right' | 'apart'

export type ScaleOption = Readonly<{ label: string; side: Side }>

/**
 * The sum of several options; `of` are indexes into the options. Give the sum of each side of a scale: it stands at the
 * end of the bars, and in place of its options where those are hidden.
 */
export type Joined = Readonly<{ of: readonly number[]; figure: Figure }>

export type ChartRow = Readonly<{
  label: string
  /** People in this row; null hides the whole row. */
  base: number | null
  /** One for each option, in the order of the options. */
  segments: readonly Figure[]
  joined?: readonly Joined[] | undefined
  /** The row of everyone: a line parts it from the others. */
  all?: boolean | undefined
  /** The row that the heading is about. At most one. */
  strong?: boolean | undefined
}>

export type ShownRow = ChartRow & { readonly base: number }

export const isShown = (row: ChartRow): row is ShownRow => row.base !== null

/** One bar or one cell: an option, or a join of neighbouring ones. */
export type Part = Readonly<{ of: readonly number[]; figure: Figure }>

/** The row from the first option to the last: a join stands where one of its options is hidden and the sum is not. */
export function partsOf(row: ChartRow): Part[] {
  const parts: Part[] = []
  for (let i = 0; i < row.segments.length; i++) {
    const figure = row.segments[i] ?? null
    const part = figure ? { of: [i], figure } : (joinOver(row, i) ?? { of: [i], figure: null })
    while (parts.at(-1)?.of.some(option => part.of.includes(option))) parts.pop()
    parts.push(part)
    i = Math.max(...part.of)
  }
  return parts
}

/** The smallest known sum over a hidden option, of options that stand side by side: only those can share one place. */
function joinOver({ joined = [] }: ChartRow, option: number): Part | undefined {
  return joined
    .filter(join => join.figure !== null && join.of.includes(option) && isRun(join.of))
    .sort((a, b) => a.of.length - b.of.length)[0]
}

const isRun = (of: readonly number[]) => Math.max(...of) - Math.min(...of) === of.length - 1

/** What several options come to: the only one of them, or the join of exactly these. Never added up here. */
export function sumOf(row: ChartRow, options: readonly number[]): Figure {
  const [only, second] = options
  if (only === undefined) return null
  if (second === undefined) return row.segments[only] ?? null
  const same = (join: Joined) => join.of.length === options.length && options.every(option => join.of.includes(option))
  return row.joined?.find(same)?.figure ?? null
}

export const isAnythingHidden = (rows: readonly ChartRow[]): boolean =>
  rows.some(row => !isShown(row) || partsOf(row).some(part => part.figure === null))
