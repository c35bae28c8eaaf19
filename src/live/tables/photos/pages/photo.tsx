import type { FieldError } from '../../../../platform/http/form.ts'
import { errorAt } from '../../../../ui/form-errors.ts'
import { FormPage } from '../../../../ui/form-page.tsx'
import { Button } from '../../../../ui/govuk/button.tsx'
import { FileUpload } from '../../../../ui/govuk/file-upload.tsx'
import { Input } from '../../../../ui/govuk/input.tsx'
import type { Frame } from '../../../../ui/page.tsx'
import { UploadProgress } from '../../../../ui/progress.tsx'
import type { LiveDay } from '../../../day.ts'
import { livePaths } from '../../../paths.ts'

export type PhotoPageProps = { frame: Frame; day: LiveDay; table: string; errors: readonly FieldError[] }

/** For a host who stands at a table with a phone. A phone that is told which pictures are wanted turns HEIC into JPEG. */
export const PhotoPage = ({ frame, day, table, errors }: PhotoPageProps) => (
  <FormPage
    frame={frame}
    title="A photo of paper"
    now="Ask"
    side="From paper"
    back={{ href: livePaths.paper(day.eventId), text: 'Insights of the tables' }}
    errors={errors}
    script="live.js"
  >
    <p class="gt-p">
      We keep the picture alone, not where or when it was taken. Only hosts see it. It goes as soon as it is typed, and
      otherwise a day after the room ended.
    </p>
    <form action={livePaths.photos(day.eventId)} method="post" enctype="multipart/form-data" novalidate data-upload>
      <Input
        name="table"
        label="Number of the table"
        labelSize="s"
        value={table}
        error={errorAt(errors, 'table')}
        inputmode="numeric"
        class="govuk-input--width-4"
      />
      <FileUpload
        name="photo"
        label="Photo of its paper"
        labelSize="s"
        hint="Lay all its sheets side by side. JPEG, PNG or WebP, up to 20 MB. Leave out faces."
        accept="image/jpeg,image/png,image/webp"
        error={errorAt(errors, 'photo')}
      />
      <UploadProgress
        label="The photo is on its way"
        stopped="The photo stopped on its way, and nothing of it was kept. Send it again."
      />
      <Button preventDoubleClick>Send the photo</Button>
    </form>
  </FormPage>
)
