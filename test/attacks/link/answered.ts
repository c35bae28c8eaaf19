/** A number, an address, or 32 bytes, by which a row or a place in a file is known to be of somebody. */
export type Mark = string | Buffer

/** How somebody answers. `writes`: how many words of their own; `later`: what they do once their answer is in. */
export type Habits = Readonly<{
  way: 'ballot' | 'code' | 'open'
  leavesMark: boolean
  writes: number
  later: 'leaves it' | 'answers again' | 'takes it out'
}>

export type Answered = Readonly<{
  memberId: string
  habits: Habits
  /** By what the person is known to whoever runs the server, and to whoever noted who got which code. */
  person: readonly Mark[]
  /** By what their answer can be known, which only they and we know. */
  answer: readonly Mark[]
  /** The same of what they took back: of an answer they took out, or put another in the place of. */
  takenBack: readonly Mark[]
}>

/**
 * Each answer says in which way it came, so whoever looks for somebody's looks among those who came the same way; and
 * among those of them who did something else that shows.
 */
export const groups: readonly Readonly<{ who: string; has(habits: Habits): boolean }>[] = [
  { who: 'with a ballot', has: ({ way }) => way === 'ballot' },
  { who: 'with a code', has: ({ way }) => way === 'code' },
  { who: 'by the poster', has: ({ way }) => way === 'open' },
  { who: 'with a ballot and a mark', has: ({ way, leavesMark }) => way === 'ballot' && leavesMark },
  { who: 'with a ballot and words', has: ({ way, writes }) => way === 'ballot' && writes > 0 },
  { who: 'with a ballot, and again', has: ({ way, later }) => way === 'ballot' && later === 'answers again' },
  { who: 'with a ballot, and out again', has: ({ way, later }) => way === 'ballot' && later === 'takes it out' },
]
