import { inWords } from '../../../calendar/day.ts'
import { BesideList } from '../../../thread/pages/beside.tsx'
import { History, type Told } from '../../../thread/pages/history.tsx'
import { LeadOn } from '../../../thread/pages/lead-on.tsx'
import type { Beside, Change } from '../../../thread/queries.ts'
import { whoOf } from '../../../thread/who.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { frameworkPaths } from '../../paths.ts'
import { type Decision, marks, standingOf, wordsOf } from '../decision.ts'
import { decisionPaths } from '../paths.ts'

export type DecisionPageProps = {
  frame: Frame
  decision: Decision
  beside: readonly Beside[]
  changes: readonly Change[]
  today: string
  notice?: string | undefined
  mayWork: boolean
}

/** One decision: what, why, by whom, what else was considered; what it took the place of, and what took its place. */
export const DecisionPage = (props: DecisionPageProps) => {
  const { frame, decision, beside, changes, today, notice, mayWork } = props
  const { station, decidedBy } = decision
  const those = (side: Beside['side']) => beside.filter(each => each.side === side).map(each => each.station)
  return (
    <Page frame={frame} title={station.title} now="Strategy">
      <Spine>
        <Section mark="stop" side={`Decision ${station.number}`} note={inWords(station.standsOn)}>
          <BackLink href={decisionPaths.all}>All decisions</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{station.title}</h1>
          <p class="gt-lead">
            Decided on {inWords(station.standsOn)} by {decidedBy}.
          </p>
          <SupersededBy decision={decision} />
          <h2 class="gt-h3">Why</h2>
          <Words text={station.words} />
          {decision.options && (
            <>
              <h2 class="gt-h3">What else was considered</h2>
              <Words text={decision.options} />
            </>
          )}
          <About decision={decision} />
        </Section>
        <Before decision={decision} leading={those('before')} />
        <Section mark={marks[standingOf(decision, today)]} side="Now">
          <h2 class="gt-h2">{wordsOf(decision, today)}</h2>
          {mayWork && !decision.supersededBy && (
            <WhatNow decision={decision} isDue={standingOf(decision, today) === 'look-again'} />
          )}
        </Section>
        <Section mark={those('after').length > 0 ? 'done' : 'plan'} side="And then">
          <h2 class="gt-h2">What comes of it</h2>
          {those('after').length > 0 ? (
            <BesideList stations={those('after')} />
          ) : (
            <p class="gt-p">Nothing yet. A decision leads to promises and actions.</p>
          )}
          {mayWork && <LeadOn id={station.id} />}
        </Section>
        <Section side="History" end>
          <h2 class="gt-h3">What has happened</h2>
          <History changes={changes} told={told} />
        </Section>
      </Spine>
    </Page>
  )
}

const SupersededBy = ({ decision: { supersededBy } }: { decision: Decision }): Child =>
  supersededBy && (
    <InsetText>
      <p class="gt-p">
        It no longer holds. On {inWords(supersededBy.decidedOn)} another decision took its place:{' '}
        <a class="gt-a" href={decisionPaths.decision(supersededBy.id)}>
          {supersededBy.title}
        </a>
      </p>
      <Words text={supersededBy.reason} />
    </InsetText>
  )

const About = ({ decision: { element, station } }: { decision: Decision }) => (
  <>
    {station.owner && <p class="gt-p">Who can be asked about it: {whoOf(station.owner)}.</p>}
    {element && (
      <p class="gt-p">
        It belongs to{' '}
        <a class="gt-a" href={frameworkPaths.element(element.id)}>
          {element.title}
        </a>
        .
      </p>
    )}
  </>
)

/** What it took the place of, and what leads to it. */
const Before = ({ decision, leading }: { decision: Decision; leading: readonly Beside['station'][] }): Child => {
  const { supersedes, reason } = decision
  if (!supersedes && leading.length === 0) return null
  return (
    <Section mark="done" side="Before">
      {leading.length > 0 && (
        <>
          <h2 class="gt-h2">What led to it</h2>
          <BesideList stations={leading} />
        </>
      )}
      {supersedes && (
        <>
          <h2 class="gt-h3">What it took the place of</h2>
          <p class="gt-p">
            <a class="gt-a" href={decisionPaths.decision(supersedes.id)}>
              {supersedes.title}
            </a>
            <span class="gt-meta">
              {' '}
              Decision {supersedes.number}, {inWords(supersedes.decidedOn)}
            </span>
          </p>
          <Words text={reason ?? ''} />
        </>
      )}
    </Section>
  )
}

const WhatNow = ({ decision: { station }, isDue }: { decision: Decision; isDue: boolean }) => (
  <div class="gt-actions">
    <ButtonLink href={decisionPaths.look(station.id)} kind={isDue ? undefined : 'secondary'}>
      We looked at it again, and it still holds
    </ButtonLink>
    <a class="gt-a" href={decisionPaths.successor(station.id)}>
      Put another decision in its place
    </a>
  </div>
)

const told: Told = {
  written: { did: 'wrote it down' },
  'looked-again': { did: 'said that it still holds', words: 'What they said' },
  superseded: { did: 'put another decision in its place', words: 'Why' },
}
