import { z } from 'zod'
import alignment from '../../../content/policies/alignment.json' with { type: 'json' }
import type { Form } from '../policy.ts'

const line = z.string().min(1).max(200)
const question = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  text: line,
  /** What is missing where the answer is no, as a gap would say it. */
  lacking: line,
})
const questions = z
  .array(question)
  .min(3)
  .max(10)
  .refine(all => new Set(all.map(({ id }) => id)).size === all.length, { error: 'Two questions have the same id.' })

/** The questions a policy is held against, for each kind of document. */
export const alignmentFile = z.strictObject({
  version: z.int().positive(),
  language: z.enum(['en', 'cy']),
  questions: z.strictObject({
    policy: questions,
    procedure: questions,
    strategy: questions,
    branding: questions,
    code: questions,
  }),
})

export type Question = z.infer<typeof question>

/** A file that does not hold to the schema stops the start. */
const file = alignmentFile.parse(alignment)

export const questionsVersion = file.version

export function questionsFor(form: Form): readonly Question[] {
  return file.questions[form]
}
