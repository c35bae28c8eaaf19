import { inWords } from '../../../calendar/day.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { frameworkPaths } from '../../paths.ts'
import { type Evidence, whatItIs } from '../evidence.ts'
import { evidencePaths } from '../paths.ts'

export type AllEvidencePageProps = {
  frame: Frame
  /** Only of this one; of every element when there is none. */
  element: Readonly<{ id: string; title: string }> | null
  evidence: readonly Evidence[]
  page: number
  hasMore: boolean
  mayWork: boolean
}

/** Everything that is known and how, the last put here first. */
export const AllEvidencePage = ({ frame, element, evidence, page, hasMore, mayWork }: AllEvidencePageProps) => {
  const title = element ? `Evidence: ${element.title}` : 'Evidence'
  const address = element ? `${evidencePaths.of(element.id)}&` : `${evidencePaths.all}?`
  return (
    <Page frame={frame} title={page === 1 ? title : `${title}, page ${page}`} now="Strategy">
      <Spine>
        <Section mark="now" side="Evidence" kind="now" end>
          <BackLink href={element ? frameworkPaths.element(element.id) : frameworkPaths.strategy}>
            {element ? element.title : 'The strategy'}
          </BackLink>
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">
            Evidence is how we know: figures, what people said, documents. The last put here stands first.
          </p>
          {mayWork && (
            <div class="gt-actions">
              <ButtonLink href={evidencePaths.addingFrom({ element: element?.id })}>Add evidence</ButtonLink>
            </div>
          )}
          {evidence.length === 0 ? (
            <p class="gt-p">Nothing yet.</p>
          ) : (
            <StackTable
              caption="Evidence"
              headings={['What it shows', 'What it is', 'From', 'Put here', 'Elements']}
              rows={evidence.map(({ station, elements, ...rest }) => ({
                name: (
                  <a class="gt-a" href={evidencePaths.evidence(station.id)}>
                    {station.number}. {station.title}
                  </a>
                ),
                cells: [
                  whatItIs(rest),
                  inWords(station.standsOn),
                  inWords(station.madeOn),
                  elements.map(each => each.title).join(', ') || 'None yet',
                ],
              }))}
            />
          )}
          <TurnPages label="More evidence" {...{ page, hasMore }} addressOf={to => `${address}page=${to}`} />
        </Section>
      </Spine>
    </Page>
  )
}
