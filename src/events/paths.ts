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
  mine: (id: string) => `${one(id)}/place`,
  mineLeaving: (id: string) => `${one(id)}/place/leaving`,
  people: (id: string) => `${one(id)}/people`,
  asking: (id: string) => `${one(id)}/asking`,
  /** `when`: `before` or `after`. */
  attaching: (id: string, when: string) => `${one(id)}/asking/${when}`,
  detaching: (id: string, when: string) => `${one(id)}/asking/${when}/removal`,
  completion: (id: string) => `${one(id)}/completion`,
  reach: (id: string) => `${one(id)}/reach`,
  placeOf: (id: string) => `${root}/places/${id}`,
  placeHere: (id: string) => `${root}/places/${id}/here`,
  placeRemoval: (id: string) => `${root}/places/${id}/removal`,
  checkingIn: `${root}/check-in`,
  checkIn: (token: string) => `${root}/check-in?place=${token}`,
  steps: (id: string) => `${one(id)}/steps`,
  addingStep: (id: string) => `${one(id)}/steps/new`,
  step,
  stepMove: (id: string) => `${step(id)}/move`,
  stepRemoval: (id: string) => `${step(id)}/removal`,
  series: `${root}/series`,
  addingSeries: `${root}/series/new`,
  oneSeries: series,
  comparedSeries: (id: string) => `${series(id)}/side-by-side`,
  seriesChange: (id: string) => `${series(id)}/change`,
} as const

/** The addresses of events for everyone, once they are told of. */
export const outsidePaths = {
  event: (id: string) => `/events/${id}`,
  registering: (id: string) => `/events/${id}/register`,
  registered: (id: string) => `/events/${id}/registered`,
  calendar: (id: string) => `/events/${id}/event.ics`,
  /** For whoever holds the address: it carries its own proof. */
  place: (token: string) => `/events/place/${token}`,
  leaving: (token: string) => `/events/place/${token}/leaving`,
  placeCalendar: (token: string) => `/events/place/${token}/event.ics`,
  /** Where a guest takes their ballot in a survey of the event. */
  placeBallot: (token: string, wave: string) => `/events/place/${token}/ballot/${wave}`,
  left: '/events/place/left',
  /** Where whoever has a place, or everyone after an event, writes down what they will do. */
  placePledge: (token: string) => `/events/place/${token}/pledge`,
  pledge: (id: string) => `/events/${id}/pledge`,
  /** Asking for letters about later events. */
  mailingList: (id: string) => `/events/${id}/mailing-list`,
  series: (id: string) => `/series/${id}`,
} as const
