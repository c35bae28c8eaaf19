const host = '/app/mailing-list'
const letter = (id: string) => `${host}/letters/${id}`
const reader = (token: string) => `/mailing-list/${token}`

/** The mailing list: for those who write to it, and for whoever is on it. */
export const mailingPaths = {
  all: host,
  record: `${host}/record`,
  recordRemoval: `${host}/record/removal`,
  writing: `${host}/letters/new`,
  letters: `${host}/letters`,
  letter,
  change: (id: string) => `${letter(id)}/change`,
  test: (id: string) => `${letter(id)}/test`,
  sending: (id: string) => `${letter(id)}/sending`,
  removal: (id: string) => `${letter(id)}/removal`,

  /** For whoever holds the address, which stands in letters alone. */
  reader,
  leaving: (token: string) => `${reader(token)}/leaving`,
  left: '/mailing-list/left',
} as const
