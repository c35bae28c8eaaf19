/**
 * Of those who were asked, how many were not asked last time, and the other way round. Whole tens, by the lists of who was
 * asked; null below the smallest group that is shown. Nobody knows how many of them answered.
 */
export type Coming = Readonly<{ joined: number | null; left: number | null }>

/** What that means for everyone then and now. */
export function sayComing({ joined, left }: Coming, base: number): string {
  const many = (tens: number | null) => (tens === null ? `fewer than ${base} people` : `${tens} people or more`)
  const said = `By the lists of who was asked, ${many(joined)} are new since last time, and ${many(left)} of then were not asked now.`
  return joined === null && left === null
    ? `${said} Who of all of them answered, nobody knows.`
    : `${said} So a part of what changed between all answers then and now can be theirs. How the same people moved has nothing of theirs.`
}
