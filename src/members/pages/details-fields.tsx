import type { FieldError } from '../../platform/http/form.ts'
import { errorAt } from '../../ui/form-errors.ts'
import { Input } from '../../ui/govuk/input.tsx'
import { Select } from '../../ui/govuk/select.tsx'
import type { DetailsTyped } from '../forms.ts'
import { inPlace, pathOf, type Unit } from '../unit.ts'

type Props = { typed: DetailsTyped; errors: readonly FieldError[]; units: readonly Unit[] }

/** What is held about somebody. */
export const DetailsFields = ({ typed, errors, units }: Props) => (
  <>
    <Input
      name="name"
      label="Name"
      labelSize="s"
      hint="As their colleagues know them."
      value={typed.name}
      error={errorAt(errors, 'name')}
      spellcheck={false}
    />
    <Input
      name="email"
      type="email"
      label="E-mail address, if they have one"
      labelSize="s"
      hint="Without one they come in with a code on paper."
      value={typed.email}
      error={errorAt(errors, 'email')}
      spellcheck={false}
    />
    <Input
      name="staff-number"
      label="Staff number, if you use them"
      labelSize="s"
      hint="It tells two people of one name apart when you bring a staff list."
      value={typed.staffNumber}
      error={errorAt(errors, 'staff-number')}
      width={20}
      spellcheck={false}
    />
    <Select
      name="unit"
      label="Team"
      labelSize="s"
      value={typed.unit}
      error={errorAt(errors, 'unit')}
      options={[
        { value: '', text: 'No team' },
        ...inPlace(units).map(unit => ({ value: unit.id, text: pathOf(unit) })),
      ]}
    />
  </>
)
