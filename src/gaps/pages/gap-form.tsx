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
import type { GapTyped } from '../forms.ts'
import { type Gap, linesOf, sourceNames, sources } from '../gap.ts'
import { gapsPaths } from '../paths.ts'

export type GapFormPageProps = {
  frame: Frame
  /** The gap that is changed, and the version of it that was seen; none for a new one. */
  gap?: Gap | undefined
  version?: number | undefined
  typed: GapTyped
  errors: readonly FieldError[]
  elements: readonly Readonly<{ id: string; mark: string; title: string }>[]
  /** How it stands, where somebody else has changed it meanwhile. */
  stands?: Gap | undefined
}

export const GapFormPage = ({ frame, gap, version, typed, errors, elements, stands }: GapFormPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title={gap ? `Change gap ${gap.station.number}` : 'Add a gap'}
    now="Decide"
    side="Decide"
    back={gap ? { href: gapsPaths.gap(gap.station.id) } : { href: gapsPaths.all, text: 'All gaps' }}
  >
    {stands && <Meanwhile rows={linesOf(stands)} />}
    <form action={gap ? gapsPaths.change(gap.station.id) : gapsPaths.all} method="post" novalidate class="gt-space">
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <Input
        name="title"
        label="What is missing, in one sentence?"
        labelSize="s"
        hint="Say it as people said it. Name no one."
        value={typed.title}
        error={errorAt(errors, 'title')}
      />
      <Textarea
        name="words"
        label="What else is known about it? (if anything)"
        labelSize="s"
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      <Radios
        name="source"
        legend="How do you know of it?"
        legendSize="s"
        value={typed.source}
        error={errorAt(errors, 'source')}
        choices={sources.map(source => ({ value: source, text: sourceNames[source] }))}
      />
      <DateInput
        id="found"
        namePrefix="found"
        legend="When was it found?"
        legendSize="s"
        hint="The day people said it, not the day you write it down. Such as 12 5 2027."
        values={typed.found}
        error={errorAt(errors, 'found-day')}
      />
      {elements.length > 0 && (
        <Select
          name="element"
          label="Which element does it belong to? (if you know)"
          labelSize="s"
          value={typed.element}
          error={errorAt(errors, 'element')}
          options={[
            { value: '', text: 'None yet' },
            ...elements.map(({ id, mark, title: name }) => ({ value: id, text: `${mark} ${name}` })),
          ]}
        />
      )}
      <Input
        name="owner"
        label="Who looks after it? (if anybody yet)"
        labelSize="s"
        hint="Their name or e-mail address, as on the staff list. It stands among their work until it is answered."
        value={typed.owner}
        error={errorAt(errors, 'owner')}
      />
      <Button preventDoubleClick>{gap ? 'Save' : 'Add it'}</Button>
    </form>
  </FormPage>
)
