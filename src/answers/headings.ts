import type { FileColumn, Problem } from './answer-file.ts'

/** Headings that stand more than once get (1), (2), … in the order of the file; all labels differ. */
export function numberHeadings(headings: readonly string[]): readonly string[] {
  const taken = new Set(headings)
  const next = new Map<string, number>()
  return headings.map((heading, index) => {
    if (headings.indexOf(heading) === index && headings.lastIndexOf(heading) === index) return heading
    let count = next.get(heading) ?? 1
    while (taken.has(`${heading} (${count})`)) count += 1
    next.set(heading, count + 1)
    taken.add(`${heading} (${count})`)
    return `${heading} (${count})`
  })
}

const numeric = /^-?\d+([.,]\d+)?$/

function problem(message: string, column: string | null = null): Problem {
  return { line: 1, column, message }
}

/** What is wrong with the first line, judged before the answers: missing or numbers where headings belong. */
export function checkHeadings(headings: readonly string[]): readonly Problem[] {
  const numbers = headings.filter(heading => numeric.test(heading)).length
  if (numbers * 2 > headings.length)
    return [problem('The first line holds numbers, not headings. Put a line on top that names each column.')]
  return headings.flatMap((heading, index) =>
    heading === '' ? [problem(`Column ${index + 1} has answers but no heading. Write one in the first line.`)] : [],
  )
}

/** A file whose headings are also answers of their columns has no headings, or has them twice. */
export function checkHeadingsAgainstAnswers(columns: readonly FileColumn[]): readonly Problem[] {
  const looksLikeAnswer = columns.filter(column =>
    column.answers?.values.some(value => value.toLowerCase() === column.heading.toLowerCase()),
  )
  const first = looksLikeAnswer[0]
  if (!first || looksLikeAnswer.length * 2 < columns.length) return []
  return [
    problem(
      `The first line looks like answers: “${first.heading}” is also an answer further down. Put a line on top that names each column. If the headings stand in the file twice, remove the second line of them.`,
      first.heading,
    ),
  ]
}
