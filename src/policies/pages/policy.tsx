import { inWords } from '../../calendar/day.ts'
import { BesideList } from '../../thread/pages/beside.tsx'
import { History } from '../../thread/pages/history.tsx'
import type { Beside, Change } from '../../thread/queries.ts'
import { whoOf } from '../../thread/who.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { Thread } from '../../ui/thread.tsx'
import { Words } from '../../ui/words.tsx'
import type { ListedCheck } from '../checks/check.ts'
import { Checks } from '../checks/pages/checks.tsx'
import type { Clause } from '../clauses/clause.ts'
import { Clauses } from '../clauses/pages/clauses.tsx'
import type { Occasion } from '../occasions/occasion.ts'
import { Occasions } from '../occasions/pages/occasions.tsx'
import { policiesPaths } from '../paths.ts'
import { carryingOf, clockOf, formNames, type Policy } from '../policy.ts'
import { Reviews } from '../reviews/pages/reviews.tsx'
import type { Review } from '../reviews/review.ts'
import { told } from './told.ts'

export type PolicyPageProps = {
  frame: Frame
  policy: Policy
  clauses: readonly Clause[]
  hasMoreClauses: boolean
  checks: readonly ListedCheck[]
  /** One more than are shown when there are more. */
  occasions: readonly Occasion[]
  reviews: readonly Review[]
  /** What leads to it, and what comes of it. */
  beside: readonly Beside[]
  changes: readonly Change[]
  today: string
  notice?: string | undefined
  keeps: boolean
  mayWork: boolean
}

/** One policy: where allyship stands in it, how it is kept alive, and when it is looked at again. */
export const PolicyPage = (props: PolicyPageProps) => {
  const { frame, policy, clauses, hasMoreClauses, checks, occasions, reviews, today, notice, keeps, changes } = props
  const { station, form, href } = policy
  const isBroken = carryingOf(policy) === 'broken' && !station.withdrawnOn
  const kind = isBroken ? 'plan' : undefined
  return (
    <Page frame={frame} title={station.title} now="Review">
      <Spine>
        <Section mark="stop" side={`Policy ${station.number}`} note={formNames[form]}>
          <BackLink href={policiesPaths.all}>All policies</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{station.title}</h1>
          <p class="gt-lead">{leadFor(policy)}</p>
          <Words text={station.words} />
          {form === 'code' && (
            <p class="gt-p">
              <a class="gt-a" href={policiesPaths.code}>
                Read it, and acknowledge it
              </a>
            </p>
          )}
          {href && (
            <p class="gt-p">
              <a class="gt-a" href={href} rel="noreferrer">
                Read the document
              </a>
            </p>
          )}
          <Along {...props} />
          {keeps && (
            <div class="gt-actions">
              <a class="gt-a" href={policiesPaths.change(station.id)}>
                Change what stands here
              </a>
            </div>
          )}
        </Section>
        <Clauses {...{ policy, clauses, keeps, isBroken }} hasMore={hasMoreClauses} />
        <Checks {...{ policy, checks, keeps, kind }} />
        <Occasions {...{ policy, occasions, keeps, kind }} />
        <Reviews {...{ policy, reviews, today, keeps, kind }} />
        <AlsoOnThread {...props} kind={kind} />
        <Section side="History" kind={kind} end>
          <h2 class="gt-h3">What has happened</h2>
          <History changes={changes} told={told} />
          <TakeBack {...props} />
        </Section>
      </Spine>
    </Page>
  )
}

function leadFor({ station: { owner, standsOn, withdrawnOn } }: Policy): string {
  if (withdrawnOn) return `No longer in use since ${inWords(withdrawnOn)}. Why stands under what has happened.`
  return `Kept by ${owner ? whoOf(owner) : 'nobody yet'}. Last agreed on ${inWords(standsOn)}.`
}

/** From what people said to the day it is looked at again. */
const Along = ({ policy, today }: PolicyPageProps) => {
  const { well, partly, finding, reviewOn, station } = policy
  const carrying = carryingOf(policy)
  const clock = clockOf(reviewOn, today)
  if (station.withdrawnOn) return null
  return (
    <div class="gt-space">
      <Thread
        label="This thread, from what was found to the review"
        stops={[
          { mark: finding ? 'done' : 'stop', name: 'Why', note: finding?.title ?? 'No gap leads here' },
          { mark: 'now', name: 'Policy', note: `Number ${station.number}`, here: true },
          {
            mark: carrying === 'well' ? 'done' : carrying === 'partly' ? 'now' : 'plan',
            name: 'Clause',
            note: [...well, ...partly][0] ?? (carrying === 'unread' ? 'Not read yet' : 'None'),
            broken: carrying === 'broken',
          },
          {
            mark: clock === 'later' ? 'plan' : clock,
            name: 'Review',
            note: clock === 'late' ? `Was due ${inWords(reviewOn)}` : inWords(reviewOn),
          },
        ]}
      />
    </div>
  )
}

const AlsoOnThread = ({ beside, kind }: PolicyPageProps & { kind: 'plan' | undefined }): Child => {
  const stations = beside.map(({ station }) => station).filter(station => station.kind !== 'clause')
  return (
    stations.length > 0 && (
      <Section mark={kind ? 'plan' : 'stop'} side="On the thread" kind={kind}>
        <h2 class="gt-h2">What leads here, and what comes of it</h2>
        <BesideList stations={stations} />
      </Section>
    )
  )
}

const TakeBack = ({ policy: { station, form }, mayWork }: PolicyPageProps): Child =>
  mayWork &&
  !station.withdrawnOn &&
  form !== 'code' && (
    <div class="gt-actions">
      <ButtonLink href={policiesPaths.removal(station.id)} kind="secondary">
        It is no longer in use
      </ButtonLink>
    </div>
  )
