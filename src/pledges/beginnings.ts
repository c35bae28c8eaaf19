import { z } from 'zod'
import file from '../../content/pledges/beginnings.json' with { type: 'json' }

const beginningsFile = z.strictObject({
  version: z.int().positive(),
  source: z.string().min(1),
  beginnings: z.array(z.string().min(1).max(200)).min(1).max(10),
})

/** How a pledge could begin, for whoever does not know how. */
export const beginnings: readonly string[] = beginningsFile.parse(file).beginnings
