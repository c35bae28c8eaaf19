import { type Day, inWords } from '../calendar/day.ts'

/**
 * Of those who were asked, how many were not asked last time, and the other way round. Whole tens, by the lists of who was
 * asked; null below the smallest group that is shown. Nobody knows how many of them answered.
 */
export type Coming = Readonly<{ joined: number | null; left: number | null }>

/** Who came and who left between two surveys that closed after these days. */
export type Between = Coming & Readonly<{ from: Day; to: Day }>

/**
 * What is said beside figures that change by more than chance, where the lists of who was asked differ on either side by the
 * smallest group or more; of several such steps, of the last. Null where they do not.
 */
export function sayOthersAsked(steps: readonly Between[]): string | null {
  const others = steps.filter(({ joined, left }) => joined !== null || left !== null)
  const last = others.at(-1)
  if (!last) return null
  const { joined, left, from, to } = last
  const came = joined === null ? [] : [`${joined} or more people came who were not asked before`]
  const went = left === null ? [] : [`${left} or more people who were asked before were not asked again`]
  const when = `etween the surveys that closed on ${inWords(from)} and ${inWords(to)}`
  const often = others.length > 1 ? `This was so more than once, last b${when}: ` : `B${when} `
  return `${often}${[...came, ...went].join(', and ')}. So the change may be theirs.`
}

/** What that means for everyone then and now. */
export function sayComing({ joined, left }: Coming, base: number): string {
  const many = (tens: number | null) => (tens === null ? `fewer than ${base} people` : `${tens} people or more`)
  const said = `By the lists of who was asked, ${many(joined)} are new since last time, and ${many(left)} of then were not asked now.`
  return joined === null && left === null
    ? `${said} Who of all of them answered, nobody knows.`
    : `${said} So a part of what changed between all answers then and now can be theirs. How the same people moved has nothing of theirs.`
}
