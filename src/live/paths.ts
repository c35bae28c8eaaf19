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
  policy: (id: string) => `${host(id)}/policy`,
  questions: (id: string) => `${host(id)}/questions`,
  question: (id: string) => `/app/events/questions/${id}`,
  reaction: (id: string) => `/app/events/reactions/${id}`,
  hands: (id: string) => `${host(id)}/hands`,
  paper: (id: string) => `${host(id)}/insights`,
  paperStream: (id: string) => `${host(id)}/insights/stream`,
  /** What a table wrote on paper, beside the photo of it. */
  typing: (id: string, tableNo: number, done?: string) =>
    `${host(id)}/insights?table=${tableNo}${done ? `&done=${done}` : ''}`,
  asking: (id: string) => `${host(id)}/check`,
  photos: (id: string) => `${host(id)}/photos`,
  photo: (id: string, tableNo: number | string) => `${host(id)}/photos/${tableNo}`,
  photoRemoval: (id: string, tableNo: number | string) => `${host(id)}/photos/${tableNo}/removal`,
  plenary: (id: string) => `${host(id)}/plenary`,
  plenaryStream: (id: string) => `${host(id)}/plenary/stream`,
  sort: (id: string) => `${host(id)}/plenary/sorting`,
  themes: (id: string) => `${host(id)}/plenary/themes`,
  theme: (id: string) => `/app/events/themes/${id}`,
  removeTheme: (id: string) => `/app/events/themes/${id}/removal`,
  wall: (id: string) => `${host(id)}/wall`,
  outputs: (id: string) => `${host(id)}/formula`,
  keyQuestions: (id: string) => `${host(id)}/formula/questions`,
  keyQuestion: (id: string) => `/app/events/key-questions/${id}`,
  removeKeyQuestion: (id: string) => `/app/events/key-questions/${id}/removal`,
  /** The door, for whoever has a code. */
  door: room,
  /** What stands in the picture that phones read. */
  join: (code: string) => `${room}/join/${code}`,
  here: `${room}/here`,
  stream: `${room}/here/stream`,
  /** What goes on meanwhile, for pages to write on. */
  clockStream: `${room}/here/clock`,
  ask: `${room}/here/questions`,
  vote: (id: string) => `${room}/here/questions/${id}/vote`,
  react: `${room}/here/reactions`,
  check: `${room}/here/check`,
  leave: `${room}/here/leaving`,
  /** The table of a guest, on a page to write on. */
  table: `${room}/here/table`,
  tableStream: `${room}/here/table/stream`,
  notes: `${room}/here/table/notes`,
  notesAway: `${room}/here/table/notes/away`,
  insight: `${room}/here/table/insight`,
  agreement: `${room}/here/table/agreement`,
  standAlone: `${room}/here/table/standing-alone`,
  hand: `${room}/here/table/hand`,
  /** Where somebody in the room writes down what they will do. */
  pledge: `${room}/here/pledge`,
  mailingList: `${room}/here/mailing-list`,
  time: `${room}/time`,
} as const
