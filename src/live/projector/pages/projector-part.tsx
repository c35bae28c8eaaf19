import type { Child } from '../../../ui/jsx/elements.ts'
import { type LiveDay, type Step, whereIn } from '../../day.ts'
import { Countdown } from '../../pages/countdown.tsx'

export type ProjectorPartProps = { day: LiveDay; steps: readonly Step[] }

/** What is on now, as large as the wall allows. */
export const ProjectorPart = ({ day, steps }: ProjectorPartProps): Child => {
  const { now, place } = whereIn(steps, day)
  return (
    <>
      <p class="gt-proj__step">
        {now
          ? `${now.title}, step ${place + 1} of ${steps.length}`
          : day.endedAt
            ? 'Thank you for being here'
            : 'We are about to begin'}
      </p>
      <Countdown endsAt={day.stepEndsAt} large />
      {now && <p class="gt-ask">{day.notice || now.about.split('\n')[0] || now.speaker}</p>}
      {!now && day.notice && <p class="gt-ask">{day.notice}</p>}
    </>
  )
}
