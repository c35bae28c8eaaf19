/** The addresses of this feature. */
export const releasesPaths = {
  all: '/app/releases',
  release: (id: string) => `/app/releases/${id}`,
}
