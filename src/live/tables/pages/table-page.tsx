import type { FieldError } from '../../../platform/http/form.ts'
import { markOf } from '../../../thread/mark.ts'
import type { Manifest } from '../../../ui/assets.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { Meanwhile } from '../../pages/clock-part.tsx'
import { LivePart } from '../../pages/part.tsx'
import { RoomPage } from '../../pages/room-page.tsx'
import { livePaths } from '../../paths.ts'
import type { Safety } from '../../safety/safety.ts'
import type { Beside } from '../beside.ts'
import { AtTablePart } from './at-table-part.tsx'
import { OwnNotes } from './own-notes.tsx'
import { GivenSeat, SeatForm } from './seat-form.tsx'
import type { AtTable, Fresh, OnPage, WrongWords } from './table-part.tsx'

export type TablePageProps = {
  manifest: Manifest
  organisation: string
  eventId: string
  safety: Safety
  tables: number
  /** Null for whoever has no table yet. */
  at: AtTable | null
  clock: Child
  /** Said without script as the last minute runs. */
  signal: string
  fresh: Fresh
  notice?: string | undefined
  errors?: readonly FieldError[]
  wrong?: WrongWords | undefined
  /** The number of a table that there is not. */
  seat?: string | undefined
  /** What stands in other fields and is not sent. */
  typed?: Beside | undefined
}

/** Without script it does not look again by itself: nothing takes away what is being typed. */
export const TablePage = ({ eventId, tables, at, clock, signal, fresh, ...page }: TablePageProps) => {
  const { manifest, organisation, safety, ...said } = page
  const errors = said.errors ?? []
  const unsent = [said.wrong, ...(said.typed?.values() ?? [])].flatMap(each => each?.words || []).join('\n\n')
  const title = at ? `Table ${at.tableNo}` : 'Where do you sit?'
  return (
    <RoomPage
      {...{ manifest, organisation, safety, eventId, title }}
      stream={livePaths.tableStream}
      hasErrors={errors.length > 0}
    >
      <p class="gt-p">
        <a class="gt-a" href={livePaths.here}>
          Back to what is on now
        </a>
      </p>
      {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
      {said.notice && (
        <p class="gt-notice" role="status">
          {said.notice}
        </p>
      )}
      <h1 class="gt-h1 gt-h1--s">{title}</h1>
      <Meanwhile {...{ clock, signal }} />
      {unsent && (!at || at.isOver) && (
        <Textarea
          name="words"
          label="What you wrote"
          labelSize="s"
          hint="It is not sent. Copy it if you need it."
          value={unsent}
        />
      )}
      {at && (
        <>
          {unsent && !at.isOver ? (
            // What is not sent stays: no part takes its place.
            <AtTablePart {...at} {...placed(said, at)} fresh={fresh} />
          ) : (
            <LivePart topic={`notes ${at.tableNo}`}>
              <AtTablePart {...at} fresh={fresh} />
            </LivePart>
          )}
          <OwnNotes />
          {!at.isOver && <h2 class="gt-h2">Another table</h2>}
        </>
      )}
      {tables === 0 && <p class="gt-p">Nobody sits at tables here.</p>}
      {tables > 0 && !at?.isOver && (
        <>
          <SeatForm tables={tables} typed={said.seat} error={errorAt(errors, 'table')} />
          <GivenSeat />
        </>
      )}
    </RoomPage>
  )
}

/** Words for a note that is not at this table are not lost: they stand as a new one. */
function placed({ wrong, typed = new Map() }: OnPage, { notes }: AtTable): OnPage {
  const isThere = (key: string) => key === 'new' || key === 'insight' || notes.some(({ id }) => id === key)
  const homeless = [...typed].filter(([key]) => !isThere(key)).map(([, { words }]) => words)
  const beside = new Map([...typed].filter(([key]) => isThere(key)))
  const isWrongHere = !wrong || isThere(wrong.key)
  const words = [typed.get('new')?.words, ...homeless].filter(Boolean).join('\n')
  if (homeless.length > 0) beside.set('new', { words, version: '0', mark: markOf('') })
  if (isWrongHere || !wrong) return { wrong, typed: beside }
  return { wrong: { ...wrong, key: 'new', words: [wrong.words, words].filter(Boolean).join('\n') }, typed: beside }
}
