import { BackLink } from '../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { phaseNames, phases } from '../cycle.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { EvidenceList } from '../evidence/pages/list.tsx'
import { frameworkPaths } from '../paths.ts'
import type { ElementInFull } from '../queries.ts'
import { LanguageBar } from '../translations/pages/bar.tsx'
import { Say } from '../translations/pages/say.tsx'
import { placesOf } from '../translations/places.ts'
import { sayingOf, spokenOf } from '../translations/saying.ts'
import { AboutElement } from './about-element.tsx'
import { PhaseWords } from './guidance.tsx'

export type ElementNotBegunProps = ElementInFull & {
  frame: Frame
  evidence: readonly Evidence[]
  hasMoreEvidence: boolean
  mayLead: boolean
  mayWork: boolean
}

/** An element that nobody has begun: what it is for, and what lies ahead. */
export const ElementNotBegun = (props: ElementNotBegunProps) => {
  const { frame, element, guidance, speech, words, evidence, hasMoreEvidence, mayLead, mayWork } = props
  const saying = sayingOf(speech, words)
  const title = saying('title', element.title)
  return (
    <Page frame={frame} title={title.text} now="Strategy">
      <Spine>
        <Section mark="now" side={`Element ${element.mark}`} note="Not begun" kind="now">
          <BackLink href={frameworkPaths.strategy}>The strategy</BackLink>
          <h1 class="gt-h1 gt-h1--s">
            <Say said={title} />
          </h1>
          <p class="gt-lead">
            <Say said={saying('purpose', element.purpose)} />
          </p>
          <AboutElement element={element} />
          <LanguageBar
            spoken={spokenOf(speech, words, placesOf({ ...element, ...guidance }))}
            back={frameworkPaths.element(element.id)}
          />
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
            <PhaseWords {...{ phase, guidance, saying }} />
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
