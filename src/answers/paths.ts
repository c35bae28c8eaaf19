/** The addresses of this feature. A draft's own address leads to the step it has reached. */
export const answersPaths = {
  all: '/app/answers',
  bring: '/app/answers/new',
  draft: (id: string) => `/app/answers/${id}`,
  columns: (id: string) => `/app/answers/${id}/columns`,
  values: (id: string, number: number | string) => `/app/answers/${id}/columns/${number}`,
  about: (id: string) => `/app/answers/${id}/about`,
  ways: (id: string) => `/app/answers/${id}/ways`,
  wording: (id: string) => `/app/answers/${id}/wording`,
  release: (id: string) => `/app/answers/${id}/release`,
  topic: (id: string, number: number | string) => `/app/answers/${id}/release/${number}`,
  removal: (id: string) => `/app/answers/${id}/removal`,
  /** Where somebody is after they stopped, and is told so. */
  stopped: '/app/answers/new?kept=nothing',
}
