import { dayAt, inWords } from '../../calendar/day.ts'
import { InTheRoom } from '../../events/asking/pages/around.tsx'
import type { OnTheDay } from '../../events/asking/queries.ts'
import type { Child } from '../../ui/jsx/elements.ts'
import { type LiveDay, readableUntil, type Step, whereIn } from '../day.ts'
import { Countdown, clockTime } from './countdown.tsx'
import { DayNews } from './day-news.tsx'

export type DayPartProps = { day: LiveDay; steps: readonly Step[] }

type WithSurveys = DayPartProps & {
  /** What can be answered now, while it is time for that. */
  surveys: readonly OnTheDay[]
}

/** What a host says to everyone. */
export const Notice = ({ day }: { day: LiveDay }): Child =>
  day.notice && (
    <p class="gt-notice" role="status">
      {day.notice}
    </p>
  )

/** What is on now, how long for, and what a host says to everyone. */
export const DayPart = ({ day, steps, surveys }: WithSurveys): Child => {
  const { now, next } = whereIn(steps, day)
  return (
    <>
      <Notice day={day} />
      <DayNews day={day} />
      {day.endedAt ? (
        <>
          {day.calledOffWhy ? (
            <p class="gt-p">Nothing more is taken here. Ask whoever runs it what happens next.</p>
          ) : (
            <>
              <h2 class="gt-h2">This event is over</h2>
              <p class="gt-p">Thank you for being here.</p>
            </>
          )}
          <p class="gt-p">
            You can read this page{!day.calledOffWhy && ', and answers that come later,'} until{' '}
            {clockTime(readableUntil(day))} on {inWords(dayAt(readableUntil(day)))}. Then it is gone, with all we know
            of you.
          </p>
          <p class="gt-p gt-typed">
            What you typed and did not send stays on this device until you press Leave. If you do not, it goes when you
            next come to an event, a day later or more.
          </p>
        </>
      ) : now ? (
        <>
          <p class="gt-meta">Now</p>
          <h2 class="gt-h2">{now.title}</h2>
          {now.speaker && <p class="gt-p">{now.speaker}</p>}
          <Countdown endsAt={day.stepEndsAt} />
          <InTheRoom surveys={surveys} />
        </>
      ) : (
        <>
          <h2 class="gt-h2">We are about to begin</h2>
          <p class="gt-p">Keep this page open. It changes by itself.</p>
        </>
      )}
      {next && !day.endedAt && <p class="gt-meta">After that: {next.title}</p>}
    </>
  )
}
