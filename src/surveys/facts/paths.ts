import { surveysPaths } from '../paths.ts'

/** Where the host of a survey says what they counted themselves. */
export const factsPaths = {
  all: (id: string) => `${surveysPaths.one(id)}/facts`,
  removal: (id: string) => `${surveysPaths.one(id)}/facts/removal`,
} as const
