import type { AnswerFile } from './answer-file.ts'
import type { Proposal } from './proposal.ts'

/** How many comments a file holds, and in how many columns. Comments are counted as facts about the file, not answers. */
export function countComments(
  file: AnswerFile,
  proposals: readonly Proposal[],
): Readonly<{ comments: number; columns: number }> {
  const free = file.columns.filter((_, index) => proposals[index]?.isComment)
  return { comments: free.reduce((sum, { filled }) => sum + filled, 0), columns: free.length }
}

/** What to tell the person who brings the file about its comments; null when there are none. */
export function saysLeftOut({ comments, columns }: Readonly<{ comments: number; columns: number }>): string | null {
  if (comments === 0) return null
  const count = comments === 1 ? '1 comment' : `${comments.toLocaleString('en-GB')} comments`
  const where = columns === 1 ? '1 column' : `${columns} columns`
  return `We left out ${count} in ${where}. A comment can name its writer or somebody else, and no rule about numbers can hide that. Keep your own copy of the file if you need to read them.`
}
