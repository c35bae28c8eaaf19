import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { startingPaths } from '../../paths.ts'
import { type Titles, untitled, type Workbook } from '../../workbooks.ts'

export type TitlesPageProps = {
  frame: Frame
  workbook: Workbook
  typed: Titles
  version: number
  errors: readonly FieldError[]
  /** How they stand, where somebody else has written them meanwhile. */
  stands?: Titles | undefined
}

export const TitlesPage = ({ frame, workbook, typed, version, errors, stands }: TitlesPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title={`Titles for ${workbook.title}`}
    now="Strategy"
    side="Workbook"
    back={{ href: startingPaths.workbook(workbook.id), text: workbook.title }}
  >
    {stands && (
      <Meanwhile
        rows={untitled(workbook).map(({ id, mark }) => ({ key: `Part ${mark}`, value: stands[id] || 'No title' }))}
      />
    )}
    <p class="gt-lead">
      Copy the titles from your own copy of the guide. A part without a title is left out of the next round.
    </p>
    <form action={startingPaths.titles(workbook.id)} method="post" novalidate class="gt-space">
      <input type="hidden" name="version" value={version} />
      {untitled(workbook).map(({ id, mark }) => (
        <Input name={id} label={`Part ${mark}`} labelSize="s" value={typed[id] ?? ''} error={errorAt(errors, id)} />
      ))}
      <Button preventDoubleClick>Save</Button>
    </form>
  </FormPage>
)
