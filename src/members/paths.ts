/** The addresses of this feature. */
export const membersPaths = {
  all: '/app/people',
  adding: '/app/people/new',
  person: (id: string) => `/app/people/${id}`,
  changing: (id: string) => `/app/people/${id}/details`,
  roles: (id: string) => `/app/people/${id}/roles`,
  managing: (id: string) => `/app/people/${id}/teams`,
  invitation: (id: string) => `/app/people/${id}/invitation`,
  code: (id: string) => `/app/people/${id}/code`,
  codeByText: (id: string) => `/app/people/${id}/code/text`,
  leaving: (id: string) => `/app/people/${id}/leaving`,
  returning: (id: string) => `/app/people/${id}/return`,
  sessions: (id: string) => `/app/people/${id}/sessions`,
  erasure: (id: string) => `/app/people/${id}/erasure`,

  units: '/app/teams',
  unit: (id: string) => `/app/teams/${id}`,
  unitRemoval: (id: string) => `/app/teams/${id}/removal`,

  bringing: '/app/people/lists/new',
  lists: '/app/people/lists',
  example: '/app/people/lists/example.csv',
  list: (id: string) => `/app/people/lists/${id}`,
  listChanges: (id: string) => `/app/people/lists/${id}/changes.csv`,

  inviting: '/app/people/invitations',
  sheets: '/app/people/sheets',

  join: '/join',
  joinWith: (code: string) => `/join/${code}`,
}
