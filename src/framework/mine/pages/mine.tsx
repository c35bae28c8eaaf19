import type { Day } from '../../../calendar/day.ts'
import { threadPaths } from '../../../thread/paths.ts'
import type { Child } from '../../../ui/jsx/elements.ts'
import { LinkList } from '../../../ui/link-list.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { frameworkPaths } from '../../paths.ts'
import { headingOf, type Item, type Pressing, type Time, timeOf, times, whyOf } from '../item.ts'

export type MinePageProps = {
  frame: Frame
  /** In the order in which they are due. */
  items: readonly Item[]
  pressing: Pressing
  /** Is there anything that nobody looks after, and may the reader name somebody? */
  isUnkept: boolean
  page: number
  hasMore: boolean
  today: Day
  /** Where a leader's goal is read. */
  goal: (id: string) => string
  /** What else waits for the reader. */
  waiting: Child
}

const parts: Readonly<Record<Time, Readonly<{ mark: 'late' | 'due' | 'plan'; side: string; title: string }>>> = {
  late: { mark: 'late', side: 'Late', title: 'Its day has passed' },
  due: { mark: 'due', side: 'Soon', title: 'In the next 30 days' },
  later: { mark: 'plan', side: 'Later', title: 'After that' },
  open: { mark: 'plan', side: 'No day', title: 'Without a day so far' },
}

/** Everything the reader looks after, what is late first. */
export const MinePage = (props: MinePageProps) => {
  const { frame, items, pressing, isUnkept, page, hasMore, today, goal, waiting } = props
  const isEmpty = items.length === 0 && page === 1
  const title = isEmpty ? 'You look after nothing yet' : page === 1 ? headingOf(pressing) : `My work, page ${page}`
  const shown = times.filter(time => items.some(item => timeOf(item, today) === time))
  return (
    <Page frame={frame} title={title} now="Act">
      <Spine>
        <Section mark="stop" side="My work" kind={isEmpty ? 'now' : undefined} end={shown.length === 0}>
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">
            {isEmpty
              ? 'When somebody names you for an action or an element, it stands here with its day.'
              : 'What you look after, and what you stand behind, in the order in which it is due.'}
          </p>
          {waiting}
          <LinkList links={waysOn(isUnkept)} />
          {shown.length === 0 && <Turn page={page} hasMore={hasMore} />}
        </Section>
        {shown.map((time, i) => (
          <Section
            mark={parts[time].mark}
            side={parts[time].side}
            kind={parts[time].mark === 'plan' ? 'plan' : undefined}
            end={i === shown.length - 1}
          >
            <h2 class="gt-h2">{parts[time].title}</h2>
            <LinkList
              links={items.filter(item => timeOf(item, today) === time).map(item => asLink(item, today, goal))}
            />
            {i === shown.length - 1 && <Turn page={page} hasMore={hasMore} />}
          </Section>
        ))}
      </Spine>
    </Page>
  )
}

const Turn = ({ page, hasMore }: Pick<MinePageProps, 'page' | 'hasMore'>) => (
  <TurnPages label="More of my work" {...{ page, hasMore }} addressOf={to => `${frameworkPaths.mine}?page=${to}`} />
)

function waysOn(isUnkept: boolean) {
  const unkept = {
    text: 'What nobody looks after any more',
    href: frameworkPaths.unkept,
    why: 'People who have left looked after it. Name somebody else.',
  }
  const all = { text: 'All actions', href: frameworkPaths.allActions, why: 'What everybody is doing.' }
  return isUnkept ? [unkept, all] : [all]
}

function asLink(item: Item, today: Day, goal: MinePageProps['goal']) {
  const href = item.kind === 'goal' ? goal(item.id) : hrefOf(item)
  return { text: item.title, href, why: whyOf(item, today) }
}

function hrefOf({ id, kind }: Item): string {
  if (kind === 'cycle') return frameworkPaths.cycle(id)
  return threadPaths.station(id)
}
