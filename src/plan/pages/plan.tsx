import { type Day, inWords } from '../../calendar/day.ts'
import { effortNames } from '../../framework/actions/action.ts'
import { markOf, wordsOf } from '../../framework/actions/standing.ts'
import { frameworkPaths } from '../../framework/paths.ts'
import { whoOf } from '../../thread/who.ts'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { LinkList } from '../../ui/link-list.tsx'
import { Mark } from '../../ui/marks.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { TurnPages } from '../../ui/turn-pages.tsx'
import { type GroupMember, spanOf } from '../group/member.ts'
import { planPaths } from '../paths.ts'
import type { PlannedAction } from '../queries.ts'
import { byYear, type YearPlace, yearOf } from '../year.ts'

export type PlanPageProps = {
  frame: Frame
  actions: readonly PlannedAction[]
  years: readonly YearPlace[]
  /** Who is in the group now. */
  group: readonly GroupMember[]
  page: number
  hasMore: boolean
  today: Day
  /** The month in which years begin, from 1. */
  begins: number
  notice?: string | undefined
  mayWork: boolean
  mayLead: boolean
}

/** Everything that was decided to be done, by the year in which it is due, and who carries it. */
export const PlanPage = (props: PlanPageProps) => {
  const { frame, actions, page, hasMore, today, begins } = props
  const shown = byYear(actions, begins)
  const thisYear = yearOf(today, begins)
  const title = page === 1 ? titleOf(props.years) : `The action plan, page ${page}`
  return (
    <Page frame={frame} title={title} now="Act">
      <Spine>
        <Section mark="stop" side="The plan" note={inWords(today)} kind={shown.length === 0 ? 'now' : undefined}>
          <Top {...props} title={title} />
        </Section>
        {page === 1 && <Group group={props.group} />}
        {shown.length === 0 && <Nothing page={page} />}
        {shown.map(([year, those], i) => (
          <Section
            id={anchorOf(year)}
            mark={markOfYear(year, props)}
            side={year}
            kind={year === thisYear ? 'now' : year > thisYear ? 'plan' : undefined}
            end={i === shown.length - 1}
          >
            <h2 class="gt-h2">Due in {year}</h2>
            <StackTable
              caption={`Actions due in ${year}`}
              headings={['Action', 'Where it stands', 'By', 'Looked after by', 'Element', 'Effort']}
              rows={those.map(action => asRow(action, today))}
            />
            {i === shown.length - 1 && (
              <TurnPages
                label="More of the plan"
                {...{ page, hasMore }}
                addressOf={to => `${planPaths.plan}?page=${to}`}
              />
            )}
          </Section>
        ))}
      </Spine>
    </Page>
  )
}

/** A year that has passed is done only when nothing of it is still open. */
function markOfYear(year: string, { years, today, begins }: PlanPageProps) {
  const thisYear = yearOf(today, begins)
  if (year === thisYear) return 'now'
  if (year > thisYear) return 'plan'
  return years.some(each => each.year === year && each.open > 0) ? 'late' : 'done'
}

const anchorOf = (year: string) => `year-${year.replace('/', '-')}`

function titleOf(years: readonly YearPlace[]): string {
  const open = years.reduce((sum, { open }) => sum + open, 0)
  if (years.length === 0) return 'The plan is empty'
  return open === 0 ? 'Nothing on the plan is open' : 'The action plan'
}

const Top = ({ title, years, page, notice, mayWork, mayLead }: PlanPageProps & { title: string }) => (
  <>
    {notice && <NotificationBanner type="success" title="Done" text={notice} />}
    <h1 class="gt-h1 gt-h1--s">{title}</h1>
    <p class="gt-lead">
      Everything we have decided to do, in every element, by the year in which it is due. What is done or given up stays
      on the plan, so that it can be seen what became of it.
    </p>
    {years.length > 1 && (
      <nav aria-label="Years of the plan">
        <ul class="gt-list">
          {years.map(({ year, actions, open, page: on }) => (
            <li>
              <a class="gt-a" href={`${on === page ? '' : `${planPaths.plan}?page=${on}`}#${anchorOf(year)}`}>
                {year}
              </a>
              : {actions === 1 ? '1 action' : `${actions} actions`}, {open} still to do
            </li>
          ))}
        </ul>
      </nav>
    )}
    <LinkList links={waysOn(years.length > 0, mayWork, mayLead)} />
  </>
)

function waysOn(hasActions: boolean, mayWork: boolean, mayLead: boolean) {
  const workbook = {
    text: 'Take the plan as an Excel workbook',
    href: planPaths.workbook,
    why: 'All of it, with every year. It can be changed there and brought back.',
  }
  const table = {
    text: 'Take the plan as CSV',
    href: planPaths.table,
    why: 'The same columns as plain text, for other programs. It can be brought back, too.',
  }
  const settings = {
    text: 'When a year of the plan begins',
    href: frameworkPaths.settings,
    why: 'In January, or in April with the financial year.',
  }
  const together = {
    text: 'Change several actions together',
    href: planPaths.together,
    why: 'Somebody new looks after them, their days move, or they are given up.',
  }
  const bring = {
    text: 'Bring the workbook back',
    href: planPaths.bringing,
    why: 'You see what would change before anything does.',
  }
  const all = {
    text: 'What is open, and what is late',
    href: frameworkPaths.allActions,
    why: 'To find actions by who looks after them or whom they serve.',
  }
  return [
    ...(hasActions ? [workbook, table] : []),
    ...(mayWork ? [...(hasActions ? [together] : []), bring] : []),
    all,
    ...(mayLead ? [settings] : []),
  ]
}

const Group = ({ group }: { group: readonly GroupMember[] }): Child => (
  <Section mark="stop" side="The group">
    <h2 class="gt-h2">Who carries it</h2>
    {group.length === 0 && <p class="gt-p">Nobody is named yet to see to it that the plan is done.</p>}
    {group.length > 0 && (
      <ul class="gt-list">
        {group.map(member => (
          <li>
            <b>{whoOf(member.who)}</b>
            {member.part && `, ${member.part}`}, {spanOf(member)}
          </li>
        ))}
      </ul>
    )}
    <p class="gt-p">
      <a class="gt-a" href={planPaths.group}>
        Who is in the group, and who was
      </a>
    </p>
  </Section>
)

const Nothing = ({ page }: { page: number }): Child => (
  <Section mark="plan" side="Actions" kind="plan" end>
    <p class="gt-p">
      {page > 1 ? 'The plan does not go on so far. ' : 'Actions are added to an element while its work is being done. '}
      <a class="gt-a" href={page > 1 ? planPaths.plan : frameworkPaths.strategy}>
        {page > 1 ? 'Go to its first page' : 'Go to the strategy'}
      </a>
    </p>
  </Section>
)

function asRow(action: PlannedAction, today: Day) {
  const { station, effort, element, dueOn } = action
  return {
    name: (
      <a class="gt-a" href={frameworkPaths.action(station.id)}>
        {station.number}. {station.title}
      </a>
    ),
    cells: [
      <span class="gt-is">
        <Mark name={markOf(action, today)} />
        <span>{stateOnly(wordsOf(action, today))}</span>
      </span>,
      inWords(dueOn),
      station.owner ? whoOf(station.owner) : 'Nobody',
      element ?? 'None',
      effort ? effortNames[effort] : 'Nobody has said',
    ],
  }
}

/** The day has a column of its own. */
const stateOnly = (words: string) => words.replace(/, due on .*/, '')
