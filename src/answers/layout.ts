import type { AnswerFile } from './answer-file.ts'

export type Layout = 'Microsoft Forms' | 'Google Forms'

/** The survey tool that wrote the file, by the headings it puts first, or null. */
export function recogniseLayout(file: AnswerFile): Layout | null {
  const first = file.columns.slice(0, 8).map(({ heading }) => heading.toLowerCase())
  if (first.includes('start time') && first.includes('completion time')) return 'Microsoft Forms'
  return first[0] === 'timestamp' ? 'Google Forms' : null
}
