import type { Child } from '../../../ui/jsx/elements.ts'
import { type LiveDay, type Step, whereIn } from '../../day.ts'
import { Countdown } from '../../pages/countdown.tsx'
import { ReactionsPart } from '../../reactions/pages/reactions-part.tsx'
import type { Reaction } from '../../reactions/queries.ts'

export type ProjectorPartProps = { day: LiveDay; steps: readonly Step[]; reactions: readonly Reaction[] }

/** What is on now, as large as the wall allows. */
export const ProjectorPart = ({ day, steps, reactions }: ProjectorPartProps): Child => {
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
      <ReactionsPart {...{ reactions }} />
      {!now && day.notice && <p class="gt-ask">{day.notice}</p>}
    </>
  )
}
