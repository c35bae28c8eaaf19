import { BesideList } from '../../../thread/pages/beside.tsx'
import { History, type Told } from '../../../thread/pages/history.tsx'
import type { Beside, Change } from '../../../thread/queries.ts'
import { whoOf } from '../../../thread/who.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { frameworkPaths } from '../../paths.ts'
import type { Action } from '../queries.ts'
import { markOf, wordsOf } from '../standing.ts'

export type ActionPageProps = {
  frame: Frame
  action: Action
  beside: readonly Beside[]
  changes: readonly Change[]
  today: string
  notice?: string | undefined
  /** May its reader say how it goes, and is there still something to do? */
  keeps: boolean
}

/** Something that is done: who looks after it, by when, why, and what has happened. */
export const ActionPage = ({ frame, action, beside, changes, today, notice, keeps }: ActionPageProps) => {
  const { station, droppedWhy } = action
  return (
    <Page frame={frame} title={station.title} now="Strategy">
      <Spine>
        <Section mark={markOf(action, today)} side={`Action ${station.number}`} note={wordsOf(action, today)}>
          {station.cycleId && <BackLink href={frameworkPaths.cycle(station.cycleId)}>Its element</BackLink>}
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{station.title}</h1>
          <p class="gt-lead">
            {wordsOf(action, today)}. Looked after by {whoOf(station.owner)}.
          </p>
          {station.words && <Words text={station.words} />}
          {droppedWhy && (
            <>
              <h2 class="gt-h3">Why it was given up</h2>
              <Words text={droppedWhy} />
            </>
          )}
        </Section>
        <Answers beside={beside} />
        {keeps && <WhatNow action={action} />}
        <Section mark={keeps ? 'plan' : 'stop'} side="History" kind={keeps ? 'plan' : undefined} end>
          <h2 class="gt-h2">What has happened</h2>
          <History changes={changes} told={told} />
        </Section>
      </Spine>
    </Page>
  )
}

const told: Told = {
  written: { did: 'put it on the thread' },
  started: { did: 'started it' },
  done: { did: 'said that it is done' },
  dropped: { did: 'gave it up', words: 'Why' },
}

const Answers = ({ beside }: { beside: readonly Beside[] }): Child =>
  beside.length > 0 && (
    <Section mark="done" side="Why">
      <h2 class="gt-h2">What it answers</h2>
      <BesideList stations={beside.map(({ station }) => station)} />
    </Section>
  )

const WhatNow = ({ action: { station, startedOn } }: { action: Action }) => (
  <Section mark="now" side="Now" kind="now">
    <h2 class="gt-h2">How does it go?</h2>
    <div class="gt-actions">
      {!startedOn && (
        <form action={frameworkPaths.actionStart(station.id)} method="post">
          <Button kind="secondary">It has started</Button>
        </form>
      )}
      <form action={frameworkPaths.actionEnd(station.id)} method="post">
        <Button>It is done</Button>
      </form>
      <a class="gt-a" href={frameworkPaths.givingUp(station.id)}>
        We give it up, and say why
      </a>
    </div>
  </Section>
)
