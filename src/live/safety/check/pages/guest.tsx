import type { Manifest } from '../../../../ui/assets.ts'
import { Button, ButtonLink } from '../../../../ui/govuk/button.tsx'
import { Details } from '../../../../ui/govuk/details.tsx'
import { ErrorSummary } from '../../../../ui/govuk/error-summary.tsx'
import { Radios } from '../../../../ui/govuk/radios.tsx'
import type { Child } from '../../../../ui/jsx/elements.ts'
import { Meanwhile } from '../../../pages/clock-part.tsx'
import { RoomPage } from '../../../pages/room-page.tsx'
import { livePaths } from '../../../paths.ts'
import type { Safety } from '../../safety.ts'
import { asked, type Check, choices, shownOf } from '../check.ts'
import { CheckFigures } from './figures.tsx'

/** On the page of a guest: the way to answer, or what everyone may see of it. */
export const CheckPart = ({ check }: { check: Check | null }): Child => {
  if (!check || (check.isClosed && !check.isOnWall)) return null
  const shown = shownOf(check)
  if (check.isClosed && !shown) return null
  return (
    <>
      <h2 class="gt-h2">{asked}</h2>
      {shown ? (
        <CheckFigures shown={shown} />
      ) : (
        <p class="gt-p">
          <a class="gt-a" href={livePaths.check}>
            Choose an answer
          </a>
          . It is anonymous: nobody sees what you choose.
        </p>
      )}
    </>
  )
}

export type CheckPageProps = {
  manifest: Manifest
  organisation: string
  safety: Safety
  /** The one that is under way; null when none is. */
  check: Check | null
  hasAnswered: boolean
  clock: Child
  /** Said without script as the last minute runs. */
  signal: string
  chosen?: string | undefined
  problem?: string | undefined
}

/** Nothing here takes away what somebody is about to say. */
export const CheckPage = ({ check, hasAnswered, chosen, problem, clock, signal, ...page }: CheckPageProps) => (
  <RoomPage {...page} title={asked} stream={livePaths.clockStream} hasErrors={problem !== undefined}>
    {check && !hasAnswered && (
      <p class="gt-p">
        <a class="gt-a" href={livePaths.here}>
          Back to what is on now
        </a>
      </p>
    )}
    {problem && <ErrorSummary title="There is a problem" errors={[{ text: problem, href: '#choice' }]} />}
    <h1 class="gt-h1 gt-h1--s">{asked}</h1>
    <Meanwhile {...{ clock, signal }} />
    {!check ? (
      <>
        <p class="gt-notice" role="status">
          This is closed, so no answer is taken.{chosen && ' Yours came too late, and was not counted.'}
        </p>
        <ButtonLink href={livePaths.here}>Go on</ButtonLink>
      </>
    ) : hasAnswered ? (
      <>
        <p class="gt-notice" role="status">
          Thank you. Your answer is counted once, and nobody sees what you chose.
        </p>
        <ButtonLink href={livePaths.here}>Go on</ButtonLink>
      </>
    ) : (
      <form action={livePaths.check} method="post" novalidate data-wait>
        <input type="hidden" name="check" value={check.id} />
        <Radios
          name="choice"
          legend="Choose what is nearest"
          legendSize="s"
          hint="This is anonymous. Nobody sees what you choose, not even a host."
          value={chosen}
          error={problem}
          choices={choices.map((text, i) => ({ value: String(i + 1), text }))}
        />
        <Button preventDoubleClick>Send it</Button>
        <Details summary="How nobody can tell what you chose">
          <p class="gt-p">
            Your answer is added to a count. That you have answered is kept apart from it, and struck off when this is
            closed.
          </p>
          <p class="gt-p">
            Hosts see the count only then, and only if {check.rule.base} or more have answered. A number that stands for
            1 to {check.rule.cell - 1} people is never shown.
          </p>
        </Details>
      </form>
    )}
  </RoomPage>
)
