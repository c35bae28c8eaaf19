/** The addresses of this feature. */
export const measuresPaths = {
  all: '/app/measures',
  adding: '/app/measures/new',
  measure: (id: string) => `/app/measures/${id}`,
  change: (id: string) => `/app/measures/${id}/change`,
  removal: (id: string) => `/app/measures/${id}/removal`,
  threads: (id: string) => `/app/measures/${id}/threads`,
  values: (id: string) => `/app/measures/${id}/values`,
  addingValue: (id: string) => `/app/measures/${id}/values/new`,
  correction: (id: string, number: number | string) => `/app/measures/${id}/values/${number}/correction`,
  releases: (id: string) => `/app/measures/${id}/releases`,
  release: (id: string, release: string) => `/app/measures/${id}/releases?release=${release}`,
  question: (id: string, release: string, question: number) =>
    `/app/measures/${id}/releases?release=${release}&question=${question}`,
}
