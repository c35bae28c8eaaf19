import { mailingPaths } from '../../mailing-list/paths.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { TurnPages } from '../../ui/turn-pages.tsx'
import type { Event } from '../event.ts'
import { eventsPaths } from '../paths.ts'
import { EventTable } from './event-table.tsx'

export type ListPageProps = {
  frame: Frame
  events: readonly Event[]
  page: number
  hasMore: boolean
  now: Date
  mayRun: boolean
  /** Whether the reader writes to the mailing list. */
  mayWrite: boolean
  /** Where the list is read from. */
  back: string
  caseStudies: string
  notice?: string | undefined
}

/** All events: those to come first, then those that are over. */
export const ListPage = ({ frame, events, page, hasMore, now, mayRun, mayWrite, ...ways }: ListPageProps) => (
  <Page frame={frame} title="Events" now="Act">
    <Spine>
      <Section mark="now" side="Act" kind="now">
        <BackLink href={ways.back}>Strategy</BackLink>
        {ways.notice && <NotificationBanner type="success" title="Done" text={ways.notice} />}
        <h1 class="gt-h1 gt-h1--s">Events</h1>
        <p class="gt-lead">Where people meet: masterclasses, community events, coffees and workshops.</p>
        <div class="gt-actions">
          {mayRun && <ButtonLink href={eventsPaths.making}>Plan an event</ButtonLink>}
          <a class="gt-a" href={eventsPaths.series}>
            Series of events
          </a>
          {mayRun && (
            <a class="gt-a" href={ways.caseStudies}>
              Case studies
            </a>
          )}
          {mayWrite && (
            <a class="gt-a" href={mailingPaths.all}>
              The mailing list
            </a>
          )}
        </div>
      </Section>
      <Section mark={events.length > 0 ? 'done' : 'plan'} side="All of them" kind="plan" end>
        <h2 class="gt-h2">What comes, and what was</h2>
        <EventTable events={events} now={now} />
        <TurnPages label="Events" {...{ page, hasMore }} addressOf={to => `${eventsPaths.all}?page=${to}`} />
      </Section>
    </Spine>
  </Page>
)
