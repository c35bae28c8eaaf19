import { ButtonLink } from '../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import type { Link } from '../../ui/head.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { Need, Needs, ThreadRows } from '../../ui/thread-rows.tsx'
import { phaseNames, phases } from '../cycle.ts'
import type { Row } from '../element.ts'
import { frameworkPaths } from '../paths.ts'
import type { Framework } from '../queries.ts'
import { headingOf, inDays, type Need as NeedOf, needsOf, nextOf, stopsOf } from '../standing.ts'

export type StrategyPageProps = {
  /** Where one can go from here: broken threads, gaps. */
  ways: readonly Link[]
  frame: Frame
  /** What stands at its head, such as what allyship means here. */
  head: Child
  /** Null before a framework was taken up. */
  framework: Framework | null
  rows: readonly Row[]
  today: string
  mayLead: boolean
  notice?: string | undefined
}

/** The whole strategy in one look: where each element stands, and what needs somebody. */
export const StrategyPage = (props: StrategyPageProps) =>
  props.framework ? <Followed {...props} framework={props.framework} /> : <NotYet {...props} />

const NotYet = ({ frame, mayLead, head, ways }: StrategyPageProps) => (
  <Page frame={frame} title="No strategy yet" now="Strategy">
    <Spine>
      <Section mark="now" side="Strategy" kind="now" end>
        <h1 class="gt-h1 gt-h1--s">No strategy yet</h1>
        {mayLead ? (
          <>
            <p class="gt-lead">
              Choose a framework to follow. It says which things to work on, and how to go about each.
            </p>
            <div class="gt-actions">
              <ButtonLink href={frameworkPaths.frameworks}>Choose a framework</ButtonLink>
            </div>
          </>
        ) : (
          <p class="gt-lead">
            When your organisation has chosen what to work on, everyone can see here what was promised and what came of
            it.
          </p>
        )}
        {head}
        <Ways ways={ways} label="Within the strategy" />
      </Section>
    </Spine>
  </Page>
)

const Followed = ({
  frame,
  framework,
  rows,
  today,
  notice,
  ways,
  mayLead,
  head,
}: StrategyPageProps & { framework: Framework }) => {
  const needs = needsOf(rows, today)
  return (
    <Page frame={frame} title={headingOf(rows, today)} now="Strategy">
      <Spine>
        <Section>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <div class="gt-hero">
            <div>
              <p class="gt-meta">
                <a class="gt-a" href={frameworkPaths.copy}>
                  {framework.title}
                </a>
              </p>
              <h1 class="gt-h1">{headingOf(rows, today)}</h1>
              {head}
              <Ways ways={ways.slice(0, waysOfEveryDay)} label="Within the strategy" />
            </div>
            <div>
              {needs.length > 0 && <NeedsYou needs={needs} />}
              <Ways ways={ways.slice(waysOfEveryDay)} label="More of the strategy">
                <h2 class="gt-h3">More of the strategy</h2>
              </Ways>
            </div>
          </div>
        </Section>
        {rows.length === 0 && mayLead && (
          <Section mark="now" side="Begin" kind="now" end>
            <div class="gt-actions">
              <ButtonLink href={frameworkPaths.adding}>Add the first element</ButtonLink>
            </div>
          </Section>
        )}
        {rows.length > 0 && (
          <ThreadRows
            title="The elements"
            headings={{ row: 'Element', stops: phases.map(phase => phaseNames[phase]), next: 'Next' }}
            rows={rows.map(row => asThread(row, today))}
          />
        )}
      </Spine>
    </Page>
  )
}

/** The first of the ways on are for every day, and stand under the heading; the others beside it. */
const waysOfEveryDay = 4

/** On paper nobody can follow them, and they are left out. */
const Ways = ({ ways, label, children }: Pick<StrategyPageProps, 'ways'> & { label: string; children?: Child }) => (
  <nav class="gt-space" aria-label={label}>
    {children}
    <ul class="govuk-list">
      {ways.map(({ text, href }) => (
        <li>
          <a class="gt-a" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const NeedsYou = ({ needs }: { needs: readonly NeedOf[] }) => (
  <Needs title="What needs somebody">
    {needs.slice(0, 3).map(({ kind, row, days }) => (
      <Need mark={kind === 'late' ? 'late' : 'due'}>
        {kind === 'late' ? (
          <b class="gt-late">{inDays(days)} late.</b>
        ) : (
          <b>{days === 0 ? 'Today.' : `In ${inDays(days)}.`}</b>
        )}{' '}
        {row.element.title} comes to review.{' '}
        {row.cycle && (
          <a class="gt-a" href={frameworkPaths.element(row.element.id)}>
            Look at it
            <span class="govuk-visually-hidden">: {row.element.title}</span>
          </a>
        )}
      </Need>
    ))}
  </Needs>
)

function asThread(row: Row, today: string) {
  const { element, cycle } = row
  const stops = stopsOf(cycle, today, element.clock)
  const isLate = stops.some(({ mark }) => mark === 'late')
  return {
    ring: element.mark,
    said: 'Element',
    name: element.title,
    href: frameworkPaths.element(element.id),
    note: noteOf(row),
    stops: stops.map(({ phase, mark, when, isHere }) => ({ mark, name: phaseNames[phase], when, here: isHere })),
    turned: cycle?.reviewedOn != null,
    loud: isLate || stops.some(({ mark }) => mark === 'due'),
    next: isLate ? <span class="gt-late">{nextOf(row, today)}</span> : nextOf(row, today),
  }
}

function noteOf({ cycle }: Row): string {
  if (!cycle) return 'Not begun'
  const owner = cycle.owner && !cycle.owner.hasLeft ? cycle.owner.name : 'nobody looks after it'
  return `Cycle ${cycle.number} · ${owner}`
}
