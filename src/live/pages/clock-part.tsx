import type { Child } from '../../ui/jsx/elements.ts'
import { whereIn } from '../day.ts'
import { Countdown } from './countdown.tsx'
import { DayNews } from './day-news.tsx'
import { type DayPartProps, Notice } from './day-part.tsx'
import { LivePart } from './part.tsx'
import { SignalLine } from './signal-line.tsx'

/** What goes on meanwhile, for whoever is on a page to write on: what a host says to everyone, and how long is left. */
export const ClockPart = ({ day, steps }: DayPartProps): Child => {
  const { now } = whereIn(steps, day)
  return (
    <>
      <Notice day={day} />
      <DayNews day={day} />
      {day.endedAt && <p class="gt-p">{day.calledOffWhy ? 'Nothing more is taken here.' : 'This event is over.'}</p>}
      {now && !day.endedAt && (
        <>
          <p class="gt-meta">Now: {now.title}</p>
          <Countdown endsAt={day.stepEndsAt} />
        </>
      )}
    </>
  )
}

/** The same on its page, with whether there is a connection. */
export const Meanwhile = ({ clock, signal }: { clock: Child; signal: string }): Child => (
  <>
    <p class="gt-meta" data-line role="status"></p>
    <SignalLine signal={signal} />
    <LivePart topic="clock">{clock}</LivePart>
  </>
)
