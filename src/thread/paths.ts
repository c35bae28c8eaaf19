/** Where anything on the thread is found, whatever it is. */
export const threadPaths = { station: (id: string) => `/app/thread/${id}` }
