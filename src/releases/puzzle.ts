/** The names of the hidden numbers of the worked example. */
export const unknowns = ['a', 'b', 'c', 'd'] as const
export type Unknown = (typeof unknowns)[number]

/** What somebody typed for each hidden number. */
export type Guess = Readonly<Record<Unknown, string>>

type Line = Readonly<{ label: string; cells: readonly (number | 'A' | 'B' | 'C' | 'D')[] }>

/** A small invented table: people, agree, neither, disagree. The letters are hidden. */
const rows: readonly Line[] = [
  { label: 'Everyone', cells: [74, 38, 20, 16] },
  { label: 'Day shift', cells: [31, 14, 'A', 'B'] },
  { label: 'Night shift', cells: [26, 12, 'C', 'D'] },
  { label: 'Office', cells: [17, 12, 5, 0] },
]

export const puzzle = { rows, unknowns }

type Numbers = Readonly<Record<Unknown, number>>

/** A + B and C + D make their rows, A + C and B + D their columns. */
function addsUp({ a, b, c, d }: Numbers): boolean {
  return a + b === 31 - 14 && c + d === 26 - 12 && a + c === 20 - 5 && b + d === 16
}

/** Does it say why anything is hidden? Some number stands for 1 to 4 people. */
function hasSmall(numbers: Numbers): boolean {
  return Object.values(numbers).some(number => number >= 1 && number <= 4)
}

/** Every set of numbers that agrees with all that is shown, and with the rule by which it is hidden. */
export const tablesThatFit: readonly Numbers[] = Array.from({ length: 18 }, (_, a) => {
  const b = 17 - a
  return { a, b, c: 15 - a, d: 16 - b }
}).filter(numbers => Object.values(numbers).every(number => number >= 0) && hasSmall(numbers))

/** What to say to a guess; null when nobody guessed. */
export function judge(guess: Guess): string | null {
  const typed = unknowns.map(name => guess[name].trim())
  if (typed.every(text => text === '')) return null
  if (!typed.every(text => /^\d{1,4}$/.test(text))) return 'Enter a whole number for each of the four letters.'
  const [a = 0, b = 0, c = 0, d = 0] = typed.map(Number)
  const numbers = { a, b, c, d }
  if (!addsUp(numbers)) return 'These numbers do not add up to what is shown. Look at the rows and the columns again.'
  if (!hasSmall(numbers))
    return 'These numbers add up, but none of them stands for 1 to 4 people. Then nothing would have been hidden.'
  return `These numbers fit. So do ${tablesThatFit.length - 1} other sets, and nothing tells you which is true.`
}
