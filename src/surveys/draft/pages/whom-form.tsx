import { type PlacedUnit, pathOf } from '../../../members/unit.ts'
import { roleNames } from '../../../people/role.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { surveysPaths } from '../../paths.ts'
import { askableRoles, type WhomTyped } from '../whom.ts'

type Fields = { typed: WhomTyped; errors: readonly FieldError[]; units: readonly PlacedUnit[] }

/** Whom a survey is put to. */
export const WhomForm = ({ id, revision, ...fields }: Fields & { id: string; revision: number }) => (
  <form action={surveysPaths.whom(id)} method="post" novalidate class="gt-space">
    <input type="hidden" name="version" value={revision} />
    <Radios
      name="whom"
      legend="Whom do you ask?"
      legendSize="s"
      hint="The list of people is made when the survey is fixed. From then on nobody can be added or asked again."
      value={fields.typed.whom}
      error={errorAt(fields.errors, 'whom')}
      choices={[
        { value: 'everyone', text: 'Everyone who works here' },
        ...(fields.units.length > 0
          ? [{ value: 'units', text: 'People of some teams', conditional: <Units {...fields} /> }]
          : []),
        { value: 'roles', text: 'People with a part in the work', conditional: <Roles {...fields} /> },
        { value: 'people', text: 'People I name', conditional: <People {...fields} /> },
      ]}
    />
    <Button preventDoubleClick>Save</Button>
  </form>
)

const Units = ({ typed, errors, units }: Fields) => (
  <Checkboxes
    name="units"
    legend="Which teams? Those below them are asked too."
    values={typed.units}
    error={errorAt(errors, 'units')}
    choices={units.map(unit => ({ value: unit.id, text: pathOf(unit) }))}
  />
)

const Roles = ({ typed, errors }: Fields) => (
  <Checkboxes
    name="roles"
    legend="Which parts?"
    values={typed.roles}
    error={errorAt(errors, 'roles')}
    choices={askableRoles.map(role => ({ value: role, text: roleNames[role] }))}
  />
)

const People = ({ typed, errors }: Fields) => (
  <Textarea
    name="people"
    label="Who? One name or staff number on each line."
    hint="From the staff list."
    rows={10}
    value={typed.people}
    error={errorAt(errors, 'people')}
    spellcheck={false}
  />
)
