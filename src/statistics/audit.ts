import { Attack } from './attack.ts'
import type { Rule } from './release.ts'
import { loadSolver } from './solver.ts'
import type { Relation } from './system.ts'
import type { View } from './view.ts'

/** What the auditor found: nothing, or how many hidden cells an attacker could work out or narrow down too far. */
export type Verdict = Readonly<{ outcome: 'safe' }> | Readonly<{ outcome: 'exposed'; cells: readonly string[] }>

type Audited = Pick<View, 'relations' | 'nested' | 'primary'> & {
  cells: readonly { id: string; value: number | null }[]
}

/**
 * The last gate before anything is released. It shares no code with the suppression: it takes what a reader knows,
 * and attacks it with linear and integer programming (HiGHS). No hidden cell may have only one possible count, and
 * every primary cell must keep at least `rule.cell` possible whole numbers from its lowest to its highest, and what is
 * left of a total when its shown members are taken away may not stand for so few people.
 */
export async function audit(
  views: readonly Audited[],
  rule: Rule,
  report: (share: number) => void = () => {},
): Promise<Verdict> {
  const highs = await loadSolver()
  const exposed: string[] = []
  views.forEach((view, v) => {
    const found = new Set(leftBySubtraction(view, rule))
    const needed = new Map<number, number>()
    view.cells.forEach((cell, c) => {
      if (cell.value === null) needed.set(c, 1)
    })
    for (const cell of view.primary) needed.set(cell, rule.cell - 1)
    for (const { cells, relations } of linkedHiddenCells(view)) {
      const attack = new Attack(highs, cells, relations, cell => view.cells[cell]!.value)
      for (const cell of attack.findNarrow(cell => needed.get(cell)!)) found.add(cell)
      attack.end()
    }
    exposed.push(...[...found].sort((a, b) => a - b).map(cell => view.cells[cell]!.id))
    report((v + 1) / views.length)
  })
  return exposed.length === 0 ? { outcome: 'safe' } : { outcome: 'exposed', cells: exposed }
}

/** Hidden cells that a shown total, less its shown members, brings down to so few people together. */
function leftBySubtraction(view: Audited, rule: Rule): number[] {
  return [...view.relations, ...view.nested].flatMap(({ total, members }) => {
    const whole = view.cells[total]!.value
    const hidden = members.filter(cell => view.cells[cell]!.value === null)
    if (whole === null || hidden.length === 0) return []
    const left = members.reduce((rest, cell) => rest - (view.cells[cell]!.value ?? 0), whole)
    return left > 0 && left < rule.cell ? hidden : []
  })
}

/** Hidden cells that some chain of sums links, with those sums. */
function linkedHiddenCells(view: Audited): { cells: number[]; relations: Relation[] }[] {
  const leader = view.cells.map((_, cell) => cell)
  const find = (cell: number): number => {
    let at = cell
    while (leader[at] !== at) at = leader[at]!
    leader[cell] = at
    return at
  }
  const hiddenIn = ({ total, members }: Relation) =>
    [total, ...members].filter(cell => view.cells[cell]!.value === null)
  const sums = [...view.relations, ...view.nested]
  for (const relation of sums) {
    const [first, ...others] = hiddenIn(relation)
    for (const other of others) leader[find(other)] = find(first!)
  }
  const components = new Map<number, { cells: number[]; relations: Relation[] }>()
  view.cells.forEach((cell, c) => {
    if (cell.value !== null) return
    const component = components.get(find(c)) ?? { cells: [], relations: [] }
    components.set(find(c), component)
    component.cells.push(c)
  })
  for (const relation of sums) {
    const first = hiddenIn(relation)[0]
    if (first !== undefined) components.get(find(first))!.relations.push(relation)
  }
  return [...components.values()]
}
