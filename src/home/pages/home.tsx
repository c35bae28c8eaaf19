import type { Viewer } from '../../people/viewer.ts'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'

export const HomePage = ({ frame, viewer }: { frame: Frame; viewer: Viewer }) => (
  <Page frame={frame} title={viewer.organisationName} now="Strategy">
    <Spine>
      <Section mark="now" side="Ask" kind="now">
        <h1 class="gt-h1 gt-h1--s">Begin with what people have already told you</h1>
        <p class="gt-lead">
          Bring the answers of a survey you have held. You get charts by group in which nothing can be worked out about
          anyone.
        </p>
        <div class="gt-actions">
          <ButtonLink href="/app/answers/new">Bring answers you have</ButtonLink>
        </div>
      </Section>
      <Section mark="plan" side="Learn" kind="plan" end>
        <p class="gt-p">What the answers say then stands here, in sentences.</p>
      </Section>
    </Spine>
  </Page>
)
