import { type Day, inWords } from '../../../calendar/day.ts'
import { releasesPaths } from '../../../releases/paths.ts'
import type { ListedRelease } from '../../../releases/queries.ts'
import { BesideList } from '../../../thread/pages/beside.tsx'
import { History, type Told } from '../../../thread/pages/history.tsx'
import { LeadOn } from '../../../thread/pages/lead-on.tsx'
import type { Beside, Change } from '../../../thread/queries.ts'
import { whoOf } from '../../../thread/who.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { leadershipPaths } from '../../paths.ts'
import { type Promised, type Review, sentenceOf, stateOf } from '../review.ts'
import { reviewMarks } from './list.tsx'
import { PromisedHere } from './promised.tsx'

export type ReviewPageProps = {
  frame: Frame
  review: Review
  /** As it stood when it was closed; as it stands now while it is open. */
  promised: Promised
  releases: readonly ListedRelease[]
  beside: readonly Beside[]
  changes: readonly Change[]
  today: Day
  /** The viewer may write it, and reads what is written so far. */
  writes: boolean
  mayWork: boolean
  notice?: string | undefined
}

/** One year of a sponsor: what was promised, what happened, what people said, what changes. */
export const ReviewPage = (props: ReviewPageProps) => {
  const { frame, review, promised, changes, today, writes, notice } = props
  const { station, closedOn } = review
  return (
    <Page frame={frame} title={station.title} now="Strategy">
      <Spine>
        <Section mark={reviewMarks[stateOf(review, today)]} side={`Review ${station.number}`}>
          <BackLink href={leadershipPaths.sponsor(review.sponsorshipId)}>The sponsor</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{station.title}</h1>
          <p class="gt-lead">
            {whoOf(station.owner)}. {sentenceOf(review, today)}
          </p>
          {writes && (
            <div class="gt-actions">
              <ButtonLink href={leadershipPaths.reviewWriting(station.id)}>Write the review</ButtonLink>
            </div>
          )}
        </Section>
        {!review.lapsedOn && (
          <Section mark="stop" side="Promised" note={closedOn ? 'as it stood then' : 'as it stands now'}>
            <h2 class="gt-h2">What was promised</h2>
            <PromisedHere promised={promised} />
          </Section>
        )}
        {(closedOn || writes) && <WhatItSays {...props} />}
        {closedOn && <Hangs {...props} />}
        <Section side="History" end>
          <h2 class="gt-h3">What has happened to it</h2>
          <History changes={changes} told={told} />
        </Section>
      </Spine>
    </Page>
  )
}

const WhatItSays = (props: ReviewPageProps) => {
  const { happened, changes, statement, closedOn } = props.review
  const mark = closedOn ? 'done' : 'plan'
  return (
    <>
      <Section mark={mark} side="The year" note={closedOn ? undefined : 'a draft'}>
        <h2 class="gt-h2">What happened</h2>
        <Words text={happened || notYet} />
      </Section>
      <Section mark={mark} side="The survey">
        <h2 class="gt-h2">What people said</h2>
        <Survey {...props} />
      </Section>
      <Section mark={mark} side="Next">
        <h2 class="gt-h2">What changes</h2>
        <Words text={changes || notYet} />
        <h3 class="gt-h3">The statement for the next year</h3>
        {statement ? (
          <InsetText>
            <Words text={statement} />
          </InsetText>
        ) : (
          <p class="gt-p">{notYet}</p>
        )}
      </Section>
    </>
  )
}

const notYet = 'Not written yet.'

const Survey = ({ review, releases }: ReviewPageProps) => {
  const { repeated, baselineId, laterId, surveyWords } = review
  if (repeated === null) return <p class="gt-p">{notYet}</p>
  if (repeated === 'no') return <Words text={`It was not repeated, because: ${surveyWords}`} />
  const those = [baselineId, laterId].flatMap(id => releases.find(each => each.id === id) ?? [])
  return (
    <>
      <p class="gt-p">It was repeated. Read the two side by side:</p>
      <ul class="govuk-list">
        {those.map(({ id, title, releasedOn }) => (
          <li>
            <a class="gt-a" href={releasesPaths.release(id)}>
              {title}
            </a>
            <p class="gt-meta">Released on {inWords(releasedOn)}</p>
          </li>
        ))}
      </ul>
      {surveyWords && <Words text={surveyWords} />}
    </>
  )
}

const Hangs = ({ beside, mayWork, review }: ReviewPageProps) => (
  <Section mark="stop" side="The thread">
    <h2 class="gt-h2">What it hangs together with</h2>
    {beside.length > 0 ? (
      <BesideList stations={beside.map(each => each.station)} />
    ) : (
      <p class="gt-p">Nothing yet: no promise, no lesson.</p>
    )}
    {mayWork && <LeadOn id={review.station.id} />}
  </Section>
)

const told: Told = {
  begun: { did: 'opened the year' },
  moved: { did: 'gave the term other days, so it moved', words: 'What it was called before' },
  written: { did: 'wrote on it' },
  closed: { did: 'closed it' },
  lapsed: { did: 'ended the term, so it fell away' },
}
