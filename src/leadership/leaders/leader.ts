import type { Day } from '../../calendar/day.ts'

/** Somebody on the list of leaders who works here. `id` is their place on the list. */
export type Leader = Readonly<{ id: string; memberId: string; name: string; sinceOn: Day }>
