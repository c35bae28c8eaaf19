import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { FileUpload } from '../../../ui/govuk/file-upload.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { UploadProgress } from '../../../ui/progress.tsx'
import { frameworkPaths } from '../../paths.ts'
import type { Framework } from '../../queries.ts'

export type BringPageProps = {
  frame: Frame
  /** What the organisation follows already. */
  followed: readonly Framework[]
  problems?: readonly string[]
}

/** A framework, or a newer version of one that is followed, as a file. */
export const BringPage = ({ frame, followed, problems = [] }: BringPageProps) => (
  <FormPage
    frame={frame}
    errors={problems.map(text => ({ field: 'file', text }))}
    title="Bring a framework as a file"
    now="Strategy"
    side="Framework"
    back={{ href: frameworkPaths.frameworks, text: followed.length > 0 ? 'Frameworks' : 'Choose a framework' }}
  >
    <p class="gt-lead">You see everything in it before you follow it.</p>
    {followed.length > 0 && (
      <p class="gt-p">
        If it is a newer version of {followed.map(({ title }) => title).join(' or ')}, you see what it would change,
        word by word, before anything is changed. What you have changed yourselves is kept unless you choose otherwise.
      </p>
    )}
    <form
      action={frameworkPaths.files}
      method="post"
      enctype="multipart/form-data"
      novalidate
      class="gt-space"
      data-upload
    >
      <FileUpload
        name="file"
        label="The file"
        labelSize="s"
        hint="A JSON file, up to 500 KB. Your own copy of a framework, downloaded, is such a file: change it, and give it a higher version."
        accept=".json,application/json"
        error={problems.length > 0 ? 'Put this right, and bring the file again' : undefined}
      />
      <UploadProgress
        label="Your file is on its way"
        stopped="The file stopped on its way, and nothing of it was kept. Choose it again."
      />
      <Button preventDoubleClick>Look at it</Button>
    </form>
  </FormPage>
)
