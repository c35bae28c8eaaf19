import { z } from 'zod'
import file from '../../../content/live/formula.json' with { type: 'json' }

const formulaFile = z.strictObject({
  version: z.int().positive(),
  source: z.string().min(1),
  parts: z.array(z.string().min(1).max(200)).min(1).max(6),
  whole: z.string().min(1).max(200),
  questions: z.array(z.strictObject({ audience: z.string().min(1).max(200), words: z.string().min(1).max(500) })),
})

/** What an event begins with. Its hosts put their own words in the place of these. */
export const usual = formulaFile.parse(file)
