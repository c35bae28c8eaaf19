import { inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { BesideList } from '../../../thread/pages/beside.tsx'
import { History, type Told } from '../../../thread/pages/history.tsx'
import { LeadOn, TellOn } from '../../../thread/pages/lead-on.tsx'
import type { Beside, Change } from '../../../thread/queries.ts'
import { whoOf } from '../../../thread/who.ts'
import { errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { frameworkPaths } from '../../paths.ts'
import { type ActionInFull, effortNames, servesInWords } from '../action.ts'
import { mayDo } from '../deed.ts'
import { markOf, wordsOf } from '../standing.ts'
import { HowItGoes } from './how-it-goes.tsx'

export type ActionPageProps = {
  frame: Frame
  action: ActionInFull
  beside: readonly Beside[]
  changes: readonly Change[]
  today: string
  notice?: string | undefined
  /** A note as it was typed, and what is wrong with it. */
  note: Readonly<{ typed: string; errors: readonly FieldError[] }>
  /** May its reader say how it goes? */
  keeps: boolean
  /** May its reader lead threads from and to it? */
  mayWork: boolean
}

/** Something that is done: who looks after it, by when, why, how it goes, and what has happened. */
export const ActionPage = (props: ActionPageProps) => {
  const { frame, action, changes, today, notice, note, keeps } = props
  const { station, droppedWhy } = action
  const isOpen = mayDo('finish', action)
  return (
    <Page frame={frame} title={station.title} now="Act" error={note.errors.length > 0}>
      <Spine>
        <Section mark={markOf(action, today)} side={`Action ${station.number}`} note={wordsOf(action, today)}>
          {station.cycleId && <BackLink href={frameworkPaths.cycle(station.cycleId)}>Its element</BackLink>}
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          {note.errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(note.errors)} />}
          <h1 class="gt-h1 gt-h1--s">{station.title}</h1>
          <p class="gt-lead">{wordsOf(action, today)}.</p>
          {station.words && <Words text={station.words} />}
          <div class="gt-space">
            <SummaryList rows={rowsOf(action)} />
            {keeps && isOpen && (
              <p class="gt-p gt-space">
                <a class="gt-a" href={frameworkPaths.actionChange(station.id)}>
                  Change it
                </a>
              </p>
            )}
          </div>
          {droppedWhy && (
            <>
              <h2 class="gt-h3">Why it was given up</h2>
              <Words text={droppedWhy} />
            </>
          )}
        </Section>
        <Why {...props} />
        <HowItGoes {...props} />
        <Section mark={isOpen ? 'plan' : 'stop'} side="History" kind={isOpen ? 'plan' : undefined} end>
          <h2 class="gt-h2">What has happened</h2>
          <History changes={changes.filter(({ what }) => what !== 'noted')} told={told} />
        </Section>
      </Spine>
    </Page>
  )
}

function rowsOf(action: ActionInFull) {
  const { station, dueOn, effort } = action
  const serves = servesInWords(action)
  return [
    { key: 'Looked after by', value: station.owner ? whoOf(station.owner) : 'Nobody' },
    { key: 'By', value: inWords(dueOn) },
    ...(effort ? [{ key: 'Effort', value: effortNames[effort] }] : []),
    ...(serves ? [{ key: 'Whom it serves', value: serves }] : []),
  ]
}

const told: Told = {
  written: { did: 'put it on the thread' },
  changed: { did: 'changed it' },
  started: { did: 'started it' },
  done: { did: 'said that it is done' },
  dropped: { did: 'gave it up', words: 'Why' },
  reopened: { did: 'opened it again', words: 'Why, and how it stood before' },
}

const Why = ({ beside, action, mayWork }: ActionPageProps): Child => {
  const before = beside.filter(({ side }) => side === 'before')
  const parts = [
    { heading: 'What it keeps', those: before.filter(({ station }) => station.kind === 'promise') },
    { heading: 'What it answers', those: before.filter(({ station }) => station.kind !== 'promise') },
    { heading: 'What comes of it', those: beside.filter(({ side }) => side === 'after') },
  ].filter(({ those }) => those.length > 0)
  return (
    (parts.length > 0 || mayWork) && (
      <Section mark={parts.length > 0 ? 'done' : 'stop'} side="Why">
        {parts.map(({ heading, those }) => (
          <>
            <h2 class="gt-h2">{heading}</h2>
            <BesideList stations={those.map(({ station }) => station)} />
          </>
        ))}
        {mayWork && !action.station.withdrawnOn && <TellOn id={action.station.id} />}
        {mayWork && !action.station.withdrawnOn && <LeadOn id={action.station.id} />}
      </Section>
    )
  )
}
