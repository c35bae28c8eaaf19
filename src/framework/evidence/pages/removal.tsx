import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import type { Evidence } from '../evidence.ts'
import { evidencePaths } from '../paths.ts'

export type EvidenceRemovalPageProps = {
  frame: Frame
  evidence: Evidence
  typed: Readonly<{ why: string; deletesFile: boolean }>
  errors: readonly FieldError[]
}

export const EvidenceRemovalPage = ({ frame, evidence, typed, errors }: EvidenceRemovalPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Take this evidence back?"
    now="Strategy"
    side={`Evidence ${evidence.station.number}`}
    back={{ href: evidencePaths.evidence(evidence.station.id) }}
  >
    <p class="gt-lead">{evidence.station.title}</p>
    <p class="gt-p">It leaves every list and every thread. Its page stays in the record, with your reason.</p>
    <form action={evidencePaths.removal(evidence.station.id)} method="post" novalidate class="gt-space">
      <Textarea
        name="why"
        label="Why?"
        labelSize="s"
        hint="Everyone who works here can read it."
        value={typed.why}
        error={errorAt(errors, 'why')}
      />
      {evidence.document && !evidence.document.deletedOn && (
        <Checkboxes
          name="file"
          legend="What about the file?"
          legendSize="s"
          hint="If it names somebody, or should never have been here, delete it. Nobody can bring it back."
          values={typed.deletesFile ? ['delete'] : []}
          choices={[{ value: 'delete', text: 'Delete the file too' }]}
        />
      )}
      <Button kind="warning" preventDoubleClick>
        Take it back, for this reason
      </Button>
    </form>
  </FormPage>
)
