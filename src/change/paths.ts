import { releasesPaths } from '../releases/paths.ts'

/** What has changed is read beside the release that is the newer of the two. Numbers count from 1. */
export const changePaths = {
  change: (release: string) => `${releasesPaths.release(release)}/change`,
  overTime: (release: string) => `${releasesPaths.release(release)}/over-time`,
  question: (release: string, number: number | string) => `${releasesPaths.release(release)}/over-time/${number}`,
}
