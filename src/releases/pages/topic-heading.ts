import type { Release } from '../../statistics/release.ts'
import { type Contrast, sayContrast } from '../../statistics/sentences.ts'
import type { Topic } from '../topics.ts'

/** What was found about a topic by one breakdown: the finding, or that there is none. Without a full stop. */
export function findingOf(release: Release, topic: Topic, breakdown: number, contrast: Contrast | undefined): string {
  if (contrast) return sayContrast(release, contrast).replace(/\.$/, '')
  const isAnyShown = topic.questions.some(q => release.groups[q]![breakdown]!.some(({ base }) => base !== null))
  return isAnyShown ? 'No group stands out' : 'No group can be shown'
}

/** `By Team`, and `By “Which team do you work in?”`: a label that is a sentence is quoted. */
export function sayBy(breakdown: string): string {
  return /[.?!]$/.test(breakdown) ? `By “${breakdown}”` : `By ${breakdown}`
}
