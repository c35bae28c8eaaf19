/** What was decided after reading the assessment. */
export const decisions = {
  'go-on': 'Go on: the risks that remain are low enough',
  'go-on-after': 'Go on once the open points are closed',
  stop: 'Stop: do not use Goldthread like this',
} as const

export type Decision = keyof typeof decisions

export function isDecision(text: string): text is Decision {
  return Object.hasOwn(decisions, text)
}

/** What people fill in when they sign. `reviewOn` is a day such as 2027-05-12. */
export type SignOff = Readonly<{
  consulted: string
  advice: string
  decision: Decision
  openPoints: string
  reviewOn: string
}>

/** One signed version: never changed afterwards. `by` is null once whoever signed is erased. */
export type Signed = SignOff & Readonly<{ version: number; by: string | null; at: Date; setup: unknown }>

/** Is it time to look at it again: has its day come, or is it not how it was signed? */
export function isDue(newest: Signed | undefined, changes: readonly string[], today: string): boolean {
  return newest === undefined || changes.length > 0 || newest.reviewOn <= today
}
