import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { FileUpload } from '../../../ui/govuk/file-upload.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { questionnairesPaths } from '../../paths.ts'

/** More than this nobody reads; the rest is counted. */
const mostShown = 100

/** A questionnaire from a file of ours. */
export const BringQuestionnairePage = ({ frame, problems }: { frame: Frame; problems: readonly string[] }) => {
  const shown = problems.slice(0, mostShown).map(text => ({ field: 'file', text }))
  const rest = problems.length - shown.length
  const errors = rest > 0 ? [...shown, { field: 'file', text: `And ${rest} more.` }] : shown
  return (
    <FormPage
      {...{ frame, errors }}
      now="Ask"
      side="A file"
      back={{ href: questionnairesPaths.all, text: 'Questionnaires' }}
      title="Bring a questionnaire"
    >
      <p class="gt-lead">
        {problems.length > 0
          ? 'Nothing was taken over. Put this right in your file, and bring it again.'
          : 'A file that was taken from a Goldthread, here or elsewhere. All of it is taken over, or nothing.'}
      </p>
      <form action={questionnairesPaths.files} method="post" enctype="multipart/form-data" novalidate class="gt-space">
        <FileUpload
          name="file"
          label="The questionnaire"
          labelSize="s"
          hint="A JSON file, up to 1 MB."
          accept=".json,application/json"
          error={errors.length > 1 ? 'Some places of this file are not right' : errorAt(errors, 'file')}
        />
        <Button preventDoubleClick>Bring it</Button>
      </form>
    </FormPage>
  )
}
