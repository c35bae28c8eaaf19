import type { FieldError } from '../../../platform/http/form.ts'
import type { Manifest } from '../../../ui/assets.ts'
import { errorLinks } from '../../../ui/form-errors.ts'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { Meanwhile } from '../../pages/clock-part.tsx'
import { RoomPage } from '../../pages/room-page.tsx'
import { livePaths } from '../../paths.ts'
import type { Safety } from '../../safety/safety.ts'
import { type Writing, WritingForm } from './writing.tsx'

export type WritingPageProps = {
  manifest: Manifest
  organisation: string
  eventId: string
  safety: Safety
  writing: Writing
  id: string
  typed?: string
  error?: FieldError | undefined
  clock: Child
  /** Said without script as the last minute runs. */
  signal: string
  /** What is said above the form. */
  children?: Child
}

/** A page to write on in peace: without script it does not look again by itself. */
export const WritingPage = ({ writing, id, typed, error, clock, signal, children, ...page }: WritingPageProps) => (
  <RoomPage {...page} title={writing.title} stream={livePaths.clockStream} hasErrors={!!error}>
    <p class="gt-p">
      <a class="gt-a" href={livePaths.here}>
        Back to the event
      </a>
    </p>
    {error && <ErrorSummary title="There is a problem" errors={errorLinks([error])} />}
    <h1 class="gt-h1 gt-h1--s">{writing.title}</h1>
    <Meanwhile {...{ clock, signal }} />
    {children}
    <WritingForm {...{ writing, id, typed }} error={error?.text} />
  </RoomPage>
)
