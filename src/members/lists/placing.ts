import type { Unit, UnitKind } from '../unit.ts'
import type { Entry } from './entry.ts'

/** Units by their place and name; those a list brings have a number before they have an id. */
export type Placing = {
  /** The key of the unit an entry works in; null for none; or what is wrong. */
  place(entry: Entry): Readonly<{ key: string | null } | { problem: string }>
  /** Units that are not there yet, each after the one it is part of. */
  added(): readonly NewPlace[]
}

export type NewPlace = Readonly<{ key: string; kind: UnitKind; name: string; parentKey: string | null }>

type Known = { key: string; kind: UnitKind; name: string; parentKey: string | null }

/**
 * Finds the units that a list names, from the largest column down, and notes those that are new. A team without a
 * directorate or service beside it is looked for everywhere: one of that name is meant, and two cannot be told apart.
 */
export function placingAmong(units: readonly Unit[]): Placing {
  const known: Known[] = units.map(({ id, kind, name, parentId }) => ({ key: id, kind, name, parentKey: parentId }))
  const byPlace = new Map(known.map(unit => [keyOf(unit.parentKey, unit.name), unit]))
  const byName = new Map<string, Known[]>()
  for (const unit of known) remember(unit)
  const fresh: NewPlace[] = []

  function remember(unit: Known): void {
    const name = unit.name.toLowerCase()
    byName.set(name, [...(byName.get(name) ?? []), unit])
  }

  function findOrAdd(parent: Known | null, kind: UnitKind, name: string): Known {
    const found = byPlace.get(keyOf(parent?.key ?? null, name))
    if (found) return found
    const unit = { key: `new-${fresh.length + 1}`, kind, name, parentKey: parent?.key ?? null }
    fresh.push(unit)
    byPlace.set(keyOf(unit.parentKey, name), unit)
    remember(unit)
    return unit
  }

  /** The topmost name may be deeper in the tree than the list shows. */
  function findTop(kind: UnitKind, name: string): Known | string {
    const all = byName.get(name.toLowerCase()) ?? []
    const [only, second] =
      all.filter(unit => unit.kind === kind).length > 0 ? all.filter(unit => unit.kind === kind) : all
    if (second) return `There are two called ${name}. Add a column that says what it is part of.`
    return only ?? findOrAdd(null, kind, name)
  }

  return {
    place(entry) {
      const steps = (['directorate', 'service', 'team'] as const).filter(kind => entry[kind])
      let at: Known | null = null
      for (const kind of steps) {
        const next: Known | string = at ? findOrAdd(at, kind, entry[kind]) : findTop(kind, entry[kind])
        if (typeof next === 'string') return { problem: next }
        if (at && next.kind !== kind && next.kind === at.kind) return { problem: `${entry[kind]} is no ${kind} here.` }
        at = next
      }
      return { key: at?.key ?? null }
    },
    added: () => fresh,
  }
}

const keyOf = (parentKey: string | null, name: string) => `${parentKey ?? ''}\0${name.toLowerCase()}`
