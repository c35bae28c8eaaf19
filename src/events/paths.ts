const root = '/app/events'
const one = (id: string) => `${root}/${id}`
const step = (id: string) => `${root}/steps/${id}`
const series = (id: string) => `${root}/series/${id}`

/** The addresses of events for those who work here. */
export const eventsPaths = {
  all: root,
  making: `${root}/new`,
  one,
  change: (id: string) => `${one(id)}/change`,
  telling: (id: string) => `${one(id)}/telling`,
  callingOff: (id: string) => `${one(id)}/calling-off`,
  removal: (id: string) => `${one(id)}/removal`,
  steps: (id: string) => `${one(id)}/steps`,
  addingStep: (id: string) => `${one(id)}/steps/new`,
  step,
  stepMove: (id: string) => `${step(id)}/move`,
  stepRemoval: (id: string) => `${step(id)}/removal`,
  series: `${root}/series`,
  addingSeries: `${root}/series/new`,
  oneSeries: series,
  seriesChange: (id: string) => `${series(id)}/change`,
} as const
