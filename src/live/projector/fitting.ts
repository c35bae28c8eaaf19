import type { Reaction } from '../reactions/queries.ts'

/** So many letters of what people say stand below the clock, each with the room around it, and nothing beyond the edge. */
const most = 600
const around = 12

/** As many as the wall has room for. Others stand there a minute later: which ones come is drawn anew each time. */
export function fitting(reactions: readonly Reaction[]): readonly Reaction[] {
  let taken = 0
  return reactions.filter(({ words }) => {
    const size = [...words].length + around
    if (taken + size > most) return false
    taken += size
    return true
  })
}
