/** Where a decision is written from: an element, or what leads to it. */
export type From = Readonly<{ element?: string | undefined; from?: string | undefined }>

const all = '/app/strategy/decisions'

/** The addresses of decisions. */
export const decisionPaths = {
  all,
  adding: `${all}/new`,
  addingFrom: (from: From) => {
    const query = new URLSearchParams(Object.entries(from).filter((each): each is [string, string] => !!each[1]))
    return query.size > 0 ? `${all}/new?${query}` : `${all}/new`
  },
  decision: (id: string) => `${all}/${id}`,
  successor: (id: string) => `${all}/${id}/successor`,
  look: (id: string) => `${all}/${id}/look`,
}
