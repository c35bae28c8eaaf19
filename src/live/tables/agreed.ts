const list = new Intl.ListFormat('en-GB')

/** Which tables have agreed on their insight, and which have not: which ones, and nothing of how many sit there. */
export function agreedInWords(agreed: readonly number[], tables: number): string {
  const all = Array.from({ length: tables }, (_, i) => i + 1)
  const not = all.filter(table => !agreed.includes(table))
  const have = all.filter(table => agreed.includes(table))
  if (have.length === 0) return 'No table has agreed on its insight yet.'
  if (not.length === 0) return 'All tables have agreed on their insight.'
  const tablesThat = have.length === 1 ? 'table' : 'tables'
  return `Agreed: ${tablesThat} ${inRuns(have)}. Not yet: ${inRuns(not)}.`
}

/** A reminder that there is something to type. */
export function photosInWords(tables: readonly number[]): string {
  return tables.length === 1
    ? `A photo of table ${tables[0]} waits to be typed`
    : `Photos of tables ${inRuns(tables)} wait to be typed`
}

/** Numbers in order; three and more that follow each other as one run, so that a hall of fifty tables is a line. */
function inRuns(numbers: readonly number[]): string {
  const runs: number[][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last?.at(-1) === number - 1) last.push(number)
    else runs.push([number])
  }
  return list.format(runs.flatMap(run => (run.length < 3 ? run.map(String) : `${run[0]} to ${run.at(-1)}`)))
}
