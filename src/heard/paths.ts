const heard = (wave: string) => `/app/surveys/${wave}/heard`
const finding = (id: string) => `/app/findings/${id}`

/** What came of a survey, and the findings it is made of. */
export const heardPaths = {
  heard,
  findings: (wave: string) => `${heard(wave)}/findings`,
  adding: (wave: string) => `${heard(wave)}/findings/new`,
  telling: (wave: string) => `${heard(wave)}/telling`,
  change: (id: string) => `${finding(id)}/change`,
  removal: (id: string) => `${finding(id)}/removal`,
  rise: (id: string) => `${finding(id)}/rise`,
} as const
