import { ButtonLink } from '../../../ui/govuk/button.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { Mark } from '../../../ui/marks.tsx'
import { Cut, Section } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { policiesPaths } from '../../paths.ts'
import { carryingOf, type Policy } from '../../policy.ts'
import { type Clause, saysMarks, saysNames } from '../clause.ts'

export type ClausesProps = {
  policy: Policy
  clauses: readonly Clause[]
  hasMore: boolean
  keeps: boolean
  isBroken: boolean
}

/** Where allyship stands in a policy, clause by clause. Where it was read for it in vain, the thread is broken. */
export const Clauses = ({ policy, clauses, hasMore, keeps, isBroken }: ClausesProps) => (
  <>
    {isBroken && <Cut>The thread is broken here. Nothing in it says what people can expect of each other.</Cut>}
    <Section
      mark={markFor(policy)}
      side="Clauses"
      note={isBroken ? 'Nothing yet' : undefined}
      kind={isBroken ? 'plan' : undefined}
    >
      <h2 class="gt-h2">Where allyship stands in it</h2>
      {clauses.length === 0 && (
        <p class="gt-p">
          Nobody has written it down yet. Read the document, and note each place that says how people stand by each
          other, or should.
        </p>
      )}
      <List clauses={clauses} />
      {hasMore && <p class="gt-meta">The first {clauses.length} are shown. Search finds the others.</p>}
      {keeps && (
        <div class="gt-actions">
          <ButtonLink href={policiesPaths.addingClause(policy.station.id)} kind={isBroken ? undefined : 'secondary'}>
            {isBroken ? 'Mend this thread' : 'Add a clause'}
          </ButtonLink>
        </div>
      )}
    </Section>
  </>
)

function markFor(policy: Policy) {
  const carrying = carryingOf(policy)
  if (carrying === 'well') return 'done'
  return carrying === 'partly' ? 'stop' : 'plan'
}

const List = ({ clauses }: { clauses: readonly Clause[] }): Child =>
  clauses.length > 0 && (
    <StackTable
      caption="Clauses"
      headings={['Where', 'What it says', 'How well']}
      rows={clauses.map(clause => ({
        name: (
          <a class="gt-a" href={policiesPaths.clause(clause.station.id)}>
            {clause.station.title}
          </a>
        ),
        cells: [
          clause.station.words
            ? `“${shortened(clause.station.words)}”`
            : `Nothing. Wanted: ${shortened(clause.wanted)}`,
          <span class="gt-is">
            <Mark name={saysMarks[clause.says]} />
            <span>{saysNames[clause.says]}</span>
          </span>,
        ],
      }))}
    />
  )

/** The beginning of a long text; all of it stands on the page of the clause. */
function shortened(text: string): string {
  return text.length <= 240 ? text : `${text.slice(0, 240).replace(/\s+\S*$/, '')} …`
}
