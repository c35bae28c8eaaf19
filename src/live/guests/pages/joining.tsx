import type { FieldError } from '../../../platform/http/form.ts'
import type { Manifest } from '../../../ui/assets.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { RoomPage } from '../../pages/room-page.tsx'
import { livePaths } from '../../paths.ts'
import type { Safety } from '../../safety/safety.ts'

export type JoiningPageProps = {
  manifest: Manifest
  organisation: string
  safety: Safety
  title: string
  /** As it stands in an address. */
  code: string
  name?: string
  errors?: readonly FieldError[]
}

/** What somebody reads before they are in the room: no account, and a name only if they like. */
export const JoiningPage = ({
  manifest,
  organisation,
  safety,
  title,
  code,
  name = '',
  errors = [],
}: JoiningPageProps) => (
  <RoomPage {...{ manifest, organisation, safety, title }} hasErrors={errors.length > 0}>
    {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
    <h1 class="gt-h1">{title}</h1>
    <p class="gt-p">
      You need no account. We keep neither your address nor when you came, and the name goes the day after.
    </p>
    <form action={livePaths.join(code)} method="post" novalidate data-wait>
      <Input
        name="name"
        label="Your first name (if you like)"
        labelSize="s"
        hint="It stands on your own page and nowhere else. You can leave it empty."
        value={name}
        error={errorAt(errors, 'name')}
        autocomplete="given-name"
      />
      <Button preventDoubleClick>Join</Button>
    </form>
  </RoomPage>
)
