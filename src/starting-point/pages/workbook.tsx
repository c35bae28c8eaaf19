import type { Day } from '../../calendar/day.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { startingPaths } from '../paths.ts'
import { nameOf, type Round, whenOf } from '../rounds/round.ts'
import { type Titles, titled, untitled, type Workbook } from '../workbooks.ts'
import { sayRound } from './say-round.ts'

export type WorkbookPageProps = {
  frame: Frame
  today: Day
  workbook: Workbook
  rounds: readonly Round[]
  titles: Titles
  works: boolean
  leads: boolean
  notice?: string | undefined
}

/** One workbook: its rounds, its parts, and where it comes from. */
export const WorkbookPage = (props: WorkbookPageProps) => {
  const { frame, today, workbook, rounds, leads, notice } = props
  const underWay = rounds.some(round => round.opensOn && !round.calledOffOn && !round.countedOn)
  return (
    <Page frame={frame} title={workbook.title} now="Strategy">
      <Spine>
        <Section mark="now" side="Workbook" kind="now">
          <BackLink href={startingPaths.start}>Starting point</BackLink>
          {notice && <NotificationBanner title={workbook.title} text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{workbook.title}</h1>
          <p class="gt-lead">{workbook.about}</p>
          {leads && !underWay && (
            <div class="gt-actions">
              <ButtonLink href={startingPaths.setting(workbook.id)}>
                {rounds.length > 0 ? 'Begin another round' : 'Begin a round'}
              </ButtonLink>
            </div>
          )}
          {rounds.length > 0 && (
            <StackTable
              caption="Rounds"
              headings={['Round', 'When', 'How it stands']}
              rows={rounds.map(round => ({
                name: (
                  <a class="gt-a" href={startingPaths.round(round.id)}>
                    Round {round.number}
                  </a>
                ),
                cells: [whenOf(round), sayRound(round, today)],
              }))}
            />
          )}
        </Section>
        <Parts {...props} />
      </Spine>
    </Page>
  )
}

const Parts = ({ workbook, titles, works }: WorkbookPageProps) => (
  <Section mark="plan" side="Its parts" kind="plan" end>
    <h2 class="gt-h2">What is rated</h2>
    {titled(workbook, titles).map(part => (
      <>
        <h3 class="gt-h3">{nameOf(part)}</h3>
        {part.prompt && <p class="gt-p">{part.prompt}</p>}
      </>
    ))}
    {works && untitled(workbook).length > 0 && (
      <p class="gt-p">
        <a class="gt-a" href={startingPaths.titles(workbook.id)}>
          Write the titles of the other parts
        </a>
      </p>
    )}
    <h2 class="gt-h2">Where it comes from</h2>
    <p class="gt-p">
      {workbook.source.name}, {workbook.source.publisher}. {workbook.source.note}
    </p>
  </Section>
)
