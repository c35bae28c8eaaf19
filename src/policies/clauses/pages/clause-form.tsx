import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { policiesPaths } from '../../paths.ts'
import { type Clause, findings, linesOf, saysNames } from '../clause.ts'
import type { ClauseTyped } from '../forms.ts'

export type ClauseFormPageProps = {
  frame: Frame
  policy: Readonly<{ id: string; title: string }>
  /** The clause that is changed, and the version of it that was seen; none for a new one. */
  clause?: Clause | undefined
  version?: number | undefined
  typed: ClauseTyped
  errors: readonly FieldError[]
  /** How it stands, where somebody else has changed it meanwhile. */
  stands?: Clause | undefined
}

export const ClauseFormPage = ({ frame, policy, clause, version, typed, errors, stands }: ClauseFormPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title={clause ? 'Change this clause' : 'Add a clause'}
    now="Review"
    side="Clauses"
    note={policy.title}
    back={
      clause
        ? { href: policiesPaths.clause(clause.station.id), text: clause.station.title }
        : { href: policiesPaths.policy(policy.id), text: policy.title }
    }
  >
    {stands && <Meanwhile rows={linesOf(stands)} />}
    <form
      action={clause ? policiesPaths.clauseChange(clause.station.id) : policiesPaths.clauses(policy.id)}
      method="post"
      novalidate
      class="gt-space"
    >
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <Input
        name="title"
        label="Where in the document?"
        labelSize="s"
        hint="Its number and heading, such as “4.2 Raising a concern”. Where nothing stands yet: where it should."
        value={typed.title}
        error={errorAt(errors, 'title')}
      />
      <Radios
        name="says"
        legend="How well does it say how people stand by each other?"
        legendSize="s"
        value={typed.says}
        error={errorAt(errors, 'says')}
        choices={findings.map(says => ({ value: says, text: saysNames[says] }))}
      />
      <Textarea
        name="words"
        label="What does it say, in the document’s own words?"
        labelSize="s"
        hint="Leave this empty where it is missing."
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      <Textarea
        name="wanted"
        label="What should stand there?"
        labelSize="s"
        hint="Leave this empty where it says it well."
        value={typed.wanted}
        error={errorAt(errors, 'wanted')}
      />
      <DateInput
        id="read"
        namePrefix="read"
        legend="When did you read it?"
        legendSize="s"
        values={typed.read}
        error={errorAt(errors, 'read-day')}
      />
      <Button preventDoubleClick>{clause ? 'Save' : 'Add it'}</Button>
    </form>
  </FormPage>
)
