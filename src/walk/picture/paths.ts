import type { Column } from './picture.ts'

/** The addresses of the picture, and of what stands at each of its stations. */
export const picturePaths = {
  all: '/app/thread/picture',
  /** Without an element, what belongs to none. */
  element: (id: string | null) => `/app/thread/elements/${id ?? 'none'}`,
  node: (elementId: string | null, column: Column) => `/app/thread/elements/${elementId ?? 'none'}?at=${column}`,
}
