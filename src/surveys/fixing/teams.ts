/** A part of the organisation, and what it is part of. */
type Unit = Readonly<{ id: string; name: string; parentId: string | null }>

/** One answer to the question which team somebody works in. `people` stays in this folder: no page says it. */
export type TeamGroup = Readonly<{ id: string; label: string; people: number }>

/** More than anybody reads through, and than a question holds. */
const mostTeams = 50

/**
 * The teams of those who are asked, none with fewer people than `base`: a small one is taken together with what it is part
 * of, and what is left over stands under *Another team*. When that is too few as well, the smallest named ones join it.
 * Empty where there would be fewer than two.
 */
export function teamsOf(unitIds: readonly (string | null)[], units: readonly Unit[], base: number): TeamGroup[] {
  const tree = treeOf(units)
  const { named, rest } = merge(unitIds, tree, base)
  let left = rest
  while (left > 0 && left < base && named.size > 0) left += takeSmallest(named, tree)
  if (named.size > mostTeams) return teamsOf(unitIds, units, base + 5)
  const labels = [...named].map(([id, people]) => ({ label: labelOf(id, named, tree), people }))
  const ordered = labels.sort((a, b) => a.label.localeCompare(b.label, 'en-GB'))
  const all = left > 0 ? [...ordered, { label: 'Another team', people: left }] : ordered
  return all.length < 2 ? [] : all.map((group, place) => ({ id: `team-${place + 1}`, ...group }))
}

type Tree = Readonly<{ units: ReadonlyMap<string, Unit>; above(id: string): readonly string[] }>

function treeOf(units: readonly Unit[]): Tree {
  const known = new Map(units.map(unit => [unit.id, unit]))
  const above = (id: string): readonly string[] => {
    const parent = known.get(id)?.parentId
    return parent && known.has(parent) ? [parent, ...above(parent)] : []
  }
  return { units: known, above }
}

/** How many people each unit that is large enough stands for, from the smallest kind up, and how many are in none. */
function merge(unitIds: readonly (string | null)[], { units, above }: Tree, base: number) {
  const people = new Map<string, number>()
  let rest = 0
  for (const id of unitIds) {
    if (id !== null && units.has(id)) people.set(id, (people.get(id) ?? 0) + 1)
    else rest += 1
  }
  const named = new Map<string, number>()
  for (const id of [...units.keys()].sort((a, b) => above(b).length - above(a).length)) {
    const here = people.get(id) ?? 0
    const [parent] = above(id)
    if (here >= base) named.set(id, here)
    else if (parent) people.set(parent, (people.get(parent) ?? 0) + here)
    else rest += here
  }
  return { named, rest }
}

/** Takes the smallest away that is not part of a named one, so that its people are in no doubt where they belong now. */
function takeSmallest(named: Map<string, number>, { above }: Tree): number {
  const free = [...named].filter(([id]) => !above(id).some(each => named.has(each)))
  const [id, people] = free.reduce((least, each) => (each[1] < least[1] ? each : least))
  named.delete(id)
  return people
}

function labelOf(id: string, named: ReadonlyMap<string, number>, { units, above }: Tree): string {
  const name = units.get(id)?.name ?? ''
  if ([...named.keys()].some(each => above(each).includes(id))) return `${name}, another team`
  const isAlone = [...named.keys()].every(each => each === id || units.get(each)?.name !== name)
  const parent = units.get(above(id)[0] ?? '')
  return isAlone || !parent ? name : `${name} (${parent.name})`
}
