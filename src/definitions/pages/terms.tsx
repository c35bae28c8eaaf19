import type { Day } from '../../calendar/day.ts'
import { frameworkPaths } from '../../framework/paths.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import { Mark } from '../../ui/marks.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { TurnPages } from '../../ui/turn-pages.tsx'
import { Words } from '../../ui/words.tsx'
import { kindWords } from '../kinds.ts'
import { definitionsPaths } from '../paths.ts'
import { standingOf } from '../standing.ts'
import type { Term, TermKind } from '../term.ts'

export type TermsPageProps = {
  frame: Frame
  kind: TermKind
  terms: readonly Term[]
  page: number
  hasMore: boolean
  today: Day
  mayBegin: boolean
}

/** All definitions, or all values, with the words that count now. */
export const TermsPage = ({ frame, kind, terms, page, hasMore, today, mayBegin }: TermsPageProps) => {
  const said = kindWords[kind]
  const title = page === 1 ? said.all : `${said.all}, page ${page}`
  return (
    <Page frame={frame} title={title} now="Strategy">
      <Spine>
        <Section mark="now" side={said.side} kind="now" end>
          <BackLink href={frameworkPaths.strategy}>The strategy</BackLink>
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">{said.lead}</p>
          {terms.length === 0 && page === 1 && <p class="gt-p">{said.none}.</p>}
          {mayBegin && (
            <div class="gt-actions">
              <ButtonLink href={definitionsPaths.adding[kind]}>{said.begin}</ButtonLink>
            </div>
          )}
          {terms.length > 0 && <Table {...{ kind, terms, today }} />}
          <TurnPages
            label={said.all}
            {...{ page, hasMore }}
            addressOf={to => `${definitionsPaths.all[kind]}?page=${to}`}
          />
        </Section>
      </Spine>
    </Page>
  )
}

const Table = ({ kind, terms, today }: Pick<TermsPageProps, 'kind' | 'terms' | 'today'>) => (
  <StackTable
    caption={kindWords[kind].all}
    headings={[kindWords[kind].side, 'What it means here', 'How it stands']}
    rows={terms.map(term => ({
      name: (
        <a class="gt-a" href={definitionsPaths.term(term.station.id)}>
          {term.station.title}
        </a>
      ),
      cells: [
        term.adoption ? <Words text={term.adoption.words} /> : 'Not adopted yet',
        <Standing {...{ term, today }} />,
      ],
    }))}
  />
)

const Standing = ({ term, today }: { term: Term; today: Day }) => {
  const { mark, words } = standingOf(term, today)
  return (
    <span class="gt-is">
      <Mark name={mark} />
      <span>{words}</span>
    </span>
  )
}
