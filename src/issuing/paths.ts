/** Where a signed-in person takes a ballot. Where it is used lies outside `/app`: see `ballots/paths.ts`. */
export const issuingPaths = {
  mine: '/app/surveys/mine',
  ballot: (wave: string) => `/app/surveys/${wave}/ballot`,
} as const
