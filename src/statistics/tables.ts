import { layOut } from './layout.ts'
import type { Figure } from './published.ts'
import type { Breakdown, Release } from './release.ts'
import type { Relation } from './system.ts'

/** One question of a release as cells: which number each of its answers has, of everyone and of each group. */
export type Table = Readonly<{
  release: Release
  /** `options[option]`, of everyone. */
  everyone: readonly number[]
  /** `groups[breakdown][group][option]`; a breakdown that was left out is empty. */
  groups: readonly (readonly (readonly number[])[])[]
  /** All cells of the table, from the first of them to before the last. */
  from: number
  to: number
}>

/** What a reader has before them: cells that are shown or hidden, and sums that hold whatever is hidden. */
export class Tables {
  readonly values: Figure[] = []
  readonly relations: Relation[] = []

  /** A number that no release has, such as how many went from one answer to another. */
  unseen(): number {
    return this.place(null)
  }

  sum(total: number, members: readonly number[]): void {
    this.relations.push({ total, members })
  }

  /** Puts down a question with what everybody knows of its sums, divided as far as `isDivided` says. */
  addQuestion(release: Release, q: number, isDivided: (breakdown: Breakdown) => boolean): Table {
    const from = this.values.length
    const { options, joins } = release.questions[q]!
    const layout = layOut(release.breakdowns)
    const isKept = (node: number) => node === 0 || isDivided(release.breakdowns[layout.nodes[node]!.breakdown]!)
    const rowAt = (node: number) => {
      const { breakdown, group } = layout.nodes[node]!
      return breakdown < 0 ? release.everyone[q]! : release.groups[q]![breakdown]![group]!
    }
    // The cells of a node: everyone in it who answered, each answer, and answers that are added up.
    const nodes = layout.nodes.map((_, node) => {
      if (!isKept(node)) return []
      const { base, options: shown, joins: added } = rowAt(node)
      return [base, ...shown, ...added].map(figure => this.place(figure))
    })
    for (const [base, ...cells] of nodes) {
      if (base === undefined) continue
      this.sum(base, cells.slice(0, options.length))
      joins.forEach(({ of }, j) => {
        this.sum(
          cells[options.length + j]!,
          of.map(o => cells[o]!),
        )
      })
    }
    for (const { total, members } of layout.sums) {
      if (![total, ...members].every(isKept)) continue
      nodes[0]!.forEach((_, facet) => {
        this.sum(
          nodes[total]![facet]!,
          members.map(node => nodes[node]![facet]!),
        )
      })
    }
    const answersAt = (node: number) => nodes[node]!.slice(1, options.length + 1)
    return {
      release,
      everyone: answersAt(0),
      groups: layout.nodeOf.map(groups => (groups.every(isKept) ? groups.map(answersAt) : [])),
      from,
      to: this.values.length,
    }
  }

  private place(value: Figure): number {
    this.values.push(value)
    return this.values.length - 1
  }
}
