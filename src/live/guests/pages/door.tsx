import { usualPlaces } from '../../../questionnaires/support/place.ts'
import type { Manifest } from '../../../ui/assets.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { RoomPage } from '../../pages/room-page.tsx'
import { livePaths } from '../../paths.ts'

export type DoorPageProps = { manifest: Manifest; typed?: string | undefined; problem?: string | undefined }

/** Before anybody is in a room, nothing is known of its organisation. */
const safety = { contact: '', places: usualPlaces() }

/** For whoever has a code and no picture to scan. */
export const DoorPage = ({ manifest, typed = '', problem }: DoorPageProps) => (
  <RoomPage {...{ manifest, safety }} title="Join an event" hasErrors={problem !== undefined}>
    {problem && <ErrorSummary title="There is a problem" errors={[{ text: problem, href: '#code' }]} />}
    <h1 class="gt-h1">Join an event</h1>
    <form action={livePaths.door} method="post" novalidate data-wait>
      <Input
        name="code"
        label="The code on the screen"
        labelSize="s"
        hint="A word and three figures, such as FERN 482."
        value={typed}
        error={problem}
        autocomplete="off"
        class="govuk-input--width-10"
      />
      <Button>Go on</Button>
    </form>
  </RoomPage>
)
