import { inWords } from '../../calendar/day.ts'
import { decisionPaths } from '../../framework/decisions/paths.ts'
import { evidencePaths } from '../../framework/evidence/paths.ts'
import { frameworkPaths } from '../../framework/paths.ts'
import { BesideList } from '../../thread/pages/beside.tsx'
import { History, type Told } from '../../thread/pages/history.tsx'
import { LeadOn, TellOn } from '../../thread/pages/lead-on.tsx'
import { threadPaths } from '../../thread/paths.ts'
import type { Beside, Change } from '../../thread/queries.ts'
import { whoOf } from '../../thread/who.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../ui/page.tsx'
import { Cut, Section, Spine } from '../../ui/spine.tsx'
import { Thread } from '../../ui/thread.tsx'
import { Words } from '../../ui/words.tsx'
import { type Gap, sourceNames, standingOf } from '../gap.ts'
import { gapsPaths } from '../paths.ts'

export type GapPageProps = {
  frame: Frame
  gap: Gap
  /** What leads to it, and what comes of it. */
  beside: readonly Beside[]
  changes: readonly Change[]
  notice?: string | undefined
  mayWork: boolean
}

/** One gap: how it is known, and how it was answered. The thread is drawn broken as long as it was not. */
export const GapPage = (props: GapPageProps) => {
  const { frame, gap, notice, mayWork, beside } = props
  const { station, element } = gap
  const isBroken = standingOf(gap) === 'broken'
  return (
    <Page frame={frame} title={station.title} now="Decide">
      <Spine>
        <Section mark="stop" side={`Gap ${station.number}`} note={element ? `Element ${element.mark}` : undefined}>
          <BackLink href={gapsPaths.all}>All gaps</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{station.title}</h1>
          <Along {...props} />
        </Section>
        <Section mark="done" side="Gap" note={inWords(station.standsOn)}>
          <h2 class="gt-h2">How we know</h2>
          <p class="gt-p">{sourceNames[gap.source]}.</p>
          {station.owner && <p class="gt-meta">Looked after by {whoOf(station.owner)}</p>}
          <Words text={station.words} />
          <Stations those={beside.filter(({ side }) => side === 'before')} />
          {element && (
            <p class="gt-p">
              It belongs to{' '}
              <a class="gt-a" href={frameworkPaths.element(element.id)}>
                {element.title}
              </a>
              .
            </p>
          )}
          {mayWork && (
            <div class="gt-actions">
              <ButtonLink href={evidencePaths.addingFrom({ gap: station.id })} kind="secondary">
                Add evidence for it
              </ButtonLink>
              <a class="gt-a" href={gapsPaths.change(station.id)}>
                Change it
              </a>
            </div>
          )}
        </Section>
        {isBroken && <Cut>The thread is broken here. Nobody has promised anything.</Cut>}
        <Answer {...props} />
        <Onwards {...props} />
        <Past {...props} />
      </Spine>
    </Page>
  )
}

/** What stands in the place of an action of its own. */
const noteWithout = { refused: 'We said no', answered: 'By way of a decision', broken: 'None yet' } as const

const Along = ({ gap, beside }: GapPageProps) => {
  const evidence = beside.find(({ side, station }) => side === 'before' && station.kind === 'evidence')
  const action = beside.find(({ side, station }) => side === 'after' && station.kind === 'action')
  const standing = standingOf(gap)
  return (
    <div class="gt-space">
      <Thread
        label="This thread, from evidence to action"
        stops={[
          {
            mark: 'done',
            name: 'Evidence',
            note: evidence?.station.title ?? 'Only what is written here',
            ...(evidence && { href: threadPaths.station(evidence.station.id) }),
          },
          { mark: 'now', name: 'Gap', note: `Number ${gap.station.number}`, here: true },
          {
            mark: standing === 'answered' ? 'done' : 'plan',
            name: 'Action',
            note: action?.station.title ?? noteWithout[standing],
            broken: standing === 'broken',
            ...(action && { href: frameworkPaths.action(action.station.id) }),
          },
        ]}
      />
    </div>
  )
}

const Stations = ({ those }: { those: readonly Beside[] }): Child =>
  those.length > 0 && (
    <ul class="govuk-list govuk-list--bullet">
      {those.map(({ station }) => (
        <li>
          <a class="gt-a" href={threadPaths.station(station.id)}>
            {station.title}
          </a>
        </li>
      ))}
    </ul>
  )

const Answer = ({ gap, beside, mayWork }: GapPageProps) => {
  const actions = beside.filter(({ side, station }) => side === 'after' && station.kind === 'action')
  const standing = standingOf(gap)
  return (
    <Section
      mark={standing === 'answered' ? 'done' : standing === 'refused' ? 'stop' : 'plan'}
      side={standing === 'refused' ? 'Our answer' : 'Action'}
      note={standing === 'broken' ? 'Nothing yet' : undefined}
      kind={standing === 'broken' ? 'plan' : undefined}
    >
      {standing === 'refused' ? <No gap={gap} mayWork={mayWork} /> : <h2 class="gt-h2">What we do about it</h2>}
      {actions.length > 0 && (
        <ul class="govuk-list">
          {actions.map(({ station }) => (
            <li>
              <a class="gt-a" href={frameworkPaths.action(station.id)}>
                {station.title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {standing === 'broken' && (
        <p class="gt-p">An action needs someone who keeps it, a day, and words others can check.</p>
      )}
      {mayWork && (
        <div class="gt-actions">
          <ButtonLink href={gapsPaths.answer(gap.station.id)} kind={standing === 'broken' ? undefined : 'secondary'}>
            {standing === 'broken' ? 'Mend this thread' : 'Answer it with an action'}
          </ButtonLink>
          {standing === 'broken' && (
            <a class="gt-a" href={gapsPaths.refusal(gap.station.id)}>
              We decided not to, and say why
            </a>
          )}
        </div>
      )}
    </Section>
  )
}

/** What else comes of it beside actions, and the ways on for whoever works on the strategy. */
const Onwards = ({ gap, beside, mayWork }: GapPageProps): Child => {
  const others = beside.filter(({ side, station }) => side === 'after' && station.kind !== 'action')
  if (others.length === 0 && !mayWork) return null
  const { id } = gap.station
  return (
    <Section
      mark={others.length > 0 ? 'done' : 'stop'}
      side="The thread"
      kind={standingOf(gap) === 'broken' ? 'plan' : undefined}
    >
      <h2 class="gt-h3">What else comes of it</h2>
      {others.length > 0 ? (
        <BesideList stations={others.map(({ station }) => station)} />
      ) : (
        <p class="gt-p">Nothing yet, such as a decision or a promise.</p>
      )}
      {mayWork && (
        <>
          <p class="gt-p">
            <a class="gt-a" href={decisionPaths.addingFrom({ from: id })}>
              Write down what was decided about it
            </a>
          </p>
          <TellOn id={id} />
          <LeadOn id={id} />
        </>
      )}
    </Section>
  )
}

const No = ({ gap, mayWork }: Pick<GapPageProps, 'gap' | 'mayWork'>) => (
  <>
    <h2 class="gt-h2">We decided not to, and why</h2>
    <Words text={gap.refusedWhy ?? ''} />
    <p class="gt-meta">Decided on {inWords(gap.refusedOn ?? '')}</p>
    {mayWork && (
      <form action={gapsPaths.refusalEnd(gap.station.id)} method="post" class="gt-space">
        <Button kind="secondary">Take the no back</Button>
      </form>
    )}
  </>
)

const told: Told = {
  written: { did: 'put it on the list' },
  changed: { did: 'changed it' },
  answered: { did: 'answered it with an action', words: 'Which' },
  heard: { did: 'found it said again', words: 'In which words' },
  refused: { did: 'said no', words: 'Why' },
  'opened-again': { did: 'took the no back', words: 'The reason it had' },
}

const Past = ({ changes, gap }: GapPageProps) => (
  <Section side="History" kind={standingOf(gap) === 'broken' ? 'plan' : undefined} end>
    <h2 class="gt-h3">What has happened</h2>
    <History changes={changes} told={told} />
  </Section>
)
