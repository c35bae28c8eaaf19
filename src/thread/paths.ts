/** Where anything on the thread is found, and where threads are led from or to it, whatever it is. */
export const threadPaths = {
  station: (id: string) => `/app/thread/${id}`,
  threads: (id: string) => `/app/thread/${id}/threads`,
  threadsEnd: (id: string) => `/app/thread/${id}/threads/end`,
}
