const pack = (event: string) => `/app/events/${event}/pack`
const reflection = (id: string) => `/app/packs/reflections/${id}`
const cases = '/app/case-studies'
const outside = (event: string) => `/events/${event}/pack`

/** The pack of an event, and case studies, for those who work here. */
export const packsPaths = {
  draft: pack,
  texts: (event: string) => `${pack(event)}/texts`,
  draftPdf: (event: string) => `${pack(event)}/draft.pdf`,
  draftSlides: (event: string) => `${pack(event)}/draft.pptx`,
  quotes: (event: string) => `${pack(event)}/quotes`,
  chooseCases: (event: string) => `${pack(event)}/cases`,
  resources: (event: string) => `${pack(event)}/resources`,
  reflections: (event: string) => `${pack(event)}/reflections`,
  publishing: (event: string) => `${pack(event)}/publishing`,
  edition: (event: string, number: number | string) => `${pack(event)}/editions/${number}`,
  editionPdf: (event: string, number: number | string) => `${pack(event)}/editions/${number}/pack.pdf`,
  editionSlides: (event: string, number: number | string) => `${pack(event)}/editions/${number}/pack.pptx`,
  resourceRemoval: (id: string) => `/app/packs/resources/${id}/removal`,
  reflection,
  reflectionRemoval: (id: string) => `${reflection(id)}/removal`,
  lesson: (id: string) => `${reflection(id)}/lesson`,
  gap: (id: string) => `${reflection(id)}/gap`,
  cases,
  addingCase: `${cases}/new`,
  case: (id: string) => `${cases}/${id}`,
  caseChange: (id: string) => `${cases}/${id}/change`,
  caseResources: (id: string) => `${cases}/${id}/resources`,
  caseTakingBack: (id: string) => `${cases}/${id}/taking-back`,
} as const

/** A published pack for everyone. */
export const outsidePackPaths = {
  newest: outside,
  edition: (event: string, number: number | string) => `${outside(event)}/${number}`,
  pdf: (event: string, number: number | string) => `${outside(event)}/${number}/pack.pdf`,
  slides: (event: string, number: number | string) => `${outside(event)}/${number}/pack.pptx`,
} as const
