/** The addresses of this feature. Topics and breakdowns count from 1. */
export const releasesPaths = {
  all: '/app/releases',
  release: (id: string) => `/app/releases/${id}`,
  version: (id: string, version: number | string) => `/app/releases/${id}/versions/${version}`,
  topic: (id: string, topic: number | string) => `/app/releases/${id}/questions/${topic}`,
  breakdown: (id: string, breakdown: number | string) => `/app/releases/${id}/groups/${breakdown}`,
  wording: (id: string) => `/app/releases/${id}/wording`,
  tablesCsv: (id: string) => `/app/releases/${id}/tables.csv`,
  tablesXlsx: (id: string) => `/app/releases/${id}/tables.xlsx`,
  json: (id: string) => `/app/releases/${id}/release.json`,
  protection: '/how-we-protect-people',
}
