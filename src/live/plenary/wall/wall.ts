/** What can stand on the wall, and on every phone with it. */
export const walls = ['clock', 'insights', 'themes', 'questions', 'formula', 'key-questions'] as const

export type WallKind = (typeof walls)[number]

/** What stands on the wall; with a theme, that theme alone. */
export type Wall = Readonly<{ kind: WallKind; themeId: string | null }>

/** Do the insights under a theme, or under none, stand on it? */
export const shows = ({ kind, themeId }: Wall, under: string | null): boolean =>
  kind === 'insights' || (kind === 'themes' && under !== null && (themeId === null || themeId === under))

export const wallNames: Readonly<Record<WallKind, string>> = {
  clock: 'The clock and the question',
  insights: 'Insights as they come in',
  themes: 'Insights under themes',
  questions: 'Questions people want answered',
  formula: 'The formula',
  'key-questions': 'A key question for each audience',
}
