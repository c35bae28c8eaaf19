import { Attack, NothingAgrees } from './attack.ts'
import { isChange, moveAlong, titleOfChange } from './moves.ts'
import type { Breakdown, Question, Release, Row } from './release.ts'
import { loadSolver } from './solver.ts'
import { type Table, Tables } from './tables.ts'

type Highs = Awaited<ReturnType<typeof loadSolver>>

/**
 * Two surveys that share people, and how those people moved, can say more together than each by itself: where nearly
 * everybody was matched and nearly nobody moved, a number that one hides is near one that the other shows. So everything
 * released of a series is attacked together, and how answers moved is withheld wherever a hidden number would be narrowed
 * down further than it is by the releases alone, to fewer than `cell` possible numbers: first of groups, and where that is
 * not enough of everyone. What is decided hangs on what would be shown, and on nothing that is hidden.
 *
 * `before`: what was released of the series, the oldest first; the answers of `now` were matched with those of the last.
 * Where there is none, nothing can be judged, and all of it is withheld. `report` hears the share of the work that is done.
 */
export async function withholdLinked(
  before: readonly Release[],
  now: Release,
  report: (share: number) => void = () => {},
): Promise<Release> {
  const changes = now.questions.flatMap((question, q) => (isChange(question) ? [q] : []))
  if (changes.length === 0) return now
  const highs = await loadSolver()
  return changes.reduce((release, at, done) => {
    report(done / changes.length)
    return withholdFrom(highs, before, release, at)
  }, now)
}

function withholdFrom(highs: Highs, before: readonly Release[], now: Release, at: number): Release {
  if (isHidden([now.everyone[at]!, ...now.groups[at]!.flat()])) return now
  if (!linkOf(before.at(-1), now, at)) return withholdAll(now, at)
  const exposes = (shown: Release, stable: Stable) => isNarrowed(highs, { before, now, shown, at }, stable)
  const each: readonly Stable[] = [[], ...now.breakdowns.map(breakdown => [breakdown])]
  const exposesAnyhow = (shown: Release, known = each) => known.some(stable => exposes(shown, stable))
  // Whoever takes all groups for stable knows the most. Where that tells them nothing, nobody learns anything.
  if (exposes(now, now.breakdowns) === false || !exposesAnyhow(now)) return now
  const ofEveryone = withholdGroups(now, at, () => true)
  if (exposesAnyhow(ofEveryone)) return withholdAll(now, at)
  const safe = now.breakdowns.filter((breakdown, b) => {
    if (isHidden(now.groups[at]![b]!)) return false
    return !exposesAnyhow(
      withholdGroups(now, at, other => other !== breakdown),
      [[], [breakdown]],
    )
  })
  const kept = withholdGroups(now, at, breakdown => !safe.includes(breakdown))
  return safe.length > 1 && exposes(kept, []) ? ofEveryone : kept
}

const isHidden = (rows: readonly Row[]) =>
  rows.every(({ base, options, joins }) => [base, ...options, ...joins].every(figure => figure === null))

const hide = ({ options, joins }: Row): Row => ({
  base: null,
  options: options.map(() => null),
  joins: joins.map(() => null),
})

function withholdGroups(release: Release, at: number, isWithheld: (breakdown: Breakdown) => boolean): Release {
  const rows = release.groups[at]!.map((groups, b) => (isWithheld(release.breakdowns[b]!) ? groups.map(hide) : groups))
  return { ...release, groups: release.groups.with(at, rows) }
}

function withholdAll(release: Release, at: number): Release {
  const { everyone } = release
  return { ...withholdGroups(release, at, () => true), everyone: everyone.with(at, hide(everyone[at]!)) }
}

/** The places of a question in a survey and in the one after it, and of how its answers moved between them. */
type Link = Readonly<{ before: number; now: number; moved: number }>

/** Null where the one before did not ask the same on the same scale: then nobody can say what the two give away together. */
function linkOf(before: Release | undefined, now: Release, at: number): Link | null {
  const title = titleOfChange(now.questions[at]!)
  const placeIn = ({ questions }: Release) => questions.findIndex(({ label, stem }) => label === title && stem === null)
  if (!before || placeIn(before) < 0 || placeIn(now) < 0) return null
  const link = { before: placeIn(before), now: placeIn(now), moved: at }
  const [one, other] = [stepsOf(before.questions[link.before]!), stepsOf(now.questions[link.now]!)]
  return one.length === other.length && one.every((step, i) => step === other[i]) ? link : null
}

/** The links of a question back through a series, as far as they hold, the newest first. */
function linksBack(series: readonly Release[], at: number): Link[] {
  const [before, now] = [series.at(-2), series.at(-1)!]
  const link = linkOf(before, now, at)
  if (!link || !before) return []
  const earlier = before.questions.findIndex(({ label }) => label === now.questions[at]!.label)
  return [link, ...(earlier < 0 ? [] : linksBack(series.slice(0, -1), earlier))]
}

/** The single steps of a scale, also where a release adds some of them up. */
const stepsOf = ({ options }: Question): string[] => options.flatMap(({ label }) => label.split(' + '))

/** A survey as it would be by itself, with what of it is `shown`, and the place of a question about how answers moved. */
type Looked = Readonly<{ before: readonly Release[]; now: Release; shown: Release; at: number }>

/** The breakdowns of which somebody takes it that nobody changes their group, such as their ethnic group. */
type Stable = readonly Breakdown[]

/**
 * Is a hidden number narrowed down by what two surveys share, for whoever takes some groups for stable? Null where what is
 * shown says that they are not: then that tells nobody anything. One breakdown is looked at by itself.
 */
function isNarrowed(highs: Highs, { before, now, shown, at }: Looked, stable: Stable): boolean | null {
  const series = [...before, shown]
  const links = linksBack(series, at)
  const { tables, found } = putDown(series, links, stable)
  // What is withheld here was safe to show: only what was hidden from the first must stay so.
  const { values } = putDown([...before, now], links, stable).tables
  const judged = new Set(values.flatMap((value, cell) => (value === null ? [cell] : [])))
  const alone = tables.relations.length
  links.forEach((link, back) => {
    const [{ now, moved }, { now: before }] = [found[back] as Found, found[back + 1]!]
    linkPeople(tables, { before, now, moved: moved! }, link, back === 0 ? stable : [])
  })
  const hidden = tables.values.flatMap((value, cell) => (value === null ? [cell] : []))
  try {
    return isWorse(highs, tables, { hidden, judged, alone }, now.rule.cell)
  } catch (error) {
    if (error instanceof NothingAgrees && stable.length > 0) return null
    throw error
  }
}

type Found = Readonly<{ now: Table; moved: Table | null }>

/** All tables of a question in a series, the newest first: its answers, and how they moved since the survey before. */
function putDown(series: readonly Release[], links: readonly Link[], stable: Stable) {
  const tables = new Tables()
  const isDivided = ({ label }: Breakdown) => stable.length !== 1 || label === stable[0]!.label
  const add = (back: number, q: number) => tables.addQuestion(series.at(-1 - back)!, q, isDivided)
  const found: Found[] = links.map((link, back) => ({ now: add(back, link.now), moved: add(back, link.moved) }))
  const oldest = { now: add(links.length, links.at(-1)!.before), moved: null }
  return { tables, found: [...found, oldest] }
}

type Judged = Readonly<{ hidden: readonly number[]; judged: ReadonlySet<number>; alone: number }>

/** Has a hidden cell fewer possible numbers, and fewer than is safe, once the links are known? */
function isWorse(
  highs: Highs,
  { values, relations }: Tables,
  { hidden, judged, alone }: Judged,
  cell: number,
): boolean {
  const isOpen = new Set(hidden)
  const useful = (sums: Tables['relations']) =>
    sums.filter(({ total, members }) => isOpen.has(total) || members.some(each => isOpen.has(each)))
  const attackOn = (sums: Tables['relations']) => new Attack(highs, hidden, useful(sums), at => values[at]!)
  const linked = attackOn(relations)
  try {
    const narrow = linked.findNarrow(at => (judged.has(at) ? cell - 1 : Number.NEGATIVE_INFINITY))
    if (narrow.length === 0) return false
    const suspect = new Set(narrow)
    const apart = attackOn(relations.slice(0, alone))
    try {
      return Array.from({ length: cell - 1 }, (_, i) => i + 1).some(width => {
        const needed = (at: number) => (suspect.has(at) ? width : Number.NEGATIVE_INFINITY)
        const before = new Set(apart.findNarrow(needed))
        return linked.findNarrow(needed).some(at => !before.has(at))
      })
    } finally {
      apart.end()
    }
  } finally {
    linked.end()
  }
}

/** Whoever was matched went from one answer to another and is counted in both surveys; everybody else in one of them. */
function linkPeople(
  tables: Tables,
  { before, now, moved }: Readonly<Record<'before' | 'now' | 'moved', Table>>,
  link: Link,
  stable: Stable,
): void {
  const ways = waysBetween(before.release.questions[link.before]!, now.release, link)
  const wentOf = (from: readonly number[] | null, to: readonly number[], move: readonly number[]) => {
    const went = ways.map(() => tables.unseen())
    const sum = (options: readonly number[], side: keyof Way, others: boolean) => {
      options.forEach((total, o) => {
        const members = went.filter((_, w) => ways[w]![side] === o)
        tables.sum(total, others ? [...members, tables.unseen()] : members)
      })
    }
    if (from) sum(from, 'from', true)
    sum(to, 'to', true)
    sum(move, 'move', false)
    return went
  }
  const all = wentOf(before.everyone, now.everyone, moved.everyone)
  now.release.breakdowns.forEach((breakdown, b) => {
    const isStable = stable.some(({ label }) => label === breakdown.label)
    const same = isStable ? groupsAlike(before.release, breakdown) : null
    if (now.groups[b]!.length === 0 || (!same && isHidden(now.release.groups[link.moved]![b]!))) return
    const parts = breakdown.groups.map((_, g) => {
      const from = same ? before.groups[same.at]![same.groups[g]!]! : null
      return wentOf(from, now.groups[b]![g]!, moved.groups[b]![g]!)
    })
    all.forEach((total, w) => {
      tables.sum(
        total,
        parts.map(part => part[w]!),
      )
    })
  })
}

/** The places of the same groups in another release; null where it has other groups. */
function groupsAlike({ breakdowns }: Release, { label, groups }: Breakdown) {
  const at = breakdowns.findIndex(other => other.label === label)
  const places = groups.map(group => breakdowns[at]?.groups.findIndex(other => other.label === group.label) ?? -1)
  const isSame = at >= 0 && breakdowns[at]!.groups.length === groups.length && !places.includes(-1)
  return isSame ? { at, groups: places } : null
}

/** From which answer to which, and what such a move is called: as places of options. */
type Way = Readonly<{ from: number; to: number; move: number }>

/** Each way in which somebody can have gone, once: steps that a release adds up are one. */
function waysBetween(before: Question, { questions }: Release, link: Link): Way[] {
  const [from, to] = [before, questions[link.now]!].map(placesOfSteps) as [number[], number[]]
  const moved = questions[link.moved]!
  const moves = stepsOf(moved)
  const places = placesOfSteps(moved)
  const ways = from.flatMap((f, one) =>
    to.map((t, other) => ({ from: f, to: t, move: places[moves.indexOf(moveAlong(other - one, moves))]! })),
  )
  return [...new Map(ways.map(way => [`${way.from} ${way.to} ${way.move}`, way])).values()]
}

/** In which option each single step stands. */
const placesOfSteps = ({ options }: Question): number[] =>
  options.flatMap(({ label }, o) => label.split(' + ').map(() => o))
