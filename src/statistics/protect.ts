import { type Block, countBlock, groupByBase } from './block.ts'
import { protectBlock } from './closing.ts'
import { breakdownsOf, findMismatch, recall } from './earlier.ts'
import { type Layout, layOut } from './layout.ts'
import { findNestedSums } from './nesting.ts'
import { findPrimary } from './primary.ts'
import type { Figure, Published } from './published.ts'
import type { Breakdown, Release, Row } from './release.ts'
import { loadSolver } from './solver.ts'
import { guard, type Standing } from './suppress.ts'
import type { Survey } from './survey.ts'
import { describeCells, type View } from './view.ts'

/** The protected figures, and what a reader can know of the rest: for the auditor and for `cells.json`. */
export type Protected = Readonly<{ outcome: 'protected'; release: Release; views: readonly View[] }>

export type Refused = Readonly<{
  outcome: 'refused'
  reason:
    | 'too few people'
    | 'somebody would be given away'
    | 'earlier release is of other answers'
    | 'earlier release cannot be compared'
  detail: string
}>

/**
 * Disclosure control over one linked system of all tables of a survey, together with everything released earlier
 * about the same people. Pure: the same survey gives the same pattern, whatever the order of rows, groups or questions.
 * `report` hears the share of the work that is done, 0 to 1.
 */
export async function protect(
  survey: Survey,
  earlier: readonly Release[] = [],
  report: (share: number) => void = () => {},
): Promise<Protected | Refused> {
  if (survey.rows < survey.rule.base) return refuse('too few people', `${survey.rule.base}`)
  const breakdowns = breakdownsOf(survey, earlier)
  const mismatch = findMismatch(survey, earlier, breakdowns)
  if (mismatch) return refuse('earlier release cannot be compared', `“${mismatch.title}”: ${mismatch.message}`)
  const declared = layOut(breakdowns)
  const layout = { ...declared, nested: findNestedSums(survey.divisions, declared) }
  const sizes = nodeSizes(survey, layout)
  const groups = groupByBase(survey.questions.map(({ question }) => question))
  const highs = await loadSolver()
  const done: Shown[] = []
  for (const members of groups) {
    const block = countBlock(survey, layout, members)
    const standings = recall(block, layout, breakdowns, survey, earlier)
    if (standings === null) return refuse('earlier release is of other answers', '')
    const standing = (cell: number): Standing => standings.get(cell) ?? 'open'
    const shown = protectBlock(
      highs,
      guard(block, layout, survey.rule, node => sizes[node]!),
      standing,
    )
    if (shown === null) return refuse('somebody would be given away', survey.questions[members[0]!]!.question.label)
    done.push({ block, shown })
    report(done.length / groups.length)
  }
  const release = compose(survey, layout, done, earlier)
  const views = done.map(({ block, shown }) => viewOf(block, shown, survey, breakdowns, layout))
  return { outcome: 'protected', release, views }
}

type Shown = Readonly<{ block: Block; shown: Uint8Array }>

function refuse(reason: Refused['reason'], detail: string): Refused {
  return { outcome: 'refused', reason, detail }
}

function nodeSizes(survey: Survey, layout: Layout): Int32Array {
  const sizes = new Int32Array(layout.nodes.length)
  sizes[0] = survey.rows
  survey.divisions.forEach((division, b) => {
    const nodes = layout.nodeOf[b]!
    for (let row = 0; row < survey.rows; row++) {
      const node = nodes[division.codes[row]!]!
      sizes[node] = sizes[node]! + 1
    }
  })
  return sizes
}

function compose(survey: Survey, layout: Layout, blocks: readonly Shown[], earlier: readonly Release[]): Release {
  const rowAt = (q: number, node: number): Row => {
    const { block, shown } = blocks.find(({ block }) => block.questions.includes(q))!
    const figure = (f: number): Figure => {
      const cell = f * block.nodeCount + node
      return shown[cell] === 1 ? (block.values[cell] as Published) : null
    }
    const find = (kind: 'option' | 'join', index: number) =>
      figure(block.facets.findIndex(f => f.kind === kind && f.question === q && f.index === index))
    const { options, joins } = survey.questions[q]!.question
    return {
      base: figure(0),
      options: options.map((_, o) => find('option', o)),
      joins: joins.map((_, j) => find('join', j)),
    }
  }
  return {
    title: survey.title,
    rule: survey.rule,
    questions: survey.questions.map(({ question }) => question),
    breakdowns: survey.divisions.map(({ breakdown }) => breakdown),
    everyone: survey.questions.map((_, q) => rowAt(q, 0)),
    groups: survey.questions.map((_, q) =>
      survey.divisions.map(({ breakdown }, b) => breakdown.groups.map((_, g) => rowAt(q, layout.nodeOf[b]![g]!))),
    ),
    after: earlier.map(release => release.title),
  }
}

function viewOf(
  { values, ...block }: Block,
  shown: Uint8Array,
  survey: Survey,
  breakdowns: readonly Breakdown[],
  layout: Layout,
): View {
  const primary = findPrimary({ ...block, values }, survey.rule)
  return {
    cells: describeCells({ ...block, values }, survey.questions, breakdowns, layout).map((name, cell) => ({
      ...name,
      value: shown[cell] === 1 ? (values[cell] as Published) : null,
    })),
    relations: block.relations,
    nested: block.nested,
    primary: Array.from(primary.keys()).filter(cell => primary[cell] === 1 && shown[cell] === 0),
  }
}
