import type { TermKind } from './term.ts'

/** The addresses of this feature. */
export const definitionsPaths = {
  all: { definition: '/app/definitions', value: '/app/values' } satisfies Record<TermKind, string>,
  adding: { definition: '/app/definitions/new', value: '/app/values/new' } satisfies Record<TermKind, string>,

  term: (id: string) => `/app/terms/${id}`,
  change: (id: string) => `/app/terms/${id}/change`,
  removal: (id: string) => `/app/terms/${id}/removal`,
  versions: (id: string) => `/app/terms/${id}/versions`,

  sources: (id: string) => `/app/terms/${id}/sources`,
  addingSource: (id: string) => `/app/terms/${id}/sources/new`,
  sourceRemoval: (id: string) => `/app/sources/${id}/removal`,

  wordings: (id: string) => `/app/terms/${id}/wordings`,
  proposing: (id: string) => `/app/terms/${id}/wordings/new`,
  differences: (id: string) => `/app/terms/${id}/differences`,
  wording: (id: string) => `/app/wordings/${id}`,
  wordingRemoval: (id: string) => `/app/wordings/${id}/removal`,
  comments: (wordingId: string) => `/app/wordings/${wordingId}/comments`,
  commentRemoval: (id: string) => `/app/comments/${id}/removal`,

  votes: (id: string) => `/app/terms/${id}/votes`,
  settingVote: (id: string) => `/app/terms/${id}/votes/new`,
  vote: (id: string) => `/app/votes/${id}`,
  ballot: (voteId: string) => `/app/votes/${voteId}/ballot`,
  blindBallot: (voteId: string) => `/app/votes/${voteId}/blind-ballot`,
  callingOff: (voteId: string) => `/app/votes/${voteId}/calling-off`,

  adoptions: (id: string) => `/app/terms/${id}/adoptions`,
  adopting: (id: string) => `/app/terms/${id}/adoptions/new`,
  tellings: (id: string) => `/app/terms/${id}/tellings`,
  tellingRemoval: (id: string) => `/app/tellings/${id}/removal`,
  understanding: (id: string) => `/app/terms/${id}/understanding`,
  understandingSurvey: (id: string) => `/app/terms/${id}/understanding/survey`,
  understandingEnd: (id: string) => `/app/terms/${id}/understanding/end`,
  occasionRemoval: (id: string) => `/app/occasions/${id}/removal`,
}
