import { type Timed, timed } from '../../../events/agenda/agenda.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { hasRunOut, type LiveDay, type Step, whereIn } from '../../day.ts'
import { Countdown, clockTime } from '../../pages/countdown.tsx'
import { DayNews } from '../../pages/day-news.tsx'
import { livePaths } from '../../paths.ts'

export type ConsolePartProps = { day: LiveDay; steps: readonly Step[] }

/** Where the day stands, and everything a host can press next. */
export const ConsolePart = ({ day, steps }: ConsolePartProps): Child => {
  const { now, next } = whereIn(steps, day)
  if (day.endedAt)
    return (
      <div data-over>
        <DayNews day={day} />
        {day.calledOffWhy ? (
          <p class="gt-p">
            Everyone in the room reads this now. Nobody can join or write any more, and those with a place get a letter.
            What was said stays here for you to work with.
          </p>
        ) : (
          <>
            <h2 class="gt-h2">It is over</h2>
            {hasRunOut(day) && (
              <p class="gt-p">
                Its code ran out at {clockTime(day.codeEndsAt)}: a code lasts sixteen hours. Is the event still on? Let
                people in again. You get another code, and everyone who is in the room stays.
              </p>
            )}
            <p class="gt-p">Nobody can join any more. What was said stays here for you to work with.</p>
            <form action={livePaths.open(day.eventId)} method="post">
              <Button kind="secondary">Let people in again</Button>
            </form>
          </>
        )}
      </div>
    )
  return (
    <>
      <DayNews day={day} />
      <h2 class="gt-h2">{now ? now.title : 'Nothing has begun yet'}</h2>
      <Countdown endsAt={day.stepEndsAt} />
      <div class="gt-actions">
        {next && <Press day={day} move="go" step={next.id} text={`Next: ${next.title}`} />}
        {now && <Press day={day} move="add" minutes={2} text="Two minutes more" secondary />}
        {now && <Press day={day} move="add" minutes={-2} text="Two minutes less" secondary />}
        {now && <Press day={day} move="go" step={now.id} text="Begin this step again" secondary />}
        {day.stepEndsAt && <Press day={day} move="stop the clock" text="Stop the countdown" secondary />}
      </div>
      <h2 class="gt-h2">The whole agenda</h2>
      {steps.length === 0 && <p class="gt-p">There are no steps yet. Write the agenda first.</p>}
      <ol class="gt-agenda">
        {timed(steps, day.starts).map(step => (
          <li aria-current={step.id === now?.id ? 'step' : undefined}>
            <span>
              <b>{step.title}</b>
              {step.speaker && `, ${step.speaker}`} <span class="gt-meta">{sayTimes(step, day)}</span>
            </span>
            {step.id !== now?.id && (
              <Press day={day} move="go" step={step.id} text="Go there" of={step.title} secondary />
            )}
          </li>
        ))}
      </ol>
      <Press day={day} move="end" text="End the event" secondary />
    </>
  )
}

/** As it was planned; and of the step that is on when it began, so that a host sees how late the day runs. */
function sayTimes({ id, from, to, minutes }: Step & Timed, { stepId, stepBeganAt }: LiveDay): string {
  const began = id === stepId && stepBeganAt ? `. It began at ${clockTime(stepBeganAt)}` : ''
  return `${from} to ${to}, ${minutes} minutes${began}`
}

type PressProps = {
  day: LiveDay
  move: 'go' | 'add' | 'stop the clock' | 'end'
  text: string
  /** What it is about, for whoever hears the button alone. */
  of?: string
  step?: string
  minutes?: number
  secondary?: boolean
}

const Press = ({ day, move, text, of, step, minutes, secondary }: PressProps) => (
  <form action={livePaths.moves(day.eventId)} method="post">
    <input type="hidden" name="version" value={String(day.version)} />
    <input type="hidden" name="move" value={move} />
    {step && <input type="hidden" name="step" value={step} />}
    {minutes !== undefined && <input type="hidden" name="minutes" value={String(minutes)} />}
    <Button kind={secondary ? 'secondary' : undefined} preventDoubleClick>
      {text}
      {of && <span class="govuk-visually-hidden">: {of}</span>}
    </Button>
  </form>
)
