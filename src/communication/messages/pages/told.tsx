import { inWords } from '../../../calendar/day.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { communicationPaths } from '../../paths.ts'
import type { PlanLine } from '../message.ts'
import { Proof } from './proof.tsx'

export type ToldPageProps = { frame: Frame; lines: readonly PlanLine[]; page: number; hasMore: boolean }

/** What was told, the newest first: to whom, on which day, and how anyone can tell. */
export const ToldPage = ({ frame, lines, page, hasMore }: ToldPageProps) => (
  <Page frame={frame} title="What was told" now="Show">
    <Spine>
      <Section mark="done" side="Told" note="Communication" end>
        <BackLink href={communicationPaths.plan}>The plan</BackLink>
        <h1 class="gt-h1 gt-h1--s">What was told</h1>
        {lines.length === 0 ? (
          <p class="gt-lead">Nothing yet. When a message was told, it stands here with its day and its proof.</p>
        ) : (
          <StackTable
            caption="What was told"
            headings={['Message', 'Who heard it', 'When', 'Where and how']}
            rows={lines.map(({ telling, number, title }) => ({
              name: (
                <a class="gt-a" href={communicationPaths.message(telling.messageId)}>
                  {number}. {title}
                </a>
              ),
              cells: [telling.audience, inWords(telling.saidOn ?? ''), <Proof telling={telling} />],
            }))}
          />
        )}
        <TurnPages
          label="More that was told"
          {...{ page, hasMore }}
          addressOf={to => `${communicationPaths.told}?page=${to}`}
        />
      </Section>
    </Spine>
  </Page>
)
