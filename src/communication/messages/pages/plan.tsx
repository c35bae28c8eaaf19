import { ButtonLink } from '../../../ui/govuk/button.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { LinkList } from '../../../ui/link-list.tsx'
import { Mark } from '../../../ui/marks.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { communicationPaths } from '../../paths.ts'
import { channelsInWords } from '../channel.ts'
import { byMonth, headingOf, type MonthOfPlan, markOf, type PlanLine, wordsOf } from '../message.ts'

export type PlanPageProps = {
  frame: Frame
  /** What waits to be told, the earliest day first. */
  lines: readonly PlanLine[]
  page: number
  hasMore: boolean
  today: string
  mayWork: boolean
  mayLead: boolean
}

/** The communication plan: what is to be told to whom, month by month, and first what is late. */
export const PlanPage = (props: PlanPageProps) => {
  const { frame, lines, page, hasMore, today, mayWork } = props
  const title = page === 1 ? headingOf(lines, today, hasMore) : `Communication plan, page ${page}`
  const months = byMonth(lines, today)
  return (
    <Page frame={frame} title={title} now="Show">
      <Spine>
        <Section mark="now" side="Plan" note="Communication" end={months.length === 0}>
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">
            What people should know, who should hear it, how and by when. People who told us something wait to hear what
            came of it.
          </p>
          {mayWork && (
            <div class="gt-actions">
              <ButtonLink href={communicationPaths.adding}>Plan a message</ButtonLink>
            </div>
          )}
          <LinkList links={waysFrom(props)} />
        </Section>
        {months.map((month, i) => (
          <Month {...{ month, today, end: i === months.length - 1 }}>
            {i === months.length - 1 && (
              <TurnPages
                label="More of the plan"
                {...{ page, hasMore }}
                addressOf={to => `${communicationPaths.plan}?page=${to}`}
              />
            )}
          </Month>
        ))}
      </Spine>
    </Page>
  )
}

function waysFrom({ mayLead }: PlanPageProps) {
  const ways = [
    {
      text: 'You said, we did',
      href: communicationPaths.youSaid,
      why: 'What people told us was missing, what we did about it, and when we said so.',
    },
    { text: 'The year ahead', href: communicationPaths.days, why: 'Days and months worth saying something on.' },
    { text: 'Stories', href: communicationPaths.stories, why: 'What changed for somebody, and what did not work.' },
    { text: 'What was told', href: communicationPaths.told, why: 'To whom, on which day, and how anyone can tell.' },
  ]
  const audiences = { text: 'Who we tell things', href: communicationPaths.audiences, why: 'Change the list.' }
  return mayLead ? [...ways, audiences] : ways
}

const Month = ({
  month,
  today,
  end,
  children,
}: {
  month: MonthOfPlan
  today: string
  end: boolean
  children?: Child
}) => (
  <Section mark={month.isLate ? 'late' : 'plan'} side={month.title} kind="plan" end={end}>
    <h2 class="gt-h2">{month.isLate ? 'Should have been told by now' : `By the end of ${month.title}`}</h2>
    <StackTable
      caption={month.title}
      headings={['Message', 'Who should hear it', 'How', 'When']}
      rows={month.lines.map(({ telling, number, title, keeper }) => ({
        name: (
          <>
            <a class="gt-a" href={communicationPaths.message(telling.messageId)}>
              {number}. {title}
            </a>
            {keeper && <p class="gt-meta">{keeper}</p>}
          </>
        ),
        cells: [
          telling.audience,
          channelsInWords(telling.channels),
          <span class="gt-is">
            <Mark name={markOf(telling, today)} />
            <span>{wordsOf(telling, today)}</span>
          </span>,
        ],
      }))}
    />
    {children}
  </Section>
)
