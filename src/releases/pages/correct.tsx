import type { FieldError } from '../../platform/http/form.ts'
import { errorLinks } from '../../ui/form-errors.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { releasesPaths } from '../paths.ts'
import type { FoundRelease } from '../queries.ts'
import type { TypedWording } from '../typed-wording.ts'
import { WordingForm } from './wording-form.tsx'

export type CorrectPageProps = {
  frame: Frame
  found: FoundRelease
  typed: TypedWording
  errors?: readonly FieldError[]
}

/** New words for frozen figures. */
export const CorrectPage = ({
  frame,
  found: { id, frozen, release, version },
  typed,
  errors = [],
}: CorrectPageProps) => (
  <Page frame={frame} title="Correct the words" now="Learn" error={errors.length > 0}>
    <Spine>
      <Section mark="now" side="The words" end>
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        <BackLink href={releasesPaths.release(id)}>{release.title}</BackLink>
        <h1 class="gt-h1 gt-h1--s">Correct the words</h1>
        <p class="gt-lead">
          This makes version {version + 1}. The figures stay exactly as they are, and version {version} can still be
          read.
        </p>
        <div class="gt-space">
          <WordingForm action={releasesPaths.wording(id)} release={frozen} typed={typed} errors={errors}>
            <input type="hidden" name="version" value={String(version + 1)} />
            <Button preventDoubleClick>Release the corrected words</Button>
          </WordingForm>
        </div>
      </Section>
    </Spine>
  </Page>
)
