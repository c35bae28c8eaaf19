/** Where anything on the thread is found, and where threads are led from or to it, whatever it is. */
export const threadPaths = {
  station: (id: string) => `/app/thread/${id}`,
  /** Everything that a piece of evidence answers, in every framework. */
  answers: (id: string) => `/app/thread/answers/${id}`,
  /** A new message about it, or about a release. */
  telling: (id: string) => `/app/communication/messages/new?about=${id}`,
  threads: (id: string) => `/app/thread/${id}/threads`,
  threadsEnd: (id: string) => `/app/thread/${id}/threads/end`,
}
