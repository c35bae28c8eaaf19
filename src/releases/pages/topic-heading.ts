import type { Release } from '../../statistics/release.ts'
import { type Contrast, sayContrast } from '../../statistics/sentences.ts'

/** The heading is the finding where there is one, and names the breakdown where there is none. */
export function headingOf(release: Release, breakdown: string, contrast: Contrast | undefined): string {
  return contrast ? sayContrast(release, contrast).replace(/\.$/, '') : `${sayBy(breakdown)}: no group stands out`
}

/** `By Team`, and `By “Which team do you work in?”`: a label that is a sentence is quoted. */
export function sayBy(breakdown: string): string {
  return /[.?!]$/.test(breakdown) ? `By “${breakdown}”` : `By ${breakdown}`
}
