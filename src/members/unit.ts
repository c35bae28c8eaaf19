/** A directorate, a service or a team, and the id of what it is part of. */
export type Unit = Readonly<{ id: string; kind: UnitKind; name: string; parentId: string | null }>

export const unitKinds = ['directorate', 'service', 'team'] as const
export type UnitKind = (typeof unitKinds)[number]

export const kindNames: Readonly<Record<UnitKind, string>> = {
  directorate: 'Directorate',
  service: 'Service',
  team: 'Team',
}

export function isUnitKind(text: string): text is UnitKind {
  return (unitKinds as readonly string[]).includes(text)
}

/** Larger kinds come first: a unit stands in one of a larger kind, or on its own. */
export function mayStandIn(kind: UnitKind, parent: UnitKind | null): boolean {
  return parent === null || unitKinds.indexOf(parent) < unitKinds.indexOf(kind)
}

/** A unit in its place: how deep it stands, and the names from the top down to it. */
export type PlacedUnit = Unit & Readonly<{ depth: number; path: readonly string[] }>

/** Every unit after the one it is part of, and beside its like by name. */
export function inPlace(units: readonly Unit[]): readonly PlacedUnit[] {
  const within = new Map<string | null, Unit[]>()
  for (const unit of units) within.set(unit.parentId, [...(within.get(unit.parentId) ?? []), unit])
  return placedUnder(null, [], within)
}

function placedUnder(
  parentId: string | null,
  path: readonly string[],
  within: ReadonlyMap<string | null, readonly Unit[]>,
): PlacedUnit[] {
  const here = [...(within.get(parentId) ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return here.flatMap(unit => {
    const placed = { ...unit, depth: path.length, path: [...path, unit.name] }
    return [placed, ...placedUnder(unit.id, placed.path, within)]
  })
}

/** “Adult services › Home care › Nights”. */
export function pathOf(unit: PlacedUnit | undefined): string {
  return unit ? unit.path.join(' › ') : ''
}
