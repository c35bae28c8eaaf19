import type { Day } from '../../calendar/day.ts'
import { frameworkPaths } from '../../framework/paths.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import type { Goal } from '../goals/goal.ts'
import type { Leader } from '../leaders/leader.ts'
import type { Review } from '../reviews/review.ts'
import type { Session } from '../sessions/session.ts'
import type { Statement, Term } from '../sponsors/sponsorship.ts'
import { LeadersHere } from './leaders.tsx'
import { LearningHere } from './learning.tsx'
import { FormerHere, ReviewsHere, SponsorHere } from './sponsor.tsx'

export type LeadershipPageProps = {
  frame: Frame
  /** In the order in which they begin. */
  terms: readonly Term[]
  /** The newest of the term that stands now. */
  statement: Statement | null
  /** Of every term, the newest first. */
  reviews: readonly Review[]
  leaders: readonly Leader[]
  /** Those that the viewer may read. */
  goals: readonly Goal[]
  sessions: readonly Session[]
  today: Day
  viewerId: string
  mayLead: boolean
  mayWork: boolean
  notice?: string | undefined
}

/** Who stands for the strategy, what leaders set themselves, and what they did to learn. */
export const LeadershipPage = (props: LeadershipPageProps) => (
  <Page frame={props.frame} title="Leadership" now="Strategy">
    <Spine>
      <Section mark="stop" side="Leadership">
        <BackLink href={frameworkPaths.strategy}>The strategy</BackLink>
        {props.notice && <NotificationBanner type="success" title="Done" text={props.notice} />}
        <h1 class="gt-h1 gt-h1--s">Leadership</h1>
        <p class="gt-lead">
          Who answers for the whole strategy, and what leaders do themselves. People do as they see.
        </p>
      </Section>
      <SponsorHere {...props} />
      <ReviewsHere {...props} />
      <LeadersHere {...props} />
      <LearningHere {...props} />
      <FormerHere {...props} />
    </Spine>
  </Page>
)
