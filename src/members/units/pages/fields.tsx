import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { inPlace, kindNames, mayStandIn, type PlacedUnit, type Unit, type UnitKind } from '../../unit.ts'
import type { UnitTyped } from '../forms.ts'

type FieldsProps = { typed: UnitTyped; errors: readonly FieldError[]; units: readonly Unit[]; kind?: UnitKind }

/** What a unit is called, and what it is part of. Of a unit that is there, only what it may be part of is offered. */
export const NameAndPlace = ({ typed, errors, units, kind }: FieldsProps) => (
  <>
    <Input
      name="name"
      label="Name"
      labelSize="s"
      value={typed.name}
      error={errorAt(errors, 'name')}
      spellcheck={false}
    />
    <Select
      name="parent"
      label="Part of"
      labelSize="s"
      hint="Leave it on its own if it is part of nothing larger."
      value={typed.parent}
      error={errorAt(errors, 'parent')}
      options={[{ value: '', text: 'On its own' }, ...placesFor(units, kind).map(asOption)]}
    />
  </>
)

function placesFor(units: readonly Unit[], kind: UnitKind = 'team'): PlacedUnit[] {
  return inPlace(units).filter(unit => mayStandIn(kind, unit.kind))
}

const asOption = (unit: PlacedUnit) => ({
  value: unit.id,
  text: `${unit.path.join(' › ')} (${kindNames[unit.kind].toLowerCase()})`,
})
