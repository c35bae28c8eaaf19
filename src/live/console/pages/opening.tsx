import { eventsPaths } from '../../../events/paths.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { livePaths } from '../../paths.ts'

export type OpeningPageProps = { frame: Frame; title: string; eventId: string }

/** Before the day begins: what happens when the room is opened. */
export const OpeningPage = ({ frame, title, eventId }: OpeningPageProps) => (
  <FormPage
    frame={frame}
    title={`Run “${title}”`}
    now="Ask"
    side="The day"
    back={{ href: eventsPaths.one(eventId), text: title }}
  >
    <p class="gt-p">
      You get a code that people type or scan to join, without an account. From here you lead through the agenda, one
      step after another. Nothing is lost if you close this page: open it again, on this or another device.
    </p>
    <form action={livePaths.open(eventId)} method="post">
      <Button preventDoubleClick>Let people in</Button>
    </form>
  </FormPage>
)
