import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'

export const NotSetUpPage = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="Goldthread is running">
    <Spine>
      <Section mark="now" side="Almost there" kind="now" end>
        <h1 class="gt-h1 gt-h1--s">Goldthread is running</h1>
        <p class="gt-lead">
          Nobody has set it up yet. Open the set-up link that is printed in the terminal where it was started.
        </p>
        <p class="gt-p">The link works once, and only for whoever can see that terminal.</p>
      </Section>
    </Spine>
  </Page>
)
