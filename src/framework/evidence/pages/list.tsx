import { ButtonLink } from '../../../ui/govuk/button.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { daysOf, type Evidence, whatItIs } from '../evidence.ts'
import { evidencePaths } from '../paths.ts'

export type EvidenceListProps = {
  elementId: string
  evidence: readonly Evidence[]
  /** Is there more of it than stands here? */
  hasMore: boolean
  mayAdd: boolean
}

/** What an element stands on: each piece with what it is, and its two days. Its heading is the page's. */
export const EvidenceList = ({ elementId, evidence, hasMore, mayAdd }: EvidenceListProps): Child => (
  <>
    {evidence.length === 0 ? (
      <p class="gt-p">Nothing yet that shows how we know.</p>
    ) : (
      <ul class="govuk-list">
        {evidence.map(each => (
          <li>
            <a class="gt-a" href={evidencePaths.evidence(each.station.id)}>
              {each.station.title}
            </a>
            <p class="gt-meta">
              {whatItIs(each)}. {daysOf(each.station)}
            </p>
          </li>
        ))}
      </ul>
    )}
    {hasMore && (
      <p class="gt-p">
        <a class="gt-a" href={evidencePaths.of(elementId)}>
          All evidence for this element
        </a>
      </p>
    )}
    {mayAdd && (
      <div class="gt-actions">
        <ButtonLink href={evidencePaths.addingFrom({ element: elementId })} kind="secondary">
          Add evidence
        </ButtonLink>
      </div>
    )}
  </>
)
