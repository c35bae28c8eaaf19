import { type Day, inWords } from '../../calendar/day.ts'
import { heardPaths } from '../../heard/paths.ts'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { LinkList, type ReasonedLink } from '../../ui/link-list.tsx'
import { Mark, type MarkName } from '../../ui/marks.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { TurnPages } from '../../ui/turn-pages.tsx'
import { surveysPaths } from '../paths.ts'
import type { ListedWave } from '../queries.ts'
import { kindNames, stateNames, stateOf, type WaveState } from '../wave.ts'

export type SurveysPageProps = {
  frame: Frame
  waves: readonly ListedWave[]
  page: number
  hasMore: boolean
  today: Day
  notice: string | undefined
  /** Where else one asks: questionnaires, and answers from elsewhere. */
  beside: readonly ReasonedLink[]
}

export const SurveysPage = ({ frame, waves, page, hasMore, today, notice, beside }: SurveysPageProps) => (
  <Page frame={frame} title="Surveys" now="Ask">
    <Spine>
      <Section mark="now" side="Ask" kind="now">
        {notice && <NotificationBanner type="success" title="Done" text={notice} />}
        <h1 class="gt-h1 gt-h1--s">Surveys</h1>
        <p class="gt-lead">
          Ask people here, so that nobody can tell who answered what. Everything is fixed before the first answer.
        </p>
        <div class="gt-actions">
          <ButtonLink href={surveysPaths.making}>Begin a survey</ButtonLink>
        </div>
        {waves.length > 0 && (
          <StackTable
            caption="Surveys, the one that opens last on top"
            headings={['Survey', 'Kind', 'Where it stands', 'From', 'To']}
            rows={waves.map(wave => asRow(wave, today))}
          />
        )}
        <TurnPages label="More surveys" {...{ page, hasMore }} addressOf={to => `${surveysPaths.all}?page=${to}`} />
      </Section>
      <Section mark="plan" side="Beside" kind="plan" end>
        <LinkList links={beside} />
      </Section>
    </Spine>
  </Page>
)

export const stateMarks: Readonly<Record<WaveState, MarkName>> = {
  draft: 'plan',
  fixed: 'plan',
  open: 'now',
  over: 'due',
  closed: 'done',
  'called-off': 'cut',
}

function asRow(wave: ListedWave, today: Day) {
  const state = stateOf(wave, today)
  return {
    name: (
      <a class="gt-a" href={surveysPaths.one(wave.id)}>
        {wave.title}
      </a>
    ),
    cells: [
      kindNames[wave.kind],
      <span class="gt-is">
        <Mark name={stateMarks[state]} />
        <span>
          {stateNames[state]}
          {state === 'closed' && (
            <>
              {': '}
              <a class="gt-a" href={heardPaths.heard(wave.id)}>
                what came of it
              </a>
            </>
          )}
        </span>
      </span>,
      inWords(wave.opensOn),
      inWords(wave.closesOn),
    ],
  }
}
