import type { FieldError, Form, FormReading } from '../platform/http/form.ts'
import { textErrors } from '../thread/typed.ts'
import type { FindingWords } from './queries.ts'

/** What was typed, to stand in the fields again. */
export type FindingTyped = Readonly<{ words: string; topic: string; gap: string }>

export const typedFinding = ({ one }: Form): FindingTyped => ({
  words: one('words'),
  topic: one('topic'),
  gap: one('gap'),
})

/** `gapId` null: a new gap in the same words. */
export type FindingRead = Readonly<{ words: string; topic: number | null; gapId: string | null }>

type Offered = Readonly<{ topics: readonly unknown[]; gaps: readonly Readonly<{ id: string }>[] }>

export function readFinding({ words, topic, gap }: FindingTyped, { topics, gaps }: Offered): FormReading<FindingRead> {
  const number = topics.findIndex((_, t) => String(t + 1) === topic) + 1
  const chosen = gaps.find(({ id }) => id === gap)
  const errors: FieldError[] = [
    ...textErrors('words', words, 300, 'Say in one sentence what was heard'),
    ...(topic && !number ? [{ field: 'topic', text: 'Choose a question from the list' }] : []),
    ...(gap && !chosen ? [{ field: 'gap', text: 'Choose a gap from the list' }] : []),
  ]
  if (errors.length > 0) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { words, topic: number || null, gapId: chosen?.id ?? null } }
}

/** A finding as its form says it. */
export const typedOf = ({ words, topic, gapId }: FindingWords): FindingTyped => ({
  words,
  topic: topic === null ? '' : String(topic),
  gap: gapId,
})
