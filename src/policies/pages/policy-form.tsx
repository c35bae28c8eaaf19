import type { FieldError } from '../../platform/http/form.ts'
import { Meanwhile } from '../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../ui/form-errors.ts'
import { FormPage } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { DateInput } from '../../ui/govuk/date-input.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { Select } from '../../ui/govuk/select.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import type { Frame } from '../../ui/page.tsx'
import type { PolicyTyped } from '../forms.ts'
import { policiesPaths } from '../paths.ts'
import { formNames, forms, linesOf, type Policy } from '../policy.ts'

export type PolicyFormPageProps = {
  frame: Frame
  /** The policy that is changed, and the version of it that was seen; none for a new one. */
  policy?: Policy | undefined
  version?: number | undefined
  typed: PolicyTyped
  errors: readonly FieldError[]
  findings: readonly Readonly<{ id: string; number: number; title: string }>[]
  /** How it stands, where somebody else has changed it meanwhile. */
  stands?: Policy | undefined
}

export const PolicyFormPage = ({ frame, policy, version, typed, errors, findings, stands }: PolicyFormPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title={policy ? `Change “${policy.station.title}”` : 'Add a policy'}
    now="Review"
    side="Policies"
    back={
      policy ? { href: policiesPaths.policy(policy.station.id) } : { href: policiesPaths.all, text: 'All policies' }
    }
  >
    {stands && <Meanwhile rows={linesOf(stands)} />}
    <form
      action={policy ? policiesPaths.change(policy.station.id) : policiesPaths.all}
      method="post"
      novalidate
      class="gt-space"
    >
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <Input
        name="title"
        label="What is it called?"
        labelSize="s"
        value={typed.title}
        error={errorAt(errors, 'title')}
      />
      {policy?.form !== 'code' && (
        <Radios
          name="form"
          legend="What kind of document is it?"
          legendSize="s"
          value={typed.form}
          error={errorAt(errors, 'form')}
          choices={forms.map(form => ({ value: form, text: formNames[form], hint: hints[form] }))}
        />
      )}
      <Textarea
        name="words"
        label="What is it for? (if anything needs saying)"
        labelSize="s"
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      <Input
        name="owner"
        label="Who keeps it?"
        labelSize="s"
        hint="Their name, or their e-mail address. They can write here what they find in it, and when they review it."
        value={typed.owner}
        error={errorAt(errors, 'owner')}
        spellcheck={false}
      />
      <Input
        name="href"
        label="Where can people read it? (if it has an address)"
        labelSize="s"
        hint="Such as https://intranet.example.org/speaking-up"
        type="url"
        value={typed.href}
        error={errorAt(errors, 'href')}
        spellcheck={false}
      />
      <DateInput
        id="agreed"
        namePrefix="agreed"
        legend="When was it last agreed on?"
        legendSize="s"
        hint="The day that stands in the document. Such as 12 5 2026."
        values={typed.agreed}
        error={errorAt(errors, 'agreed-day')}
      />
      <DateInput
        id="review"
        namePrefix="review"
        legend="By when is it to be reviewed?"
        legendSize="s"
        hint="A day that has passed is shown as late."
        values={typed.review}
        error={errorAt(errors, 'review-day')}
      />
      {findings.length > 0 && (
        <Select
          name="finding"
          label={policy ? 'Does it answer another gap? (if it does)' : 'Which gap does it answer? (if one)'}
          labelSize="s"
          value={typed.finding}
          error={errorAt(errors, 'finding')}
          options={[
            { value: '', text: 'None' },
            ...findings.map(({ id, number, title }) => ({ value: id, text: `${number}. ${title}` })),
          ]}
        />
      )}
      <Button preventDoubleClick>{policy ? 'Save' : 'Add it'}</Button>
    </form>
  </FormPage>
)

const hints: Readonly<Record<(typeof forms)[number], string>> = {
  policy: 'What we hold to, such as speaking up or flexible working.',
  procedure: 'How something is done, such as induction or a grievance.',
  strategy: 'Where we want to be in some years, such as a people strategy.',
  branding: 'How we speak and look, such as job adverts, signatures and values on the wall.',
}
