import type { Child } from './jsx/elements.ts'
import { Mark, type MarkName, markWord } from './marks.tsx'

export type Stop = Readonly<{
  mark: MarkName
  name: string
  note?: string
  href?: string
  /** The reader is here. */
  here?: boolean
  /** The thread is broken before this stop. */
  broken?: boolean
}>

/** Stations in a row: from evidence to review, or the steps of one piece of work. */
export const Thread = ({ label, stops }: { label: string; stops: readonly Stop[] }) => (
  <nav class="gt-thread" aria-label={label}>
    <ol class={stops.length === 5 ? 'gt-stops gt-stops--five' : 'gt-stops'}>
      {stops.map((stop, i) => (
        <li class={`gt-stop${onwards(stops[i + 1])}`}>
          {stops[i + 1]?.broken && <i aria-hidden="true"></i>}
          <Mark name={stop.mark} />
          <Name stop={stop} />
          <span class="govuk-visually-hidden">
            , {stop.broken ? 'the thread is broken before this station' : markWord[stop.mark]}
          </span>
          {stop.note && <span class="gt-stop__sub">{stop.note}</span>}
        </li>
      ))}
    </ol>
  </nav>
)

const Name = ({ stop: { name, href, here } }: { stop: Stop }): Child => {
  if (here) return <b aria-current="step">{name}</b>
  return href ? (
    <a class="gt-a" href={href}>
      {name}
    </a>
  ) : (
    <span>{name}</span>
  )
}

const onwards = (next: Stop | undefined) => {
  if (next?.broken) return ' gt-stop--break'
  return next?.mark === 'plan' ? ' gt-stop--plan' : ''
}

export type Step = Readonly<{ name: string; href?: string }>

/** Where someone is in a piece of work of a few steps. `now` counts from 0. */
export const Steps = ({ label, steps, now }: { label: string; steps: readonly Step[]; now: number }) => (
  <Thread label={label} stops={steps.map((step, i) => ({ ...step, mark: markAt(i, now), here: i === now }))} />
)

const markAt = (step: number, now: number): MarkName => {
  if (step < now) return 'done'
  return step === now ? 'now' : 'plan'
}
