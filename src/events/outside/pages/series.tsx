import { SupportSection } from '../../../questionnaires/support/pages/support-section.tsx'
import type { SupportPlace } from '../../../questionnaires/support/place.ts'
import { LinkList } from '../../../ui/link-list.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { Words } from '../../../ui/words.tsx'
import { type Event, kindNames, stateAt, stateNames, whenOf, whereOf } from '../../event.ts'
import { outsidePaths } from '../../paths.ts'
import type { Series } from '../../series/queries.ts'
import { WayOut } from './around.tsx'

type OutsideSeriesPageProps = {
  frame: Frame
  series: Series
  events: readonly Event[]
  page: number
  hasMore: boolean
  now: Date
  support: readonly SupportPlace[]
}

/** A series as everyone can read it, with its events that are told of and open to everyone. */
export const OutsideSeriesPage = ({ frame, series, events, page, hasMore, now, support }: OutsideSeriesPageProps) => (
  <Page frame={frame} title={series.title}>
    <Spine>
      <Section mark="now" side="Events" note={kindNames[series.kind]}>
        <WayOut />
        <h1 class="gt-h1">{series.title}</h1>
        <Words text={series.about} />
        <LinkList
          links={events.map(event => ({
            text: event.title,
            href: outsidePaths.event(event.id),
            why: `${whenOf(event)}. ${whereOf(event)}. ${stateNames[stateAt(event, now)]}.`,
          }))}
        />
        <TurnPages
          label="Events"
          {...{ page, hasMore }}
          addressOf={to => `${outsidePaths.series(series.id)}?page=${to}`}
        />
      </Section>
      <SupportSection support={support}>
        <h2 class="gt-h2">If you have a question</h2>
        <p class="gt-p">The page of each event says whom to ask.</p>
      </SupportSection>
    </Spine>
  </Page>
)
