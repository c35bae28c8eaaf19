/** The addresses of this feature. */
export const walkPaths = {
  all: '/app/thread',
  search: '/app/thread/search',
}
