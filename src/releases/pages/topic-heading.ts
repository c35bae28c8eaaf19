import type { Release } from '../../statistics/release.ts'
import { type Contrast, sayContrast } from '../../statistics/sentences.ts'

/** The heading is the finding where there is one, and names the breakdown where there is none. */
export function headingOf(release: Release, breakdown: string, contrast: Contrast | undefined): string {
  return contrast ? sayContrast(release, contrast).replace(/\.$/, '') : `By ${breakdown}: no group stands out`
}
