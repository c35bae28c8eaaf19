/** An insight as a host had it before them. */
export type Seen = Readonly<{ id: string; sorting: number }>

/** The words of an insight as a host read them. */
export type Read = Readonly<{ id: string; version: number }>

/** What a host wants to become of insights. */
export type Sorting =
  | Readonly<{ kind: 'move'; seen: readonly Seen[]; themeId: string | null }>
  | Readonly<{ kind: 'join'; seen: readonly Seen[] }>
  | Readonly<{ kind: 'part'; seen: readonly [Seen] }>
  | Readonly<{ kind: 'show' | 'off'; read: Read }>

/** What came of it. Meanwhile: another host has sorted one of them since, and nothing was changed. */
export type SortingOutcome = 'sorted' | 'meanwhile' | 'rewritten' | 'no theme' | 'stands alone'

/** What is said of it, on a page and to a script. */
export const sortingSaid: Readonly<Record<SortingOutcome, string>> = {
  sorted: 'It is done.',
  rewritten: 'The table has just changed this. Read it again, then choose again if you still want to.',
  meanwhile:
    'Somebody else has just sorted one of these. Here is how it stands now: choose again if you still want to.',
  'no theme': 'This theme is not there any more. Choose another.',
  'stands alone': 'One of these tables wants its insight to stand by itself. Ask the table first.',
}
