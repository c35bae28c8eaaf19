/**
 * What a run of figures tells apart from chance. The two rules of thumb are those of Perla, Provost and Murray, "The run
 * chart: a simple analytical tool for learning from variation in healthcare processes", BMJ Quality & Safety 2011, 20:
 * 46–51, doi 10.1136/bmjqs.2009.037895, which the NHS teaches: six on one side of the median, five all going one way.
 */
export const shiftLength = 6
const trendLength = 5

/** The middle figure: half of them lie above it. Null for none. */
export function medianOf(figures: readonly number[]): number | null {
  if (figures.length === 0) return null
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const [low, high] = [sorted[Math.floor(middle)] ?? 0, sorted[Math.ceil(middle)] ?? 0]
  return low + (high - low) / 2
}

/** Which way the figures go, and how many of the last ones say so. */
export type Signal = Readonly<{ way: 'up' | 'down'; length: number }>

/** The last six or more lie all above the median, or all below it. One that lies on it counts for neither side. */
export function shiftOf(figures: readonly number[]): Signal | null {
  const median = medianOf(figures)
  if (median === null) return null
  const sides = figures.filter(figure => figure !== median).map(figure => (figure > median ? 'up' : 'down'))
  return lastRun(sides, shiftLength)
}

/** The last five or more all rise, or all fall. Of two alike that follow one another, only one counts. */
export function trendOf(figures: readonly number[]): Signal | null {
  const moving = figures.filter((figure, i) => i === 0 || figure !== figures[i - 1])
  const steps = moving.slice(1).map((figure, i) => (figure > (moving[i] ?? figure) ? 'up' : 'down'))
  // Five figures are four steps.
  const run = lastRun(steps, trendLength - 1)
  return run && { ...run, length: run.length + 1 }
}

function lastRun(ways: readonly ('up' | 'down')[], least: number): Signal | null {
  const way = ways.at(-1)
  if (!way) return null
  const length = ways.length - 1 - ways.findLastIndex(each => each !== way)
  return length >= least ? { way, length } : null
}
