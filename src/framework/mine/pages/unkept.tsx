import { type Day, inWords } from '../../../calendar/day.ts'
import { threadPaths } from '../../../thread/paths.ts'
import { kindNames } from '../../../thread/station.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Mark } from '../../../ui/marks.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { frameworkPaths } from '../../paths.ts'
import { type Item, timeOf } from '../item.ts'

export type UnkeptPageProps = { frame: Frame; items: readonly Item[]; page: number; hasMore: boolean; today: Day }

/** What people who have left looked after, each with a way to name somebody else. */
export const UnkeptPage = ({ frame, items, page, hasMore, today }: UnkeptPageProps) => {
  const title =
    items.length === 0 && page === 1 ? 'Somebody looks after everything' : 'Nobody looks after this any more'
  return (
    <Page frame={frame} title={title} now="Act">
      <Spine>
        <Section mark={items.length > 0 ? 'cut' : 'done'} side="Nobody" end>
          <BackLink href={frameworkPaths.mine}>My work</BackLink>
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">
            {items.length > 0
              ? 'Whoever did has left. Name somebody else, so that it does not stand still.'
              : 'When somebody leaves, what they looked after stands here until somebody else does.'}
          </p>
          {items.length > 0 && (
            <StackTable
              caption="What nobody looks after"
              headings={['What', 'Kind', 'Due', { label: 'Name somebody', quiet: true }]}
              rows={items.map(item => asRow(item, today))}
            />
          )}
          <TurnPages
            label="More of these"
            {...{ page, hasMore }}
            addressOf={to => `${frameworkPaths.unkept}?page=${to}`}
          />
        </Section>
      </Spine>
    </Page>
  )
}

const marks = { late: 'late', due: 'due', later: 'plan', open: 'plan' } as const

function asRow(item: Item, today: Day) {
  const { title, day } = item
  return {
    name: title,
    cells: [
      kindOf(item),
      <span class="gt-is">
        <Mark name={marks[timeOf(item, today)]} />
        <span>{day ? inWords(day) : 'No day'}</span>
      </span>,
      <a class="gt-a" href={hrefOf(item)}>
        Name somebody else
        <span class="govuk-visually-hidden"> for {title}</span>
      </a>,
    ],
  }
}

function kindOf({ kind, sponsors }: Item): string {
  if (kind !== 'cycle' && kind !== 'goal') return kindNames[kind]
  return sponsors ? 'Element, its sponsor has left' : 'Element'
}

function hrefOf({ id, kind }: Item): string {
  if (kind === 'cycle') return frameworkPaths.people(id)
  return kind === 'action' ? frameworkPaths.actionChange(id) : threadPaths.station(id)
}
