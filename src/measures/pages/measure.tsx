import { type Day, inWords } from '../../calendar/day.ts'
import { frameworkPaths } from '../../framework/paths.ts'
import { BesideList } from '../../thread/pages/beside.tsx'
import { History, type Told } from '../../thread/pages/history.tsx'
import type { Beside, Change } from '../../thread/queries.ts'
import { whoOf } from '../../thread/who.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { Thread } from '../../ui/thread.tsx'
import { Words } from '../../ui/words.tsx'
import {
  baselineOf,
  directionNames,
  dueOn,
  type Measure,
  rhythmNames,
  type Standing,
  sayTarget,
  standingOf,
  type Value,
} from '../measure.ts'
import { headlineOf, isOnTarget, markFor, sayMeasure } from '../movement.ts'
import { measuresPaths } from '../paths.ts'
import { sayFigure, unitNames } from '../unit.ts'
import { FiguresOf } from './figures.tsx'
import { RunOf } from './run.tsx'

export type MeasurePageProps = {
  frame: Frame
  measure: Measure
  /** Everything that was ever written down, the newest day first. */
  values: readonly Value[]
  beside: readonly Beside[]
  changes: readonly Change[]
  today: Day
  notice?: string | undefined
  mayWork: boolean
  /** May add and correct figures. */
  keeps: boolean
}

/** One measure: what it says, every figure there ever was, what it measures, and what hangs on it. */
export const MeasurePage = (props: MeasurePageProps) => {
  const { frame, measure, notice, beside, changes, mayWork, values, keeps } = props
  const { station, element } = measure
  const standing = standingOf(values)
  return (
    <Page frame={frame} title={station.title} now="Review">
      <Spine>
        <Section mark="stop" side={`Measure ${station.number}`} note={element ? `Element ${element.mark}` : undefined}>
          <BackLink href={measuresPaths.all}>All measures</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          {station.withdrawnOn && (
            <NotificationBanner text={`It was taken back on ${inWords(station.withdrawnOn)}. Its figures stay here.`} />
          )}
          <h1 class="gt-h1 gt-h1--s">{station.title}</h1>
          <p class="gt-lead">{headlineOf(measure, standing)}.</p>
          <Along measure={measure} standing={standing} />
        </Section>
        <Section mark={markFor(measure, standing)} side="What it says" note={<Due {...props} />}>
          <Says {...props} standing={standing} />
        </Section>
        {values.length > 0 && (
          <Section mark="stop" side="Figures">
            <h2 class="gt-h2">Every figure</h2>
            <FiguresOf {...{ measure, values, keeps }} />
          </Section>
        )}
        <Section mark="stop" side="What it is">
          <What measure={measure} mayWork={mayWork} />
        </Section>
        <Section mark="stop" side="The thread">
          <Hangs {...{ beside, mayWork, measure }} />
        </Section>
        <Section side="History" end>
          <h2 class="gt-h3">What has happened</h2>
          <History changes={changes} told={told} />
        </Section>
      </Spine>
    </Page>
  )
}

const Along = ({ measure, standing }: { measure: Measure; standing: readonly Standing[] }) => {
  const { unit, target } = measure
  const [baseline, latest] = [baselineOf(standing), standing.at(-1)]
  const isThere = isOnTarget(measure, standing) === true
  const said = (one: Standing | null | undefined, none: string) =>
    one ? `${sayFigure(unit, one.figure)}, ${inWords(one.standsOn)}` : none
  return (
    <div class="gt-space">
      <Thread
        label="From where it began to its target"
        stops={[
          { mark: baseline ? 'done' : 'stop', name: 'Where it began', note: said(baseline, 'Nobody has said') },
          { mark: latest ? 'now' : 'plan', name: 'Latest', note: said(latest, 'No figure yet'), here: !isThere },
          {
            mark: isThere ? 'done' : 'plan',
            name: 'Target',
            note: target ? `${sayTarget(unit, target)} by ${inWords(target.on)}` : 'None yet',
            here: isThere,
          },
        ]}
      />
    </div>
  )
}

const Due = ({ measure, values, today }: MeasurePageProps) => {
  if (measure.station.withdrawnOn) return null
  const due = dueOn(measure, standingOf(values).at(-1)?.standsOn ?? null)
  return due < today ? (
    <span class="gt-late">A figure was due on {inWords(due)}</span>
  ) : (
    <span>Next figure by {inWords(due)}</span>
  )
}

const Says = ({ measure, standing, keeps }: MeasurePageProps & { standing: readonly Standing[] }) => (
  <>
    <h2 class="gt-h2">What it says</h2>
    {standing.length > 1 && <RunOf measure={measure} standing={standing} />}
    <div class="gt-space">
      {sayMeasure(measure, standing).map(sentence => (
        <p class="gt-p">{sentence}</p>
      ))}
    </div>
    {keeps && (
      <div class="gt-actions">
        <ButtonLink href={measuresPaths.addingValue(measure.station.id)}>Add a figure</ButtonLink>
        {(measure.unit === 'per-cent' || measure.unit === 'people') && (
          <ButtonLink href={measuresPaths.releases(measure.station.id)} kind="secondary">
            Take one from a release
          </ButtonLink>
        )}
      </div>
    )}
  </>
)

const What = ({ measure, mayWork }: { measure: Measure; mayWork: boolean }) => {
  const { station, source, unit, direction, everyMonths, element } = measure
  const rows = [
    { key: 'Where the figures come from', value: source },
    { key: 'In what', value: unitNames[unit] },
    { key: 'Which way is better', value: directionNames[direction] },
    { key: 'Looked at', value: rhythmNames[everyMonths] },
    { key: 'Looked after by', value: station.owner ? whoOf(station.owner) : 'Nobody' },
  ]
  return (
    <>
      <h2 class="gt-h2">What exactly is counted or asked</h2>
      <Words text={station.words} />
      <SummaryList rows={rows} />
      {element && (
        <p class="gt-p">
          It belongs to{' '}
          <a class="gt-a" href={frameworkPaths.element(element.id)}>
            {element.title}
          </a>
          .
        </p>
      )}
      {mayWork && !station.withdrawnOn && (
        <div class="gt-actions">
          <a class="gt-a" href={measuresPaths.change(station.id)}>
            Change it
          </a>
          <a class="gt-a" href={measuresPaths.removal(station.id)}>
            Take it back
          </a>
        </div>
      )}
    </>
  )
}

const Hangs = ({ beside, measure, mayWork }: Pick<MeasurePageProps, 'beside' | 'measure' | 'mayWork'>) => {
  const before = beside.filter(({ side }) => side === 'before').map(({ station }) => station)
  const after = beside.filter(({ side }) => side === 'after').map(({ station }) => station)
  return (
    <>
      <h2 class="gt-h2">What it measures</h2>
      {before.length > 0 ? (
        <BesideList stations={before} />
      ) : (
        <p class="gt-p">No promise and no action leads here yet. Then nobody knows what the figures are for.</p>
      )}
      {after.length > 0 && (
        <>
          <h3 class="gt-h3">What came of it</h3>
          <BesideList stations={after} />
        </>
      )}
      {mayWork && !measure.station.withdrawnOn && (
        <div class="gt-actions">
          <ButtonLink href={measuresPaths.threads(measure.station.id)} kind="secondary">
            Choose what it measures
          </ButtonLink>
        </div>
      )}
    </>
  )
}

const told: Told = {
  written: { did: 'began to measure it' },
  changed: { did: 'changed it' },
  'figure-added': { did: 'added a figure' },
  'figure-corrected': { did: 'corrected a figure', words: 'Why' },
  'figure-hidden': { did: 'took out a figure about too few people', words: 'Why' },
  led: { did: 'said what it measures', words: 'What' },
  withdrawn: { did: 'took it back', words: 'Why' },
}
