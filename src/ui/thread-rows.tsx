import type { Child } from './jsx/elements.ts'
import { Mark, type MarkName, markWord } from './marks.tsx'

export type RowStop = Readonly<{
  mark: MarkName
  name: string
  /** A day, or what stands for one. */
  when: string
  /** The row is at this stop. */
  here: boolean
}>

export type ThreadRowProps = {
  /** What stands in its ring. */
  ring: string
  /** Said before the name: the kind of row. */
  said: string
  name: Child
  href: string
  note: string
  /** Four of them. */
  stops: readonly RowStop[]
  /** The thread has turned at its end. */
  turned: boolean
  /** Needs somebody: on a phone it stays open. */
  loud: boolean
  next: Child
}

export type ThreadRowsProps = {
  /** Heard, and not seen; none where a heading stands before it already. */
  title?: string | undefined
  /** The headings of the three columns, and of the four stops. */
  headings: Readonly<{ row: string; stops: readonly string[]; next: string }>
  rows: readonly ThreadRowProps[]
}

/** Pieces of work that each go through the same four stops: one thread a row, off the spine. */
export const ThreadRows = ({ title, headings, rows }: ThreadRowsProps) => (
  <div class="gt-map gt-space">
    {title && <h2 class="govuk-visually-hidden">{title}</h2>}
    <div class="gt-cols" aria-hidden="true">
      <span>{headings.row}</span>
      <span>
        {headings.stops.map(stop => (
          <span>{stop}</span>
        ))}
      </span>
      <span>{headings.next}</span>
    </div>
    <ol>
      {rows.map(row => (
        <ThreadRow {...row} />
      ))}
    </ol>
  </div>
)

const ThreadRow = ({ ring, said, name, href, note, stops, turned, loud, next }: ThreadRowProps) => (
  <li class={['gt-row', loud && 'gt-row--loud', stops[0]?.mark === 'plan' && 'gt-row--plan'].filter(Boolean).join(' ')}>
    <h3 class="gt-row__name">
      <span class="govuk-visually-hidden">
        {said} {ring}:{' '}
      </span>
      <a class="gt-a" href={href}>
        {name}
      </a>
    </h3>
    <div class="gt-row__no" aria-hidden="true">
      <span class="gt-no">{ring}</span>
    </div>
    <p class="gt-row__meta">{note}</p>
    <div class="gt-row__stops">
      <ol class="gt-stops">
        {stops.map((stop, i) => (
          <Stop stop={stop} next={stops[i + 1]} />
        ))}
      </ol>
      <Loop turned={turned} />
    </div>
    <p class="gt-row__next">{next}</p>
  </li>
)

const Stop = ({ stop: { mark, name, when, here }, next }: { stop: RowStop; next: RowStop | undefined }) => (
  <li
    class={['gt-stop', next?.mark === 'plan' && 'gt-stop--plan', !next && 'gt-stop--turn', here && 'gt-stop--at']
      .filter(Boolean)
      .join(' ')}
  >
    <Mark name={mark} />
    <span class="gt-stop__name">
      {name}
      <span class="govuk-visually-hidden">, {markWord[mark]}: </span>
    </span>{' '}
    <span class="gt-stop__when">{when}</span>
  </li>
)

const turn = 'M-22 17H2C10 17 12 7 22 7A10 10 0 0 1 22 27C12 27 10 17 2 17'

/** Where the last stop leads back to the first. */
const Loop = ({ turned }: { turned: boolean }) => (
  <svg class="gt-loop" viewBox="0 0 34 34" fill="none" aria-hidden="true" focusable="false">
    <path d={turn} stroke={turned ? 'var(--casing)' : 'var(--track)'} stroke-width={10} />
    <path d={turn} stroke={turned ? 'var(--gold)' : 'var(--paper)'} stroke-width={6} />
  </svg>
)

export type NeedProps = Readonly<{ mark: MarkName; children?: Child }>

/** At most three things that need somebody: each one sentence and one link. */
export const Needs = ({ title, children }: { title: string; children?: Child }) => (
  <div>
    <h2 class="gt-h3">{title}</h2>
    <ul class="gt-needs">{children}</ul>
  </div>
)

export const Need = ({ mark, children }: NeedProps) => (
  <li>
    <Mark name={mark} />
    <p>{children}</p>
  </li>
)
