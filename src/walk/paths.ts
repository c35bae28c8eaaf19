/** The addresses of this feature. */
export const walkPaths = {
  all: '/app/thread',
  search: '/app/thread/search',
  station: (id: string) => `/app/thread/${id}`,
}
