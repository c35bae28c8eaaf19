import { ButtonLink } from '../../ui/govuk/button.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { StackTable } from '../../ui/stack-table.tsx'

/** Nothing yet: the page says what comes first, and shows no empty table. This is what one would look like. */
export const Empty = ({ frame }: { frame: Frame }) => (
  <Page frame={{ ...frame, person: undefined, places: undefined, stations: undefined }} title="Nothing yet">
    <Spine>
      <Section mark="now" side="First" kind="now">
        <h1 class="gt-h1 gt-h1--s">No stories yet. The first one sets the tone.</h1>
        <p class="gt-lead">Tell one of your own, or ask somebody who has one.</p>
        <div class="gt-actions">
          <ButtonLink href="#story">Tell a story</ButtonLink>
        </div>
      </Section>
      <Section mark="plan" kind="plan" side="Without rows" end>
        <StackTable caption="People" showsCaption headings={['Name', 'Team']} rows={[]} />
        <SummaryList class="gt-space" rows={[{ key: 'Team' }, { key: 'Part', value: 'None yet' }]} />
      </Section>
    </Spine>
  </Page>
)
