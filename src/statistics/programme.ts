import type { Highs, Model } from 'highs'
import type { Guarded, Pattern } from './suppress.ts'
import type { Relation } from './system.ts'

/** One cell held to a small count: a reason why this set of cells is hidden at all. */
export type Reason = Readonly<{ cell: number; least: number; most: number }>

/** What a push found: how far the cell can go, and the counts of all cells there when they are whole numbers. */
export type Push = Readonly<{ furthest: number; counts: ReadonlyMap<number, number> | null }>

/** An equation among hidden cells: their signs, and what they come to. */
type Equation = Readonly<{ signs: ReadonlyMap<number, number>; side: number }>

/** More than any survey asks: every push has an end. */
const most = 10_000_000

/** The hidden cells of one linked set as variables, and their sums as equations, for linear programming (HiGHS). */
export class Programme {
  private readonly equations: readonly Equation[]
  private readonly cells: readonly number[]
  private readonly columnOf: ReadonlyMap<number, number>
  private readonly highs: Highs
  private readonly model: Model
  private isWhole = false

  constructor(highs: Highs, guarded: Guarded, pattern: Pattern, cells: readonly number[]) {
    this.highs = highs
    this.cells = cells
    this.columnOf = new Map(cells.map((cell, column) => [cell, column]))
    this.equations = guarded.relations.flatMap(relation => this.equationOf(relation, guarded, pattern))
    this.model = highs.createModel()
    this.model.options.set('output_flag', false)
    for (const _ of cells) this.model.addVar(0, most)
    for (const { signs, side } of this.equations) {
      const columns = [...signs.keys()].map(cell => this.columnOf.get(cell)!)
      this.model.addRow(side, side, { indices: columns, values: [...signs.values()] })
    }
  }

  /** Pushes a cell as far up or down as the published figures let it. Null when no table agrees with them and the reason. */
  push(cell: number, direction: 'minimize' | 'maximize', whole: boolean, reason: Reason | null): Push | null {
    const column = this.columnOf.get(cell)!
    this.setWhole(whole)
    if (reason) this.model.changeColBounds(this.columnOf.get(reason.cell)!, reason.least, reason.most)
    this.model.changeColCost(column, 1)
    this.model.changeObjectiveSense(this.highs.constants.objectiveSense[direction])
    this.model.run()
    const found = this.model.getModelStatus() === this.highs.constants.modelStatus.optimal
    const values = found ? this.model.getSolution().colValue : null
    this.model.changeColCost(column, 0)
    if (reason) this.model.changeColBounds(this.columnOf.get(reason.cell)!, 0, most)
    return values && { furthest: values[column]!, counts: this.asTable(values) }
  }

  /** Every reason there can be: a base below its threshold, or an option below its own but above nobody. */
  reasons({ block, rule }: Guarded): Reason[] {
    return this.cells
      .filter(cell => cell < block.values.length)
      .map(cell =>
        cell < block.nodeCount ? { cell, least: 0, most: rule.base - 1 } : { cell, least: 1, most: rule.cell - 1 },
      )
  }

  end(): void {
    this.model.dispose()
  }

  /** The counts, when they are whole numbers that truly fulfil every sum: what a solver says is checked, not believed. */
  private asTable(values: Float64Array): Map<number, number> | null {
    const counts = new Map(this.cells.map((cell, column) => [cell, Math.round(values[column]!)]))
    if (values.some(value => value < -0.5 || Math.abs(value - Math.round(value)) > 1e-6)) return null
    const isFulfilled = ({ signs, side }: Equation) =>
      [...signs].reduce((sum, [cell, sign]) => sum + sign * counts.get(cell)!, 0) === side
    return this.equations.every(isFulfilled) ? counts : null
  }

  private setWhole(whole: boolean): void {
    if (whole === this.isWhole) return
    const { integer, continuous } = this.highs.constants.variableType
    this.cells.forEach((_, column) => {
      this.model.changeColIntegrality(column, whole ? integer : continuous)
    })
    this.isWhole = whole
  }

  /** Hidden cells of the sum that are not linked to these move among themselves alone: their part of it is fixed. */
  private equationOf({ total, members }: Relation, guarded: Guarded, pattern: Pattern): Equation[] {
    const isOurs = (cell: number) => pattern.shown[cell] === 0 && this.columnOf.has(cell)
    const all = [total, ...members]
    if (!all.some(isOurs) || all.some(cell => !isOurs(cell) && guarded.values[cell]! < 0)) return []
    const signs = new Map<number, number>()
    let side = 0
    all.forEach((cell, i) => {
      const sign = i === 0 ? -1 : 1
      if (isOurs(cell)) signs.set(cell, (signs.get(cell) ?? 0) + sign)
      else side -= sign * guarded.values[cell]!
    })
    return [{ signs, side }]
  }
}
