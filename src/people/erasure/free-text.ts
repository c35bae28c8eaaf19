import type { Schema } from '../../platform/schema.ts'

/**
 * What people write as they like, and so may name somebody in: who is erased is taken out of it. A column that is kept
 * and not listed here needs a reason in `src/privacy/held/holdings.ts`.
 */
type FreeText = {
  /** `json`: texts inside a value, which keeps its shape. */
  [T in keyof Schema]: Readonly<{ table: T; column: string & keyof Schema[T]; json?: true }>
}[keyof Schema]

export const freeText = [
  { table: 'units', column: 'name' },
  { table: 'answer_drafts', column: 'title' },
  { table: 'answer_drafts', column: 'file_name' },
  { table: 'assessments', column: 'consulted' },
  { table: 'assessments', column: 'advice' },
  { table: 'assessments', column: 'open_points' },
  { table: 'frameworks', column: 'title' },
  { table: 'frameworks', column: 'source' },
  { table: 'frameworks', column: 'base', json: true },
  { table: 'elements', column: 'title' },
  { table: 'elements', column: 'purpose' },
  { table: 'elements', column: 'guidance', json: true },
  { table: 'elements', column: 'base', json: true },
  { table: 'stations', column: 'title' },
  { table: 'stations', column: 'words' },
  { table: 'cycles', column: 'carried' },
  { table: 'cycles', column: 'found' },
  { table: 'cycles', column: 'worked' },
  { table: 'cycles', column: 'failed' },
  { table: 'cycles', column: 'lessons' },
  { table: 'actions', column: 'dropped_why' },
  { table: 'actions', column: 'serves_others' },
  { table: 'promises', column: 'baseline' },
  { table: 'promises', column: 'target' },
  { table: 'promises', column: 'method' },
  { table: 'promises', column: 'result' },
  { table: 'amendments', column: 'target' },
  { table: 'amendments', column: 'reason' },
  { table: 'changes', column: 'words' },
  { table: 'gaps', column: 'refused_why' },
  { table: 'measures', column: 'source' },
  { table: 'measure_values', column: 'note' },
  { table: 'measure_values', column: 'taken' },
  { table: 'measure_values', column: 'why' },
  { table: 'lessons', column: 'changed' },
  { table: 'clauses', column: 'wanted' },
  { table: 'policy_reviews', column: 'words' },
  { table: 'policy_answers', column: 'words' },
  { table: 'policy_occasions', column: 'words' },
  { table: 'behaviours', column: 'unlike' },
  { table: 'codes', column: 'words' },
  { table: 'codes', column: 'news' },
  { table: 'evidence_documents', column: 'name' },
  { table: 'decisions', column: 'decided_by' },
  { table: 'decisions', column: 'options' },
  { table: 'decisions', column: 'reason' },
] as const satisfies readonly FreeText[]
