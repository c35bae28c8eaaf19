import { inWords } from '../../../calendar/day.ts'
import { frameworkPaths } from '../../../framework/paths.ts'
import { outcomeNames } from '../../../framework/promise.ts'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { Words } from '../../../ui/words.tsx'
import type { Promised } from '../review.ts'

/** What the year is held against: the statement, leaders' goals, and locked promises. */
export const PromisedHere = ({ promised: { statement, goals, promises } }: { promised: Promised }) => (
  <>
    {statement ? (
      <InsetText>
        <Words text={statement} />
      </InsetText>
    ) : (
      <p class="gt-p">The sponsor made no statement.</p>
    )}
    {promises.length > 0 && (
      <StackTable
        caption="Locked promises"
        showsCaption
        headings={['Promise', 'Target', 'By', 'What came of it']}
        rows={promises.map(({ id, measure, target, dueOn, outcome, result }) => ({
          name: (
            <a class="gt-a" href={frameworkPaths.promise(id)}>
              {measure}
            </a>
          ),
          cells: [target, inWords(dueOn), outcome ? `${outcomeNames[outcome]}. ${result ?? ''}` : 'Not said yet'],
        }))}
      />
    )}
    {goals.length > 0 && (
      <div class="gt-space">
        <StackTable
          caption="Leaders’ goals"
          showsCaption
          headings={['Goal', 'Whose', 'By', 'Where it stands']}
          rows={goals.map(({ who, title, dueOn, state }) => ({
            name: title,
            cells: [who, inWords(dueOn), `${state.charAt(0).toUpperCase()}${state.slice(1)}`],
          }))}
        />
      </div>
    )}
    {promises.length + goals.length === 0 && <p class="gt-p">No promise was locked, and no leader set a goal.</p>}
  </>
)
