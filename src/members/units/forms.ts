import { checkName } from '../../people/forms.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { isUnitKind, mayStandIn, type Unit, type UnitKind } from '../unit.ts'
import type { NewUnit } from './queries.ts'

/** What was typed, to stand in the fields again. */
export type UnitTyped = Readonly<{ name: string; kind: string; parent: string }>

export function typedUnit(form: Form): UnitTyped {
  return { name: form.one('name'), kind: form.one('kind'), parent: form.one('parent') }
}

/** A new unit, or a new name and place for `existing`, whose kind stays. */
export function readUnit(form: Form, units: readonly Unit[], existing?: Unit): FormReading<NewUnit> {
  const typed = typedUnit(form)
  const kind = existing?.kind ?? (isUnitKind(typed.kind) ? typed.kind : null)
  const parent = units.find(({ id }) => id === typed.parent) ?? null
  const errors = [
    ...checkName(typed.name, 'name', 'Enter a name'),
    ...(kind ? checkPlace(kind, typed.parent, parent) : [{ field: 'kind', text: 'Choose what it is' }]),
    ...checkFree(typed.name, parent, units, existing),
  ]
  if (errors.length > 0 || !kind) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { kind, name: typed.name, parent } }
}

function checkPlace(kind: UnitKind, chosen: string, parent: Unit | null): FieldError[] {
  if (chosen && !parent) return [{ field: 'parent', text: 'Choose what it is part of from the list' }]
  if (mayStandIn(kind, parent?.kind ?? null)) return []
  return [{ field: 'parent', text: `A ${kind} cannot be part of a ${parent?.kind}: choose something larger` }]
}

function checkFree(name: string, parent: Unit | null, units: readonly Unit[], existing?: Unit): FieldError[] {
  const taken = units.some(
    other =>
      other.id !== existing?.id &&
      other.parentId === (parent?.id ?? null) &&
      other.name.toLowerCase() === name.toLowerCase(),
  )
  return taken ? [nameTaken] : []
}

export const nameTaken: FieldError = { field: 'name', text: 'There is one of this name in the same place already' }
