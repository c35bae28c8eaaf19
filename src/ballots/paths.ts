/** Where answers are given: outside `/app`, so that the cookie of whoever is signed in never comes along. */
export const answerPaths = {
  answer: (wave: string) => `/answer/${wave}`,
  receipt: (wave: string) => `/answer/${wave}/receipt`,
  key: (wave: string) => `/answer/${wave}/key`,
  /** A card for a mark: of a series, since one card serves all its surveys. */
  card: (series: string) => `/card/${series}`,
} as const

/** Addresses short enough for paper and for a text message; see `short.ts`. They lead on, and hold nothing themselves. */
export const shortPaths = {
  /** To where a code is typed and answers are given. */
  answer: (short: string) => `/a/${short}`,
  /** To where a signed-in person takes their ballot. */
  ballot: (short: string) => `/b/${short}`,
} as const
