import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { FileUpload } from '../../../ui/govuk/file-upload.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { UploadProgress } from '../../../ui/progress.tsx'
import { planPaths } from '../../paths.ts'
import type { LineProblem } from '../../proposals/line.ts'
import { errorsOfLines } from '../../proposals/pages/refused.tsx'
import { instructions } from '../instructions.ts'

type Props = { frame: Frame; problems?: readonly LineProblem[] }

/** The workbook of the plan, brought back. */
export const BringPlanPage = ({ frame, problems = [] }: Props) => {
  const errors = errorsOfLines(problems, 'file')
  const [, ...lines] = instructions
  return (
    <FormPage
      {...{ frame, errors }}
      now="Act"
      side="The workbook"
      back={{ href: planPaths.plan, text: 'The action plan' }}
      title="Bring the workbook back"
    >
      {problems.length > 0 && (
        <p class="gt-lead">Nothing was changed. Put this right in your file, and bring it again.</p>
      )}
      {problems.length === 0 && (
        <p class="gt-lead">
          We compare it with the plan, and show you the old beside the new before anything changes. First{' '}
          <a class="gt-a" href={planPaths.workbook}>
            take the workbook
          </a>{' '}
          if you have not done so.
        </p>
      )}
      <form
        action={planPaths.files}
        method="post"
        enctype="multipart/form-data"
        novalidate
        class="gt-space"
        data-upload
      >
        <FileUpload
          name="file"
          label="The changed workbook"
          labelSize="s"
          hint="Excel (.xlsx) or CSV, up to 5,000 lines and 10 MB. A workbook with macros is not read."
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          error={errors.length > 1 ? 'Some lines of this file are not right' : errorAt(errors, 'file')}
        />
        <UploadProgress
          label="Your workbook is on its way"
          stopped="The workbook stopped on its way, and nothing of it was kept. Choose it again."
        />
        <Button preventDoubleClick>Compare it</Button>
      </form>
      <h2 class="gt-h3">What it can hold</h2>
      <ul class="gt-list">
        {lines.map(text => (
          <li>{text}</li>
        ))}
      </ul>
    </FormPage>
  )
}
