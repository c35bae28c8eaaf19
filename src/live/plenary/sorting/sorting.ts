/** An insight as a host had it before them. */
export type Seen = Readonly<{ id: string; sorting: number }>

/** What a host wants to become of insights. */
export type Sorting =
  | Readonly<{ kind: 'move'; seen: readonly Seen[]; themeId: string | null }>
  | Readonly<{ kind: 'join'; seen: readonly Seen[] }>
  | Readonly<{ kind: 'part'; seen: readonly [Seen] }>

/** What came of it. Meanwhile: another host has sorted one of them since, and nothing was changed. */
export type SortingOutcome = 'sorted' | 'meanwhile' | 'no theme' | 'stands alone'

/** What is said of it, on a page and to a script. */
export const sortingSaid: Readonly<Record<SortingOutcome, string>> = {
  sorted: 'It is done.',
  meanwhile:
    'Somebody else has just sorted one of these. Here is how it stands now: choose again if you still want to.',
  'no theme': 'This theme is not there any more. Choose another.',
  'stands alone': 'One of these tables wants its insight to stand by itself. Ask the table first.',
}
