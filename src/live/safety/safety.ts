import type { SupportPlace } from '../../questionnaires/support/place.ts'

/** Whom somebody in a room can turn to. */
export type Safety = Readonly<{
  /** Who runs the event, as it was written down; '' before somebody is in a room. */
  contact: string
  places: readonly SupportPlace[]
}>
