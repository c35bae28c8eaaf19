/** The addresses of this feature. */
export const showPaths = {
  year: '/app/this-year',
  late: '/app/this-year#late',
  /** Open to everyone, where an organisation has opened it. */
  outside: (slug: string) => `/o/${slug}`,
  setting: '/app/public-page',
  preview: '/app/public-page/preview',
}
