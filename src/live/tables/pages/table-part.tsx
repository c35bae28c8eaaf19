import { Button } from '../../../ui/govuk/button.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import type { Step } from '../../day.ts'
import { livePaths } from '../../paths.ts'
import { JoinedForm } from '../../plenary/pages/joined-form.tsx'
import type { Joined } from '../../plenary/plenary.ts'
import type { Beside } from '../beside.ts'
import { type Insight, type Note, startersIn } from '../table.ts'
import { InsightForms } from './insight-forms.tsx'
import { NoteForm } from './note-form.tsx'
import { OwnForm } from './own-form.tsx'
import { TableRead } from './table-read.tsx'

export type AtTable = {
  tableNo: number
  step: Step | null
  /** Nothing more is asked for: what was written is there to be read. */
  isOver: boolean
  /** In an order that chance drew, and that stays: it tells neither who wrote one nor when. */
  notes: readonly Note[]
  notesAway: readonly Note[]
  insight: Insight | null
  isUp: boolean
  /** What its insight was put together with in the plenary. */
  joined: Joined
}

/** A table as everyone at it sees it. Writing there needs script; without it, a page that stands still is a link away. */
export const TablePart = ({ tableNo, step, isOver, notes, insight, isUp, joined }: AtTable): Child => {
  if (isOver)
    return (
      <>
        <h2 class="gt-h2">Table {String(tableNo)}</h2>
        <TableRead {...{ notes, insight }} />
      </>
    )
  if (step?.kind !== 'tables')
    return (
      <>
        <p class="gt-p">
          You are at table {String(tableNo)}.{' '}
          <a class="gt-a" href={livePaths.table}>
            Its notes, or another table
          </a>
        </p>
        <JoinedForm joined={joined} />
      </>
    )
  return (
    <>
      <h2 class="gt-h2">Table {String(tableNo)}</h2>
      <Starters step={step} />
      <div class="gt-typed">
        <TableForms {...{ tableNo, notes, insight }} />
      </div>
      <JoinedForm joined={joined} />
      <HandForm isUp={isUp} />
      <p class="gt-p gt-typed">
        <a class="gt-a" href={livePaths.table}>
          Take a note away, or go to another table
        </a>
      </p>
      <noscript>
        <TableRead {...{ notes, insight }} />
        <p class="gt-p">
          <a class="gt-a" href={livePaths.table}>
            Write at your table, or go to another
          </a>
        </p>
      </noscript>
    </>
  )
}

export const Starters = ({ step }: { step: Step | null }): Child => {
  const starters = step?.kind === 'tables' ? startersIn(step.about) : []
  return (
    starters.length > 0 && (
      <>
        <h3 class="gt-h3">To begin with</h3>
        <ul class="govuk-list govuk-list--bullet">
          {starters.map(starter => (
            <li>{starter}</li>
          ))}
        </ul>
      </>
    )
  )
}

/** Calls for help; the hosts see which table, and since when. */
export const HandForm = ({ isUp, isPart = false }: { isUp: boolean; isPart?: boolean }) => (
  <OwnForm action={livePaths.hand} isPart={isPart}>
    {isUp && <p class="gt-p">Your hand is up. Somebody will come to you.</p>}
    <input type="hidden" name="hand" value={isUp ? 'down' : 'up'} />
    <Button kind="secondary" formaction={isPart ? livePaths.hand : undefined}>
      {isUp ? 'Lower the hand' : 'Raise a hand for help'}
    </Button>
    <p class="gt-meta" data-state role="status"></p>
  </OwnForm>
)

/** On a page of its own: what cannot be taken, what is typed beside it, and ids for what is new. */
export type OnPage = {
  wrong?: WrongWords | undefined
  fresh?: Fresh | undefined
  typed?: Beside | undefined
}

type TableFormsProps = OnPage & Pick<AtTable, 'tableNo' | 'notes' | 'insight'>

/** What somebody typed that cannot be taken as it is. */
export type WrongWords = Readonly<{ key: string; words: string; text: string }>

/** Ids for a page that one person alone gets; others draw their own. */
export type Fresh = Readonly<{ id: string; write: string }>

export const TableForms = ({ tableNo, notes, insight, ...onPage }: TableFormsProps): Child => (
  <>
    <h3 class="gt-h3">Notes of this table</h3>
    <p class="gt-meta">Everyone at the table can change each note.</p>
    <NoteForm {...{ tableNo, ...onPage }} label="A new note" />
    {notes.map((note, i) => (
      <NoteForm {...{ tableNo, note, ...onPage }} label={`Note ${i + 1}`} />
    ))}
    <InsightForms {...{ tableNo, insight, ...onPage }} />
  </>
)
