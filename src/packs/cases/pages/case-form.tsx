import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { packsPaths } from '../../paths.ts'
import type { CaseStudy, CaseWords } from '../case.ts'
import { linesOf } from '../forms.ts'

type CaseFormPageProps = {
  frame: Frame
  typed: CaseWords
  study?: CaseStudy | undefined
  version?: number | undefined
  errors: readonly FieldError[]
  stands?: CaseStudy | undefined
}

/** Writing a case study down, or changing it. */
export const CaseFormPage = ({ frame, typed, study, version, errors, stands }: CaseFormPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title={study ? 'Change the case study' : 'Write a case study'}
    now="Learn"
    side="Case study"
    back={{ href: study ? packsPaths.case(study.id) : packsPaths.cases, text: study?.title ?? 'All case studies' }}
    script="live.js"
  >
    {stands && <Meanwhile rows={linesOf(stands)} />}
    <p class="gt-lead">Something that was done somewhere, to be told at as many events as it fits.</p>
    <form action={study ? packsPaths.caseChange(study.id) : packsPaths.cases} method="post" novalidate class="gt-space">
      {version !== undefined && <input type="hidden" name="version" value={String(version)} />}
      <Input name="title" label="Title" labelSize="s" value={typed.title} error={errorAt(errors, 'title')} />
      <Input
        name="from-whom"
        label="Which organisation or team is it from?"
        labelSize="s"
        hint="It stands in the pack as you write it here."
        value={typed.fromWhom}
        error={errorAt(errors, 'from-whom')}
      />
      <Textarea
        name="happened"
        label="What happened?"
        labelSize="s"
        hint="Name nobody who did not agree to it."
        rows={8}
        value={typed.happened}
        error={errorAt(errors, 'happened')}
      />
      <Textarea
        name="changed"
        label="What changed because of it? (if you know)"
        labelSize="s"
        rows={5}
        value={typed.changed}
        error={errorAt(errors, 'changed')}
      />
      <Input
        name="agreed-by"
        label="Who agreed that it is shared, and when?"
        labelSize="s"
        hint="Only those who run events read this. It stands in no pack."
        value={typed.agreedBy}
        error={errorAt(errors, 'agreed-by')}
      />
      <Button preventDoubleClick>Save</Button>
    </form>
  </FormPage>
)
