/** The addresses of this feature. */
export const gapsPaths = {
  all: '/app/gaps',
  adding: '/app/gaps/new',
  gap: (id: string) => `/app/gaps/${id}`,
  change: (id: string) => `/app/gaps/${id}/change`,
  answer: (id: string) => `/app/gaps/${id}/answer`,
  refusal: (id: string) => `/app/gaps/${id}/refusal`,
  refusalEnd: (id: string) => `/app/gaps/${id}/refusal/end`,
}
