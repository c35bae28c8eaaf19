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
import type { Names } from '../translations/names.ts'
import { LanguageBar } from '../translations/pages/bar.tsx'
import { Say } from '../translations/pages/say.tsx'

export type StrategyPageProps = {
  /** Where one can go from here: broken threads, gaps. */
  ways: readonly Link[]
  frame: Frame
  /** What stands at its head, such as what allyship means here. */
  head: Child
  /** In their order; none before one was taken up. */
  frameworks: readonly Framework[]
  rows: readonly Row[]
  /** How each framework and each element is called in the language of whoever reads. */
  names: Names
  today: string
  mayLead: boolean
  notice?: string | undefined
}

/** The whole strategy in one look: where each element stands, and what needs somebody. */
export const StrategyPage = (props: StrategyPageProps) =>
  props.frameworks.length > 0 ? <Followed {...props} /> : <NotYet {...props} />

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

const Followed = (props: StrategyPageProps) => {
  const { frame, frameworks, rows, names, today, notice, ways, head } = props
  const needs = needsOf(rows, today)
  return (
    <Page frame={frame} title={headingOf(rows, today)} now="Strategy">
      <Spine>
        <Section>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <div class="gt-hero">
            <div>
              {frameworks.map(({ id, key, title }) => (
                <p class="gt-meta">
                  <a class="gt-a" href={frameworkPaths.copy(key)}>
                    <Say said={names.said.get(id) ?? { text: title, lang: null }} />
                  </a>
                </p>
              ))}
              <h1 class="gt-h1">{headingOf(rows, today)}</h1>
              {head}
              <Ways ways={ways.slice(0, waysOfEveryDay)} label="Within the strategy" />
              <LanguageBar spoken={names.spoken} back={frameworkPaths.strategy} />
            </div>
            <div>
              {needs.length > 0 && <NeedsYou {...{ needs, names }} />}
              <Ways ways={ways.slice(waysOfEveryDay)} label="More of the strategy">
                <h2 class="gt-h3">More of the strategy</h2>
              </Ways>
            </div>
          </div>
        </Section>
        {frameworks.map(framework => (
          <Elements {...props} framework={framework} />
        ))}
      </Spine>
    </Page>
  )
}

/** The elements of one framework. Where there are several, each stands under its title. */
const Elements = (props: StrategyPageProps & { framework: Framework }) => {
  const { framework, frameworks, rows, names, today, mayLead } = props
  const own = rows.filter(({ element }) => element.frameworkId === framework.id)
  const isAlone = frameworks.length === 1
  const title = <Say said={names.said.get(framework.id) ?? { text: framework.title, lang: null }} />
  if (own.length > 0)
    return (
      <>
        {!isAlone && (
          <Section mark="stop" tight>
            <h2 class="gt-h2">{title}</h2>
          </Section>
        )}
        <ThreadRows
          title={isAlone ? 'The elements' : undefined}
          headings={{ row: 'Element', stops: phases.map(phase => phaseNames[phase]), next: 'Next' }}
          rows={own.map(row => asThread(row, names, today))}
        />
      </>
    )
  return (
    mayLead && (
      <Section mark="now" side="Begin" kind="now" end>
        {!isAlone && <h2 class="gt-h2">{title}</h2>}
        <div class="gt-actions">
          <ButtonLink href={frameworkPaths.adding(framework.key)}>Add the first element</ButtonLink>
        </div>
      </Section>
    )
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

const NeedsYou = ({ needs, names }: { needs: readonly NeedOf[]; names: Names }) => (
  <Needs title="What needs somebody">
    {needs.slice(0, 3).map(({ kind, row, days }) => (
      <Need mark={kind === 'late' ? 'late' : 'due'}>
        {kind === 'late' ? (
          <b class="gt-late">{inDays(days)} late.</b>
        ) : (
          <b>{days === 0 ? 'Today.' : `In ${inDays(days)}.`}</b>
        )}{' '}
        <Name {...{ row, names }} /> comes to review.{' '}
        {row.cycle && (
          <a class="gt-a" href={frameworkPaths.element(row.element.id)}>
            Look at it
            <span class="govuk-visually-hidden">
              : <Name {...{ row, names }} />
            </span>
          </a>
        )}
      </Need>
    ))}
  </Needs>
)

const Name = ({ row: { element }, names }: { row: Row; names: Names }) => (
  <Say said={names.said.get(element.id) ?? { text: element.title, lang: null }} />
)

function asThread(row: Row, names: Names, today: string) {
  const { element, cycle } = row
  const stops = stopsOf(cycle, today, element.clock)
  const isLate = stops.some(({ mark }) => mark === 'late')
  return {
    ring: element.mark,
    said: 'Element',
    name: <Name {...{ row, names }} />,
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
