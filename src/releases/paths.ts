/** The addresses of this feature. */
export const releasesPaths = {
  all: '/app/releases',
  release: (id: string) => `/app/releases/${id}`,
  version: (id: string, version: number | string) => `/app/releases/${id}/versions/${version}`,
  wording: (id: string) => `/app/releases/${id}/wording`,
  /** To hand out: made of a release by `papers`. */
  handOut: (id: string) => `/app/papers/results/${id}`,
  protection: '/how-we-protect-people',
}

/** Everything there is to read in one wording of a release, whose overview is at `overview`. Numbers count from 1. */
export function readingPaths(overview: string) {
  return {
    overview,
    topic: (number: number | string) => `${overview}/questions/${number}`,
    breakdown: (number: number | string) => `${overview}/groups/${number}`,
    tablesCsv: `${overview}/tables.csv`,
    codebookCsv: `${overview}/codebook.csv`,
    tablesXlsx: `${overview}/tables.xlsx`,
    json: `${overview}/release.json`,
    notVerified: `${overview}/not-verified`,
    notVerifiedCsv: `${overview}/not-verified.csv`,
  }
}

type ReadingPaths = ReturnType<typeof readingPaths>

type Worded = Readonly<{ id: string; version: number; versions: readonly Readonly<{ version: number }>[] }>

/** Where to read on: the newest wording at the release's own address, an older one at the address of its version. */
export function pathsOf({ id, version, versions }: Worded): ReadingPaths {
  const isNewest = version === versions.at(-1)?.version
  return readingPaths(isNewest ? releasesPaths.release(id) : releasesPaths.version(id, version))
}
