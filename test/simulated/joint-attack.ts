import { Attack } from '../../src/statistics/attack.ts'
import type { Release, Rule } from '../../src/statistics/release.ts'
import { loadSolver } from '../../src/statistics/solver.ts'
import type { Relation } from '../../src/statistics/system.ts'
import { type Checked, isMoved } from './expected.ts'

/** Two releases a year apart, each with what a simulation knows of its figures. */
export type Both = Readonly<Record<'first' | 'second', Readonly<{ release: Release; figures: readonly Checked[] }>>>

const scale = [0, 1, 2, 3, 4]

/**
 * Attacks all that two releases say about one question on the agree scale, taken together: what each says, how everyone
 * and every group moved, and that whoever moved went from one answer of the first to one of the second. Answers which
 * hidden figures can be worked out, or narrowed down to fewer than `cell` numbers where they stand for few. `stable`: the
 * breakdowns of which the attacker knows that nobody went from one group to another.
 */
export async function narrowedDown(
  both: Both,
  title: string,
  change: string,
  stable: readonly string[] = [],
): Promise<string[]> {
  const system = new System()
  system.addRelease('before', both.first, title)
  system.addRelease('now', both.second, title)
  system.addRelease('moved', both.second, change)
  const labelsOf = (label: string, { questions }: Release) =>
    questions.find(each => each.label === label)!.options.map(option => option.label)
  const labels = [labelsOf(title, both.first.release), labelsOf(change, both.second.release)] as const
  system.linkYears(...labels, null, true)
  for (const { label: breakdown, groups } of both.second.release.breakdowns) {
    for (const { label: group } of groups) system.linkYears(...labels, { breakdown, group }, stable.includes(breakdown))
    system.addUp(
      breakdown,
      groups.map(({ label }) => label),
    )
  }
  return system.attack()
}

type Named = Readonly<{ breakdown: string | null; group: string | null; option: string | null }>

const nameOf = (part: string, { breakdown, group, option }: Named) => [part, breakdown, group, option].join(' / ')
type Where = Readonly<{ breakdown: string; group: string }>

const wentIn = (where: Where | null, from: number, to: number) =>
  `went ${from} to ${to} ${where ? `/ ${where.breakdown} / ${where.group}` : ''}`

const everyone = (part: string, option: string | null) => nameOf(part, { breakdown: null, group: null, option })

/** Every cell of both years and every sum between them. `needed`: how wide the range of a hidden one has to be. */
class System {
  private readonly cells: { name: string; value: number | null; needed: number }[] = []
  private readonly relations: Relation[] = []
  private readonly places = new Map<string, number>()

  addRelease(part: string, { release, figures }: Both['first'], title: string): void {
    for (const figure of figures.filter(each => each.title === title))
      this.place(nameOf(part, figure), figure.shown, isSmall(figure, release.rule) ? release.rule.cell - 1 : 1)
    const { options, joins } = release.questions.find(({ label }) => label === title)!
    const divided = release.breakdowns.flatMap(({ label: breakdown, groups }) =>
      groups.map(({ label: group }) => ({ breakdown, group })),
    )
    for (const at of [{ breakdown: null, group: null }, ...divided]) {
      const of = (option: string | null) => nameOf(part, { ...at, option })
      this.sum(
        of(null),
        options.map(({ label }) => of(label)),
      )
      for (const join of joins)
        this.sum(
          of(join.label),
          join.of.map(o => of(options[o]!.label)),
        )
    }
    for (const option of [null, ...[...options, ...joins].map(({ label }) => label)])
      for (const { label: breakdown, groups } of release.breakdowns)
        this.sum(
          everyone(part, option),
          groups.map(({ label: group }) => nameOf(part, { breakdown, group, option })),
        )
  }

  /** Whoever is known to be the same person went from one answer to another; everybody else is there once. */
  linkYears(options: readonly string[], moves: readonly string[], where: Where | null, isSameBefore: boolean): void {
    const at = where ?? { breakdown: null, group: null }
    const went = (from: number, to: number) => wentIn(where, from, to)
    const alone = (part: string, step: number) => nameOf(`${part} alone`, { ...at, option: `${step}` })
    for (const from of scale) for (const to of scale) this.place(went(from, to), null, 0)
    for (const step of scale) {
      const of = (part: string, pairs: readonly string[]) => {
        this.place(alone(part, step), null, 0)
        this.sum(nameOf(part, { ...at, option: options[step]! }), [alone(part, step), ...pairs])
      }
      if (isSameBefore)
        of(
          'before',
          scale.map(to => went(step, to)),
        )
      of(
        'now',
        scale.map(from => went(from, step)),
      )
    }
    for (const move of moves) {
      const pairs = scale.flatMap(from => scale.map(to => [from, to] as const))
      const those = pairs.filter(([from, to]) => isMoved(to - from, move, moves))
      this.sum(
        nameOf('moved', { ...at, option: move }),
        those.map(([from, to]) => went(from, to)),
      )
    }
  }

  /** Whoever went is in one of the groups. */
  addUp(breakdown: string, groups: readonly string[]): void {
    for (const from of scale)
      for (const to of scale)
        this.sum(
          wentIn(null, from, to),
          groups.map(group => wentIn({ breakdown, group }, from, to)),
        )
  }

  async attack(): Promise<string[]> {
    const hidden = this.cells.flatMap(({ value }, place) => (value === null ? [place] : []))
    const isHidden = new Set(hidden)
    const useful = this.relations.filter(({ total, members }) => [total, ...members].some(each => isHidden.has(each)))
    const attack = new Attack(await loadSolver(), hidden, useful, place => this.cells[place]!.value)
    const narrow = attack.findNarrow(place => this.cells[place]!.needed || Number.NEGATIVE_INFINITY)
    attack.end()
    return narrow.map(place => this.cells[place]!.name)
  }

  private place(name: string, value: number | null, needed: number): void {
    this.places.set(name, this.cells.length)
    this.cells.push({ name, value, needed })
  }

  private sum(total: string, members: readonly string[]): void {
    this.relations.push({ total: this.places.get(total)!, members: members.map(name => this.places.get(name)!) })
  }
}

/** Is this a figure that stands for few? */
export function isSmall({ base, known, option }: Checked, rule: Rule): boolean {
  return base < rule.base || (option !== null && known > 0 && known < rule.cell)
}
