import { type Day, dayAt, inWords } from '../../../calendar/day.ts'
import { BesideList } from '../../../thread/pages/beside.tsx'
import { History, type Told } from '../../../thread/pages/history.tsx'
import { LeadOn } from '../../../thread/pages/lead-on.tsx'
import type { Beside, Change } from '../../../thread/queries.ts'
import { whoOf } from '../../../thread/who.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { frameworkPaths } from '../../paths.ts'
import { outcomeNames, type SealState, sealStateOf } from '../../promise.ts'
import type { FoundPromise } from '../on-promise.ts'
import type { CyclePromise } from '../queries.ts'
import { Amended } from './amendments.tsx'
import { Padlock } from './padlock.tsx'
import { ThenAndPromised } from './then-and-promised.tsx'

export type PromisePageProps = FoundPromise & {
  frame: Frame
  today: Day
  beside: readonly Beside[]
  changes: readonly Change[]
  /** What the reader can do about it now. */
  can: Readonly<{ change: boolean; amend: boolean; sayWhatCame: boolean; lead: boolean }>
  notice?: string | undefined
  /** Why nothing was changed. */
  refusal?: string | undefined
}

/** One promise: what was promised, whether it is still so, and what came of it. */
export const PromisePage = (props: PromisePageProps) => {
  const { frame, promise, cycle, element, today, beside, changes, can, notice, refusal } = props
  const { station, lockedAt, amendments } = promise
  return (
    <Page frame={frame} title={promise.measure} now="Strategy">
      <Spine>
        <Section
          mark={lockedAt ? 'done' : station.withdrawnOn ? 'stop' : 'now'}
          side={`Promise ${station.number}`}
          note={inWords(station.madeOn)}
          kind={lockedAt ? undefined : 'now'}
        >
          <BackLink href={frameworkPaths.cycle(cycle.id)}>
            Cycle {cycle.number} of {element.title}
          </BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          {refusal && <NotificationBanner title="Nothing was changed" text={refusal} />}
          <h1 class="gt-h1 gt-h1--s">{promise.measure}</h1>
          <p class="gt-lead">{standing(promise, today)}</p>
          <ThenAndPromised promise={promise} made={station.madeOn} />
          <Lock promise={promise} />
          <h2 class="gt-h3">How it is measured</h2>
          <Words text={promise.method} />
          {can.change && (
            <div class="gt-actions">
              <ButtonLink href={frameworkPaths.promiseChange(station.id)} kind="secondary">
                Change it
              </ButtonLink>
              <a class="gt-a" href={frameworkPaths.promiseRemoval(station.id)}>
                Take it back
              </a>
            </div>
          )}
        </Section>
        {(amendments.length > 0 || can.amend) && (
          <Section mark="stop" side="Amended" tight>
            <Amendments {...props} />
          </Section>
        )}
        {lockedAt && <CameOf {...props} />}
        <Section side="On the thread" kind={isAhead(promise) ? 'plan' : undefined} tight>
          <OnTheThread beside={beside} />
          {can.lead && <LeadOn id={station.id} />}
        </Section>
        <Section side="History" kind={isAhead(promise) ? 'plan' : undefined} tight end>
          <h2 class="gt-h3">What happened to it</h2>
          <History changes={changes} told={told} />
        </Section>
      </Spine>
    </Page>
  )
}

const isAhead = ({ outcome }: CyclePromise) => outcome === null

function standing({ station, lockedAt, outcome, dueOn }: CyclePromise, today: Day): string {
  if (station.withdrawnOn) return `It was taken back on ${inWords(station.withdrawnOn)}, before the plan was agreed.`
  if (!lockedAt) return 'It is in the plan, and can still be changed. When the plan is agreed it is locked.'
  if (outcome) return `${outcomeNames[outcome]}.`
  return dueOn < today
    ? `Its day, ${inWords(dueOn)}, has passed. Nobody has said what came of it.`
    : `To be kept by ${inWords(dueOn)}.`
}

const sealSentences: Readonly<Record<Exclude<SealState, 'open'>, string>> = {
  fits: 'Its seal fits: not one word of it was changed since.',
  'name-taken-out': 'Its seal does not fit any more: somebody was erased, and their name was taken out of these words.',
  broken: 'Its seal does not fit: these are not the words that were locked. Ask whoever runs this Goldthread.',
}

const Lock = ({ promise }: { promise: CyclePromise }) => {
  const seal = sealStateOf(promise)
  if (seal === 'open' || !promise.lockedAt) return null
  return (
    <Padlock>
      Locked on {inWords(dayAt(promise.lockedAt))} by {whoOf(promise.lockedBy)}, when the plan was agreed. Nobody can
      change it without saying why. <span class={seal === 'broken' ? 'gt-late' : undefined}>{sealSentences[seal]}</span>
    </Padlock>
  )
}

const Amendments = ({ promise, can }: PromisePageProps) => (
  <>
    <h2 class="gt-h2">{promise.amendments.length > 0 ? 'What was amended' : 'If it has to change'}</h2>
    {promise.amendments.map(amendment => (
      <Amended amendment={amendment} />
    ))}
    {can.amend && (
      <>
        {promise.amendments.length === 0 && (
          <p class="gt-p">
            It can be amended for a reason. What was promised then stays, and the reason stands beside it.
          </p>
        )}
        <div class="gt-actions">
          <ButtonLink href={frameworkPaths.amendment(promise.station.id)} kind="secondary">
            Amend it
          </ButtonLink>
        </div>
      </>
    )}
  </>
)

const CameOf = ({ promise, can, today }: PromisePageProps) => {
  const { outcome, result, resultOn, dueOn, station } = promise
  const mark = outcome ? 'done' : dueOn < today ? 'late' : 'now'
  return (
    <Section
      mark={mark}
      side="Result"
      note={resultOn ? inWords(resultOn) : `due ${inWords(dueOn)}`}
      kind={outcome ? undefined : 'now'}
    >
      <h2 class="gt-h2">{outcome ? outcomeNames[outcome] : 'What came of it is not known yet'}</h2>
      {result && <Words text={result} />}
      {can.sayWhatCame && (
        <div class="gt-actions">
          <ButtonLink href={frameworkPaths.result(station.id)} kind={outcome ? 'secondary' : undefined}>
            {outcome ? 'Change what came of it' : 'Say what came of it'}
          </ButtonLink>
        </div>
      )}
    </Section>
  )
}

const isAction = ({ station }: Beside) => station.kind === 'action'

const parts: readonly Readonly<{ heading: string; has: (each: Beside) => boolean }>[] = [
  { heading: 'What is done for it', has: isAction },
  { heading: 'What leads to it', has: ({ side }) => side === 'before' },
  { heading: 'What comes of it', has: each => each.side === 'after' && !isAction(each) },
]

const OnTheThread = ({ beside }: { beside: readonly Beside[] }) => (
  <>
    <h2 class="gt-h3">What it hangs on</h2>
    {beside.length === 0 && <p class="gt-p">Nothing leads to it yet, and nothing is done for it yet.</p>}
    {parts.map(({ heading, has }) => {
      const those = beside.filter(has)
      return (
        those.length > 0 && (
          <>
            <h3 class="gt-h3">{heading}</h3>
            <BesideList stations={those.map(({ station }) => station)} />
          </>
        )
      )
    })}
  </>
)

const told: Told = {
  promised: { did: 'put it into the plan' },
  changed: { did: 'changed it' },
  withdrawn: { did: 'took it back' },
  amended: { did: 'amended it' },
  'result-said': { did: 'said what came of it' },
  'result-changed': { did: 'changed what came of it' },
}
