import { z } from 'zod'
import type { TaskResult } from './task.ts'
import { wayIds } from './ways.ts'

const ways = z.array(z.object({ id: z.enum(wayIds), words: z.array(z.string()), percent: z.number() }))

const offer = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('working'), work: z.enum(['find ways', 'make release']), share: z.number(), ways }),
  z.object({ stage: z.literal('offered'), ways, chosen: z.enum(wayIds).nullable().default(null) }),
  z.object({ stage: z.literal('refused'), words: z.string() }),
])

/**
 * How far the work behind a draft has come: under way, ways to choose from, or why nothing can be shown. `ways` stay
 * while one of them is made, so that another can be chosen afterwards. `chosen` is the way that was made.
 */
export type Offer = Readonly<z.infer<typeof offer>>

export type Working = Extract<Offer, { stage: 'working' }>

/** As it was stored; null when nothing was worked out yet. Throws when it is not one of ours. */
export function restoreOffer(stored: unknown): Offer | null {
  return stored === null ? null : offer.parse(stored)
}

type NotMade = Extract<TaskResult, { outcome: 'refused' }>

/** Why nothing came of a draft, in words for the person who brought the answers. */
export function sayRefusal({ reason, detail }: NotMade): string {
  switch (reason) {
    case 'too few people':
      return `Fewer than ${detail} people answered, so no figure about them can be shown.`
    case 'earlier release is of other answers':
      return 'The earlier release you named is not about these answers: its figures do not agree with this file. Name only releases of the same answers.'
    case 'earlier release cannot be compared':
      return `The two cannot be judged together. In the earlier release ${detail}. Use the same groups and answers here, or leave that column out.`
    case 'somebody would be given away':
      return `Together with what was released earlier, “${detail}” would give somebody away. Leave that question out, or use fewer groups.`
    case 'the auditor found a leak':
      return 'We attacked the result ourselves before showing it, and could work out what it hides. So nothing is shown. This is a fault in Goldthread: please tell us.'
  }
}
