/** The addresses of this feature. */
export const showPaths = {
  year: '/app/this-year',
  /** Open to everyone, where an organisation has opened it. */
  outside: (slug: string) => `/o/${slug}`,
  setting: '/app/public-page',
  preview: '/app/public-page/preview',
}
