const root = '/app/listening'
const occasion = (id: string) => `${root}/occasions/${id}`
const coding = (id: string) => `${root}/codings/${id}`
const theme = (id: string) => `${root}/themes/${id}`

export const listeningPaths = {
  all: root,
  occasions: `${root}/occasions`,
  addingOccasion: `${root}/occasions/new`,
  occasion,
  occasionChange: (id: string) => `${occasion(id)}/change`,
  notes: (id: string) => `${occasion(id)}/notes`,
  heard: (id: string) => `${occasion(id)}/heard`,
  telling: (id: string) => `${occasion(id)}/telling`,
  quoting: (id: string) => `${root}/notes/${id}/quoting`,
  noteRemoval: (id: string) => `${root}/notes/${id}/removal`,
  codings: `${root}/codings`,
  addingCoding: `${root}/codings/new`,
  coding,
  codingNotes: (id: string) => `${coding(id)}/notes`,
  codingDone: (id: string) => `${coding(id)}/done`,
  coders: (id: string) => `${coding(id)}/coders`,
  settling: (id: string) => `${coding(id)}/settling`,
  themes: `${root}/themes`,
  addingTheme: `${root}/themes/new`,
  theme,
  themeChange: (id: string) => `${theme(id)}/change`,
  themeGap: (id: string) => `${theme(id)}/gap`,
  box: `${root}/box`,
  reading: `${root}/box/reading`,
} as const
