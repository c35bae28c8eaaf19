import { z } from 'zod'
import file from '../../../content/live/ground-rules.json' with { type: 'json' }

const rulesFile = z.strictObject({
  version: z.int().positive(),
  source: z.string().min(1),
  rules: z.array(z.string().min(1).max(200)).min(1).max(7),
})

/** How people are with each other while they are in a room. */
export const groundRules: readonly string[] = rulesFile.parse(file).rules
