import type { Manifest } from '../../../ui/assets.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { RoomPage } from '../../pages/room-page.tsx'
import { SignalLine } from '../../pages/signal-line.tsx'
import { livePaths } from '../../paths.ts'
import type { Safety } from '../../safety/safety.ts'
import { OwnNotes } from '../../tables/pages/own-notes.tsx'

export type HerePageProps = {
  manifest: Manifest
  organisation: string
  safety: Safety
  title: string
  name: string
  notice?: string | undefined
  eventId: string
  /** Said without script as the last minute runs. */
  signal: string
  /** Each a part that changes by itself. */
  children?: Child
}

const lookAgainEvery = 15

/** The page of somebody in the room. With script it changes by itself; without, it looks again. */
export const HerePage = ({
  manifest,
  organisation,
  safety,
  title,
  name,
  eventId,
  signal,
  notice,
  children,
}: HerePageProps) => (
  <RoomPage
    {...{ manifest, organisation, safety, eventId, title }}
    stream={livePaths.stream}
    refresh={lookAgainEvery}
    refreshTo={livePaths.here}
  >
    <h1 class="gt-h1 gt-h1--s">{title}</h1>
    <p class="gt-meta" data-line role="status"></p>
    <SignalLine signal={signal} />
    {notice && (
      <p class="gt-notice" role="status">
        {notice}
      </p>
    )}
    {children}
    <OwnNotes />
    <h2 class="gt-h2">What you take home</h2>
    <p class="gt-p">
      <a class="gt-a" href={livePaths.pledge}>
        Write down what you will do
      </a>
      . It is for you: nobody else can read it.
    </p>
    <p class="gt-p">
      <a class="gt-a" href={livePaths.mailingList}>
        Get letters about later events
      </a>
    </p>
    <form action={livePaths.leave} method="post" class="gt-after" data-leave>
      <Button kind="secondary">{name ? `Leave, ${name}` : 'Leave'}</Button>
    </form>
  </RoomPage>
)
