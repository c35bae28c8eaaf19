import { ExitThisPage } from '../../ui/govuk/exit-this-page.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { Panel } from '../../ui/govuk/panel.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Code } from '../../ui/sheet.tsx'
import { Section, Spine } from '../../ui/spine.tsx'

export const News = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="News, and a way out">
    <Spine>
      <Section mark="done" side="Done" end>
        <ExitThisPage href="#elsewhere" />
        <h1 class="gt-h1 gt-h1--s">What happened, and what to keep</h1>
        <NotificationBanner titleId="news" text="The codes of 3 people run out on 12 May 2027." />
        <NotificationBanner
          titleId="saved"
          type="success"
          title="Saved"
          role="region"
          text="Asha Rahman is an owner now."
        />
        <Panel title="Your story is in" level={2}>
          Keep this to take it back: <Code>K7QF 2MDP</Code>
        </Panel>
      </Section>
    </Spine>
  </Page>
)
