import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { LinkList } from '../../../ui/link-list.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { Words } from '../../../ui/words.tsx'
import { type Event, kindNames } from '../../event.ts'
import { EventTable } from '../../pages/event-table.tsx'
import { eventsPaths } from '../../paths.ts'
import type { Series } from '../queries.ts'

export const AllSeriesPage = ({ frame, all, mayRun }: { frame: Frame; all: readonly Series[]; mayRun: boolean }) => (
  <Page frame={frame} title="Series of events" now="Act">
    <Spine>
      <Section mark="now" side="Events" kind="now" end>
        <BackLink href={eventsPaths.all}>All events</BackLink>
        <h1 class="gt-h1 gt-h1--s">Series of events</h1>
        <p class="gt-lead">Events that belong together, such as a coffee that comes round each month.</p>
        {mayRun && (
          <div class="gt-actions">
            <ButtonLink href={eventsPaths.addingSeries}>Begin a series</ButtonLink>
          </div>
        )}
        {all.length > 0 ? (
          <LinkList
            links={all.map(({ id, title, kind }) => ({
              text: title,
              href: eventsPaths.oneSeries(id),
              why: kindNames[kind],
            }))}
          />
        ) : (
          <p class="gt-p">There is no series yet.</p>
        )}
      </Section>
    </Spine>
  </Page>
)

type SeriesPageProps = {
  frame: Frame
  series: Series
  events: readonly Event[]
  page: number
  hasMore: boolean
  now: Date
  mayRun: boolean
  notice?: string | undefined
}

export const SeriesPage = ({ frame, series, events, page, hasMore, now, mayRun, notice }: SeriesPageProps) => (
  <Page frame={frame} title={series.title} now="Act">
    <Spine>
      <Section mark="now" side="Events" note={kindNames[series.kind]} kind="now" end>
        <BackLink href={eventsPaths.series}>All series</BackLink>
        {notice && <NotificationBanner type="success" title="Done" text={notice} />}
        <h1 class="gt-h1 gt-h1--s">{series.title}</h1>
        <Words text={series.about} />
        <div class="gt-actions">
          <a class="gt-a" href={eventsPaths.comparedSeries(series.id)}>
            The events side by side
          </a>
          {mayRun && (
            <a class="gt-a" href={eventsPaths.seriesChange(series.id)}>
              Change it
            </a>
          )}
        </div>
        <EventTable events={events} now={now} />
        <TurnPages
          label="Events"
          {...{ page, hasMore }}
          addressOf={to => `${eventsPaths.oneSeries(series.id)}?page=${to}`}
        />
      </Section>
    </Spine>
  </Page>
)
