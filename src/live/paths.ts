const host = (id: string) => `/app/events/${id}/live`
const room = '/live'

/** Where a host runs the day, signed in; and where guests are, who have no account. */
export const livePaths = {
  console: host,
  open: (id: string) => `${host(id)}/opening`,
  moves: (id: string) => `${host(id)}/moves`,
  set: (id: string) => `${host(id)}/settings`,
  hostStream: (id: string) => `${host(id)}/stream`,
  projector: (id: string) => `${host(id)}/projector`,
  projectorStream: (id: string) => `${host(id)}/projector/stream`,
  /** The door, for whoever has a code. */
  door: room,
  /** What stands in the picture that phones read. */
  join: (code: string) => `${room}/join/${code}`,
  here: `${room}/here`,
  stream: `${room}/here/stream`,
  leave: `${room}/here/leaving`,
  time: `${room}/time`,
} as const
