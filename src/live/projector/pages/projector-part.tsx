import type { Child } from '../../../ui/jsx/elements.ts'
import { type LiveDay, type Step, whereIn } from '../../day.ts'
import { Countdown } from '../../pages/countdown.tsx'
import { WallWords } from '../../plenary/pages/wall-words.tsx'
import { wallNames } from '../../plenary/wall/wall.ts'
import { ReactionsPart } from '../../reactions/pages/reactions-part.tsx'
import type { Reaction } from '../../reactions/queries.ts'
import { asked } from '../../safety/check/check.ts'
import { CheckFigures } from '../../safety/check/pages/figures.tsx'
import { fitting } from '../fitting.ts'
import type { OnProjector } from '../queries.ts'
import { DayThread } from './day-thread.tsx'

type DayProps = { day: LiveDay; steps: readonly Step[] }
export type ProjectorPartProps = DayProps & OnProjector & { reactions: readonly Reaction[] }

/** Which step is on, in words. */
export const StepPart = ({ day, steps }: DayProps): Child => {
  const { now, place } = whereIn(steps, day)
  return (
    <p class="gt-proj__step">
      {day.calledOffWhy
        ? 'Called off'
        : day.endedAt
          ? 'This event is over'
          : now
            ? `${now.title}, step ${place + 1} of ${steps.length}`
            : 'We are about to begin'}
    </p>
  )
}

/** What is on now, as large as the wall allows; or what a host has put there. */
export const ProjectorPart = ({ day, steps, reactions, onWall, check }: ProjectorPartProps): Child => {
  const { now } = whereIn(steps, day)
  const { shown, size, columns, page, pages } = onWall
  const isClock = shown.kind === 'clock' && !check
  return (
    <>
      <div class={isClock ? undefined : 'gt-time'}>
        <Countdown endsAt={day.stepEndsAt} large />
        <DayThread {...{ day, steps }} />
      </div>
      {isClock ? (
        <>
          <p class="gt-ask">
            {day.endedAt ? 'Thank you for being here' : day.notice || now?.about.split('\n')[0] || now?.speaker}
          </p>
          <ReactionsPart reactions={fitting(reactions)} />
        </>
      ) : (
        <>
          {day.notice && <p class="gt-notice">{day.notice}</p>}
          <div class="gt-walls">
            {shown.kind !== 'clock' && (
              <div class={`gt-wall gt-wall--${size}${columns > 1 ? ' gt-wall--columns' : ''}`}>
                <h2 class="gt-wall__name">
                  {wallNames[shown.kind]}
                  {pages > 1 && `, ${page} of ${pages}`}
                </h2>
                <WallWords shown={shown} />
              </div>
            )}
            {check && (
              <section class={`gt-wall gt-wall--${shown.kind === 'clock' ? 'large' : 'full'}`} aria-labelledby="check">
                <h2 class="gt-wall__name" id="check">
                  {asked}
                </h2>
                <CheckFigures shown={check} />
              </section>
            )}
          </div>
        </>
      )}
    </>
  )
}
