import { z } from 'zod'
import type { Outgoing } from './carrier.ts'
import { letterContent } from './letter.ts'

const textContent = z.object({ text: z.string() })

type Row = Readonly<{ id: string; channel: 'mail' | 'text'; to_address: string; content: unknown }>

/** A row of `mails` as what is handed to a carrier. Throws when its content is not what `post` writes. */
export function readOutgoing({ id, channel, to_address: to, content }: Row): Outgoing {
  if (channel === 'mail') return { id, to, channel, letter: letterContent.parse(content) }
  return { id, to, channel, ...textContent.parse(content) }
}
