/** The addresses of this feature. */
export const showPaths = { year: '/app/this-year' }
