/** How an answer came that is counted as one of somebody who was asked. */
export type Way = 'ballot' | 'code'

/**
 * The answers that are counted. Whoever prints codes could use them, and take what they answered themselves away from the
 * figures. So answers by ballot are counted beside codes only where there are at least `base` of them, and else left out:
 * what a reader can then take away leaves enough people, or nobody. Whether what is left is enough is for the caller to see.
 */
export function countedOf<T extends Readonly<{ way: Way }>>(answers: readonly T[], base: number): readonly T[] {
  const codes = answers.filter(({ way }) => way === 'code')
  const ballots = answers.length - codes.length
  return codes.length === 0 || ballots >= base ? answers : codes
}
