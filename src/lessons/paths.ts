/** The addresses of this feature. */
export const lessonsPaths = {
  all: '/app/lessons',
  adding: '/app/lessons/new',
  lesson: (id: string) => `/app/lessons/${id}`,
  change: (id: string) => `/app/lessons/${id}/change`,
  effect: (id: string) => `/app/lessons/${id}/effect`,
  removal: (id: string) => `/app/lessons/${id}/removal`,
  threads: (id: string) => `/app/lessons/${id}/threads`,
}
