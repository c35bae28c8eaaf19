import { ButtonLink } from '../../ui/govuk/button.tsx'
import { Mark } from '../../ui/marks.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { TurnPages } from '../../ui/turn-pages.tsx'
import { type Gap, headingOf, sourceWords, standingOf } from '../gap.ts'
import { gapsPaths } from '../paths.ts'

export type GapsPageProps = { frame: Frame; gaps: readonly Gap[]; page: number; hasMore: boolean; mayWork: boolean }

/** Everything that was found missing, those that nobody has answered first. */
export const GapsPage = ({ frame, gaps, page, hasMore, mayWork }: GapsPageProps) => {
  const title = page === 1 ? headingFor(gaps, hasMore) : `Gaps, page ${page}`
  return (
    <Page frame={frame} title={title} now="Decide">
      <Spine>
        <Section mark="now" side="Decide" kind="now" end>
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">
            A gap is what people told us is missing, or what was recommended. We answer each with something we do, or we
            say no and why.
          </p>
          {mayWork && (
            <div class="gt-actions">
              <ButtonLink href={gapsPaths.adding}>Add a gap</ButtonLink>
            </div>
          )}
          {gaps.length > 0 && (
            <StackTable
              caption="Gaps"
              headings={['Gap', 'How we know', 'Element', 'Answer']}
              rows={gaps.map(gap => ({
                name: (
                  <a class="gt-a" href={gapsPaths.gap(gap.station.id)}>
                    {gap.station.number}. {gap.station.title}
                  </a>
                ),
                cells: [sourceWords[gap.source], gap.element?.title ?? 'None', <Answer gap={gap} />],
              }))}
            />
          )}
          <TurnPages label="More gaps" {...{ page, hasMore }} addressOf={to => `${gapsPaths.all}?page=${to}`} />
        </Section>
      </Spine>
    </Page>
  )
}

/** With more pages than one nobody has counted them all. */
function headingFor(gaps: readonly Gap[], hasMore: boolean): string {
  return hasMore ? 'What people told us is missing' : headingOf(gaps)
}

const answers = {
  broken: { mark: 'cut', words: 'Broken thread: nobody has answered it' },
  answered: { mark: 'done', words: 'An action answers it' },
  refused: { mark: 'stop', words: 'We said no, and why' },
} as const

const Answer = ({ gap }: { gap: Gap }) => {
  const { mark, words } = answers[standingOf(gap)]
  return (
    <span class="gt-is">
      <Mark name={mark} />
      <span>{words}</span>
    </span>
  )
}
