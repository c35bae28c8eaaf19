import { inWords } from '../../../calendar/day.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { Mark } from '../../../ui/marks.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { frameworkPaths } from '../../paths.ts'
import { type Decision, marks, standingOf, wordsOf } from '../decision.ts'
import { decisionPaths } from '../paths.ts'

export type DecisionsPageProps = {
  frame: Frame
  decisions: readonly Decision[]
  page: number
  hasMore: boolean
  today: string
  mayWork: boolean
}

/** The decision log: what was decided, the last first, also what no longer holds. */
export const DecisionsPage = ({ frame, decisions, page, hasMore, today, mayWork }: DecisionsPageProps) => {
  const title = page === 1 ? 'What was decided' : `What was decided, page ${page}`
  return (
    <Page frame={frame} title={title} now="Strategy">
      <Spine>
        <Section mark="now" side="Decisions" kind="now" end>
          <BackLink href={frameworkPaths.strategy}>The strategy</BackLink>
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">
            What was decided, why, and by whom. Nothing here is written anew: a later decision takes the place of an
            earlier one, and both stay.
          </p>
          {mayWork && (
            <div class="gt-actions">
              <ButtonLink href={decisionPaths.adding}>Write down a decision</ButtonLink>
            </div>
          )}
          {decisions.length === 0 ? (
            <p class="gt-p">Nothing yet.</p>
          ) : (
            <StackTable
              caption="Decisions"
              headings={['Decision', 'Decided', 'By', 'Element', 'How it stands']}
              rows={decisions.map(decision => ({
                name: (
                  <a class="gt-a" href={decisionPaths.decision(decision.station.id)}>
                    {decision.station.number}. {decision.station.title}
                  </a>
                ),
                cells: [
                  inWords(decision.station.standsOn),
                  decision.decidedBy,
                  decision.element?.title ?? 'None',
                  <Standing decision={decision} today={today} />,
                ],
              }))}
            />
          )}
          <TurnPages
            label="More decisions"
            {...{ page, hasMore }}
            addressOf={to => `${decisionPaths.all}?page=${to}`}
          />
        </Section>
      </Spine>
    </Page>
  )
}

const Standing = ({ decision, today }: { decision: Decision; today: string }) => (
  <span class="gt-is">
    <Mark name={marks[standingOf(decision, today)]} />
    <span>{wordsOf(decision, today)}</span>
  </span>
)
