import { inRange, type Model, solve } from 'yalps'
import type { Guarded, Pattern } from './suppress.ts'

type Constraint = { equal: number } | { min?: number; max?: number }

/**
 * Settles one cell by integer linear programming: may its count still lie this far apart, given all that is
 * published and that the hidden cells it hangs together with hold at least one small count?
 */
export function canReach(
  guarded: Guarded,
  pattern: Pattern,
  component: readonly number[],
  cell: number,
  width: number,
): boolean {
  const { rule, block } = guarded
  const enough = (range: Range | null) => range !== null && range.highest - range.lowest >= width
  const programme = new Programme(guarded, pattern, component)
  if (!enough(programme.range(cell, null))) return false
  let all: Range | null = null
  for (const reason of component) {
    if (reason >= block.values.length) continue
    const found = programme.range(
      cell,
      reason < block.nodeCount
        ? { cell: reason, least: 0, most: rule.base - 1 }
        : { cell: reason, least: 1, most: rule.cell - 1 },
    )
    all = join(all, found)
    if (enough(all)) return true
  }
  return false
}

type Range = Readonly<{ lowest: number; highest: number }>

function join(a: Range | null, b: Range | null): Range | null {
  if (a === null || b === null) return a ?? b
  return { lowest: Math.min(a.lowest, b.lowest), highest: Math.max(a.highest, b.highest) }
}

/** The hidden cells of one component as variables, their relations as equations. */
class Programme {
  private readonly constraints = new Map<string, Constraint>()
  private readonly variables = new Map<string, Map<string, number>>()

  constructor(guarded: Guarded, pattern: Pattern, component: readonly number[]) {
    for (const cell of component) this.variables.set(`c${cell}`, new Map([[`b${cell}`, 1]]))
    guarded.relations.forEach((relation, r) => {
      let constant = 0
      const put = (cell: number, sign: number) => {
        if (pattern.shown[cell] === 1) constant += sign * guarded.values[cell]!
        else this.variables.get(`c${cell}`)?.set(`r${r}`, sign + (this.variables.get(`c${cell}`)!.get(`r${r}`) ?? 0))
      }
      put(relation.total, -1)
      for (const member of relation.members) put(member, 1)
      this.constraints.set(`r${r}`, { equal: -constant })
    })
    const used = new Set([...this.variables.values()].flatMap(coefficients => [...coefficients.keys()]))
    for (const key of this.constraints.keys()) if (!used.has(key)) this.constraints.delete(key)
  }

  /** Lowest and highest whole number the cell may have, with one cell held to a small count. */
  range(cell: number, small: { cell: number; least: number; most: number } | null): Range | null {
    const constraints = new Map(this.constraints)
    if (small !== null) constraints.set(`b${small.cell}`, inRange(small.least, small.most))
    const ask = (direction: 'minimize' | 'maximize') => {
      const model: Model = {
        direction,
        objective: `b${cell}`,
        constraints,
        variables: this.variables,
        integers: [...this.variables.keys()],
      }
      const { status, result } = solve(model, { maxIterations: 2_000 })
      return status === 'optimal' ? result : status === 'unbounded' ? Number.POSITIVE_INFINITY : null
    }
    const lowest = ask('minimize')
    const highest = ask('maximize')
    return lowest === null || highest === null ? null : { lowest, highest }
  }
}
