import { givenRoles, isGivenRole } from '../../people/role.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import type { Target, Wave } from '../wave.ts'
import type { Person } from './queries.ts'

/** Whom was typed: `people` is one name or staff number on each line. */
export type WhomTyped = Readonly<{ whom: string; units: readonly string[]; roles: readonly string[]; people: string }>

export function typedWhom({ one, many }: Form): WhomTyped {
  return { whom: one('whom'), units: many('units'), roles: many('roles'), people: one('people') }
}

export function whomOf({ target }: Wave, chosen: readonly Person[]): WhomTyped {
  return {
    whom: target.whom,
    units: target.whom === 'units' ? target.ids : [],
    roles: target.whom === 'roles' ? target.ids : [],
    people: linesOf(chosen),
  }
}

/** The roles a survey can be put to. */
export const askableRoles = givenRoles

/** One line for each person: their name, or their staff number where two are called the same. */
function linesOf(people: readonly Person[]): string {
  const names = people.map(({ name }) => name.toLowerCase())
  const isAlone = (name: string) => names.filter(each => each === name.toLowerCase()).length === 1
  return people.map(({ name, staffNumber }) => (isAlone(name) ? name : (staffNumber ?? name))).join('\n')
}

/** The most people by name: beyond that, teams do better. */
const mostNamed = 2000

/** What was typed on each line, without empty ones. */
export function wordsOf({ people }: WhomTyped): readonly string[] {
  const lines = people.split('\n').map(line => line.replace(/\s+/g, ' ').trim())
  return [...new Set(lines.filter(Boolean).map(line => line.toLowerCase()))]
}

type Against = Readonly<{ unitIds: readonly string[]; named: readonly Person[] }>

/** Whom it is put to, and the people where they are named. `named` is everybody whom one of the lines could mean. */
export function readWhom(
  typed: WhomTyped,
  { unitIds, named }: Against,
): FormReading<Readonly<{ target: Target; people: readonly string[] }>> {
  const wrong = (field: string, text: string): FormReading<never> => ({ outcome: 'wrong', errors: [{ field, text }] })
  const read = (target: Target, people: readonly string[] = []) =>
    ({ outcome: 'read', value: { target, people } }) as const
  switch (typed.whom) {
    case 'everyone':
      return read({ whom: 'everyone' })
    case 'units': {
      if (typed.units.length === 0) return wrong('units', 'Choose one team or more')
      if (!typed.units.every(id => unitIds.includes(id))) return wrong('units', 'Choose teams from the list')
      return read({ whom: 'units', ids: [...new Set(typed.units)] })
    }
    case 'roles': {
      if (typed.roles.length === 0) return wrong('roles', 'Choose one part or more')
      if (!typed.roles.every(isGivenRole)) return wrong('roles', 'Choose parts from the list')
      return read({ whom: 'roles', ids: [...new Set(typed.roles)] })
    }
    case 'people':
      return readPeople(typed, named)
    default:
      return wrong('whom', 'Choose whom you ask')
  }
}

function readPeople(typed: WhomTyped, named: readonly Person[]) {
  const words = wordsOf(typed)
  const people = new Set<string>()
  const errors: FieldError[] = []
  const say = (text: string) => errors.push({ field: 'people', text })
  if (words.length === 0) say('Enter at least one name or staff number')
  if (words.length > mostNamed) say(`Enter ${mostNamed.toLocaleString('en-GB')} people at most, or choose teams`)
  for (const word of words.slice(0, mostNamed)) {
    const meant = named.filter(
      ({ name, staffNumber }) => name.toLowerCase() === word || staffNumber?.toLowerCase() === word,
    )
    if (meant.length === 0) say(`Nobody here is called “${word}”, or has that staff number`)
    if (meant.length > 1) say(`More than one person is called “${word}”. Enter their staff numbers`)
    for (const { id } of meant) people.add(id)
  }
  // A list of a hundred lines with a mistake in each would be read by nobody.
  if (errors.length > 0) return { outcome: 'wrong', errors: errors.slice(0, 20) } as const
  return { outcome: 'read', value: { target: { whom: 'people' }, people: [...people] } } as const
}
