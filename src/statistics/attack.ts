import type { Highs, Model } from 'highs'
import type { Relation } from './system.ts'

/** Nobody surveys more people than this: a bound, so that every programme has an answer. */
const mostPeople = 10_000_000

/** Fewer cells than this are looked at one by one; so are those that are left after so many rounds. */
const fewCells = 12
const mostRounds = 8

/** Weights that look like chance, from −1 to 1, and are always the same. */
const weightOf = (place: number, round: number): number => Math.sin((place + 1) * 12.9898 + round * 78.233)

/** No table agrees with what is shown and what is taken for true. */
export class NothingAgrees extends Error {
  constructor() {
    super('the audit found no table that agrees with what is published')
  }
}

/** An attack on one set of linked hidden cells with a persistent linear programme. Counts are whole and not negative. */
export class Attack {
  private readonly model: Model
  private readonly lowest: Float64Array
  private readonly highest: Float64Array
  private readonly highs: Highs
  private readonly cells: readonly number[]

  constructor(
    highs: Highs,
    cells: readonly number[],
    relations: readonly Relation[],
    known: (cell: number) => number | null,
  ) {
    this.highs = highs
    this.cells = cells
    this.lowest = new Float64Array(cells.length).fill(Number.POSITIVE_INFINITY)
    this.highest = new Float64Array(cells.length).fill(Number.NEGATIVE_INFINITY)
    this.model = buildModel(highs, cells, relations, known)
  }

  /** The cells whose possible counts, from lowest to highest, span less than is needed. */
  findNarrow(needed: (cell: number) => number): number[] {
    const isWideAt = (column: number) => this.highest[column]! - this.lowest[column]! >= needed(this.cells[column]!)
    this.spread(isWideAt)
    return this.cells.filter((cell, column) => {
      const isWide = () => isWideAt(column)
      if (isWide()) return false
      const reach = this.probe(column, isWide)
      if (isWide()) return false
      if (reach < needed(cell) - 1e-6) return true
      this.setWhole(true)
      this.probe(column, isWide)
      this.setWhole(false)
      return !isWide()
    })
  }

  end(): void {
    this.model.dispose()
  }

  /** Pushes many cells at once, each its own way: a few such tables show of most of them that they are wide. */
  private spread(isWide: (column: number) => boolean): void {
    const { minimize, maximize } = this.highs.constants.objectiveSense
    const columns = this.cells.map((_, column) => column)
    for (let round = 1; round <= mostRounds; round++) {
      const open = columns.filter(column => !isWide(column))
      if (open.length < fewCells) return
      open.forEach((column, i) => {
        this.model.changeColCost(column, weightOf(i, round))
      })
      this.push(0, maximize)
      this.push(0, minimize)
      for (const column of open) this.model.changeColCost(column, 0)
    }
  }

  /** Pushes one cell up and down; remembers every whole-number table seen on the way. Answers how far it went. */
  private probe(column: number, isEnough: () => boolean): number {
    this.model.changeColCost(column, 1)
    const high = this.push(column, this.highs.constants.objectiveSense.maximize)
    const low = isEnough() ? Number.NEGATIVE_INFINITY : this.push(column, this.highs.constants.objectiveSense.minimize)
    this.model.changeColCost(column, 0)
    return high - low
  }

  private push(column: number, sense: Parameters<Model['changeObjectiveSense']>[0]): number {
    this.model.changeObjectiveSense(sense)
    this.model.run()
    if (this.model.getModelStatus() !== this.highs.constants.modelStatus.optimal) {
      throw new NothingAgrees()
    }
    const counts = this.model.getSolution().colValue
    if (counts.every(count => Math.abs(count - Math.round(count)) < 1e-6)) this.remember(counts)
    return counts[column]!
  }

  private remember(counts: Float64Array): void {
    counts.forEach((count, column) => {
      const whole = Math.round(count)
      if (whole < this.lowest[column]!) this.lowest[column] = whole
      if (whole > this.highest[column]!) this.highest[column] = whole
    })
  }

  private setWhole(whole: boolean): void {
    const { integer, continuous } = this.highs.constants.variableType
    for (let column = 0; column < this.cells.length; column++) {
      this.model.changeColIntegrality(column, whole ? integer : continuous)
    }
  }
}

function buildModel(
  highs: Highs,
  cells: readonly number[],
  relations: readonly Relation[],
  known: (cell: number) => number | null,
): Model {
  const columnOf = new Map(cells.map((cell, column) => [cell, column]))
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  const sides: number[] = []
  for (const { total, members } of relations) {
    const row = new Map<number, number>()
    let side = 0
    const put = (cell: number, sign: number) => {
      const count = known(cell)
      if (count !== null) side -= sign * count
      else row.set(columnOf.get(cell)!, (row.get(columnOf.get(cell)!) ?? 0) + sign)
    }
    put(total, -1)
    for (const member of members) put(member, 1)
    for (const [column, value] of row) {
      indices.push(column)
      values.push(value)
    }
    starts.push(indices.length)
    sides.push(side)
  }
  const columns = cells.length
  const model = highs.createModel({
    numCols: columns,
    numRows: sides.length,
    colCost: new Float64Array(columns),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(mostPeople),
    rowLower: Float64Array.from(sides),
    rowUpper: Float64Array.from(sides),
    matrix: {
      format: 'csr',
      numRows: sides.length,
      numCols: columns,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  })
  model.options.set('output_flag', false)
  return model
}
