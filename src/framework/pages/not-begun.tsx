import { BackLink } from '../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { phaseNames, phases } from '../cycle.ts'
import type { Element, Guidance } from '../element.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { EvidenceList } from '../evidence/pages/list.tsx'
import { frameworkPaths } from '../paths.ts'
import { AboutElement } from './about-element.tsx'
import { PhaseWords } from './guidance.tsx'

export type ElementNotBegunProps = {
  frame: Frame
  element: Element
  guidance: Guidance
  evidence: readonly Evidence[]
  hasMoreEvidence: boolean
  mayLead: boolean
  mayWork: boolean
}

/** An element that nobody has begun: what it is for, and what lies ahead. */
export const ElementNotBegun = (props: ElementNotBegunProps) => {
  const { frame, element, guidance, evidence, hasMoreEvidence, mayLead, mayWork } = props
  return (
    <Page frame={frame} title={element.title} now="Strategy">
      <Spine>
        <Section mark="now" side={`Element ${element.mark}`} note="Not begun" kind="now">
          <BackLink href={frameworkPaths.strategy}>The strategy</BackLink>
          <h1 class="gt-h1 gt-h1--s">{element.title}</h1>
          <p class="gt-lead">{element.purpose}</p>
          <AboutElement element={element} />
          {mayLead && element.retiredOn === null ? (
            <div class="gt-actions">
              <ButtonLink href={frameworkPaths.beginning(element.id)}>Begin with it</ButtonLink>
            </div>
          ) : (
            <p class="gt-p">Nobody has begun with it yet.</p>
          )}
        </Section>
        {phases.map((phase, i) => (
          <Section mark="plan" side={phaseNames[phase]} kind="plan" tight end={i === phases.length - 1}>
            <PhaseWords phase={phase} guidance={guidance} />
            {phase === 'analyse' && (
              <>
                <h2 class="gt-h3">Evidence</h2>
                <EvidenceList elementId={element.id} evidence={evidence} hasMore={hasMoreEvidence} mayAdd={mayWork} />
              </>
            )}
          </Section>
        ))}
      </Spine>
    </Page>
  )
}
