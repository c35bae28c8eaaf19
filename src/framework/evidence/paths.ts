/** Where evidence is put from: an element, a gap that it shows, or a theme that it rests on. */
export type From = Readonly<{ element?: string | undefined; gap?: string | undefined; theme?: string | undefined }>

const all = '/app/strategy/evidence'

/** The addresses of evidence. */
export const evidencePaths = {
  all,
  of: (elementId: string) => `${all}?element=${elementId}`,
  documents: `${all}/documents`,
  adding: `${all}/new`,
  addingFrom: (from: From) => withFrom(`${all}/new`, from),
  addingAs: (form: string, from: From) => withFrom(`${all}/new`, { form, ...from }),
  evidence: (id: string) => `${all}/${id}`,
  change: (id: string) => `${all}/${id}/change`,
  document: (id: string) => `${all}/${id}/document`,
  removal: (id: string) => `${all}/${id}/removal`,
}

function withFrom(path: string, from: From & { form?: string }): string {
  const known = Object.entries(from).filter((each): each is [string, string] => !!each[1])
  const query = new URLSearchParams(known)
  return query.size > 0 ? `${path}?${query}` : path
}
