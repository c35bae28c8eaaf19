import { type Day, inWords } from '../../../calendar/day.ts'
import { Mark, type MarkName } from '../../../ui/marks.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { frameworkPaths } from '../../paths.ts'
import { outcomeNames } from '../../promise.ts'
import type { KeptPromise } from '../queries.ts'

export type KeptPageProps = {
  frame: Frame
  promises: readonly KeptPromise[]
  page: number
  hasMore: boolean
  today: Day
}

/** The record of everything that was promised, for everyone who works here. */
export const KeptPage = ({ frame, promises, page, hasMore, today }: KeptPageProps) => (
  <Page frame={frame} title="What we promised, and what came of it" now="Review">
    <Spine>
      <Section mark="now" side="Review" kind="now" end>
        <h1 class="gt-h1 gt-h1--s">What we promised, and what came of it</h1>
        {promises.length === 0 ? (
          <p class="gt-lead">Nothing is promised yet. Promises stand here from the day their plan is agreed.</p>
        ) : (
          <>
            <p class="gt-lead">
              Each was locked on the day its plan was agreed. Nobody can make it easier afterwards without saying why.
            </p>
            <StackTable
              caption="Every promise"
              headings={['Promise', 'Element', 'Promised', 'By', 'What came of it']}
              rows={promises.map(promise => asRow(promise, today))}
            />
          </>
        )}
        <TurnPages label="More promises" {...{ page, hasMore }} addressOf={to => `${frameworkPaths.kept}?page=${to}`} />
      </Section>
    </Spine>
  </Page>
)

function asRow(promise: KeptPromise, today: Day) {
  const { id, measure, element, target, amendedTo, dueOn } = promise
  return {
    name: (
      <a class="gt-a" href={frameworkPaths.promise(id)}>
        {measure}
      </a>
    ),
    cells: [
      element,
      <>
        {target}
        {amendedTo && <p class="gt-meta">Amended to: {amendedTo}</p>}
      </>,
      inWords(dueOn),
      <Came promise={promise} today={today} />,
    ],
  }
}

const Came = ({ promise, today }: { promise: KeptPromise; today: Day }) => (
  <span class="gt-is">
    <Mark name={markOf(promise, today)} />
    <span>{wordsOf(promise, today)}</span>
  </span>
)

function markOf({ outcome, dueOn }: KeptPromise, today: Day): MarkName {
  if (outcome === null) return dueOn < today ? 'late' : 'plan'
  return outcome === 'not-kept' ? 'cut' : 'done'
}

function wordsOf({ outcome, result, dueOn }: KeptPromise, today: Day): string {
  if (outcome === null) return dueOn < today ? 'Its day has passed, and nobody has said' : 'Not known yet'
  return `${outcomeNames[outcome]}. ${result}`
}
