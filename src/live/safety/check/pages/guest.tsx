import type { Manifest } from '../../../../ui/assets.ts'
import { Button } from '../../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../../ui/govuk/error-summary.tsx'
import { Radios } from '../../../../ui/govuk/radios.tsx'
import type { Child } from '../../../../ui/jsx/elements.ts'
import { RoomPage } from '../../../pages/room-page.tsx'
import { livePaths } from '../../../paths.ts'
import type { Safety } from '../../safety.ts'
import { asked, type Check, choices, shownOf } from '../check.ts'
import { CheckOnWall } from './figures.tsx'

/** On the page of a guest: the way to answer, or what everyone may see of it. */
export const CheckPart = ({ check }: { check: Check | null }): Child => {
  if (!check || (check.isClosed && !check.isOnWall)) return null
  if (check.isClosed) return <CheckOnWall shown={shownOf(check)} />
  return (
    <>
      <h2 class="gt-h2">{asked}</h2>
      <p class="gt-p">
        <a class="gt-a" href={livePaths.check}>
          Answer this one question, without your name
        </a>
      </p>
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
  chosen?: string | undefined
  problem?: string | undefined
}

/** A page that stands still: nothing takes away what somebody is about to say. */
export const CheckPage = ({ manifest, organisation, safety, check, hasAnswered, chosen, problem }: CheckPageProps) => (
  <RoomPage {...{ manifest, organisation, safety }} title={asked} hasErrors={problem !== undefined}>
    <p class="gt-p">
      <a class="gt-a" href={livePaths.here}>
        Back to what is on now
      </a>
    </p>
    {problem && <ErrorSummary title="There is a problem" errors={[{ text: problem, href: '#choice' }]} />}
    <h1 class="gt-h1 gt-h1--s">{asked}</h1>
    {!check ? (
      <p class="gt-p">Nobody asks this just now, so no answer is taken.{chosen && ' Yours was not counted.'}</p>
    ) : hasAnswered ? (
      <p class="gt-p" role="status">
        Thank you. You have said it, and your answer is counted once.
      </p>
    ) : (
      <form action={livePaths.check} method="post" novalidate>
        <input type="hidden" name="check" value={check.id} />
        <Radios
          name="choice"
          legend="Choose what is nearest"
          legendSize="s"
          hint={`Nobody sees what you chose. Your answer is added to a count, and we keep apart who has answered. Hosts see the count only once this is closed and ${check.rule.base} or more have answered. Numbers that stand for 1 to ${check.rule.cell - 1} people are never shown.`}
          value={chosen}
          error={problem}
          choices={choices.map((text, i) => ({ value: String(i + 1), text }))}
        />
        <Button preventDoubleClick>Send it</Button>
      </form>
    )}
  </RoomPage>
)
