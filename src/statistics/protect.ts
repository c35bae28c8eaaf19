import { type Block, countBlock, groupByBase } from './block.ts'
import { protectBlock } from './closing.ts'
import { breakdownsOf, findMismatch, isSame, recall, withTheirEarlier } from './earlier.ts'
import { type Layout, layOut } from './layout.ts'
import { findNestedSums } from './nesting.ts'
import { findPrimary } from './primary.ts'
import type { Figure, Published } from './published.ts'
import type { Breakdown, Release, Row } from './release.ts'
import { loadSolver } from './solver.ts'
import { guard, type Standing } from './suppress.ts'
import type { Division, Survey } from './survey.ts'
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
  named: readonly Release[] = [],
  report: (share: number) => void = () => {},
): Promise<Protected | Refused> {
  const earlier = withTheirEarlier(named)
  if (survey.rows < survey.rule.base) return refuse('too few people', `${survey.rule.base}`)
  const whole = groundOf(survey, earlier)
  const mismatch = findMismatch(survey, earlier, whole.breakdowns)
  if (mismatch) return refuse('earlier release cannot be compared', `“${mismatch.title}”: ${mismatch.message}`)
  const alone = earlier.length === 0 ? whole : groundOf({ ...survey, background: [] }, [])
  const groups = groupByBase(survey.questions.map(({ question }) => question))
  const highs = await loadSolver()
  const done: Shown[] = []
  for (const members of groups) {
    const ground = wasAsked(survey, members, earlier) ? whole : alone
    const { layout, breakdowns, sizes } = ground
    const block = countBlock(survey, layout, members)
    const standings = recall(block, layout, breakdowns, survey, ground === whole ? earlier : [])
    if (standings === null) return refuse('earlier release is of other answers', '')
    const standing = (cell: number): Standing => standings.get(cell) ?? 'open'
    const shown = protectBlock(
      highs,
      guard(block, layout, survey.rule, node => sizes[node]!),
      standing,
    )
    if (shown === null) return refuse('somebody would be given away', survey.questions[members[0]!]!.question.label)
    done.push({ block, shown, ground })
    report(done.length / groups.length)
  }
  const release = compose(survey, done, earlier)
  const views = done.map(each => viewOf(each, survey))
  return { outcome: 'protected', release, views }
}

/** The sets of respondents that a block is about: every breakdown that counts, laid out, with how many people are in each. */
type Ground = Readonly<{ breakdowns: readonly Breakdown[]; layout: Layout; sizes: Int32Array }>

type Shown = Readonly<{ block: Block; shown: Uint8Array; ground: Ground }>

function groundOf(survey: Survey, earlier: readonly Release[]): Ground {
  const breakdowns = breakdownsOf(survey, earlier)
  const declared = layOut(breakdowns)
  const counted = [...survey.divisions, ...survey.background]
  const layout = { ...declared, nested: findNestedSums(counted, declared) }
  return { breakdowns, layout, sizes: nodeSizes(survey.rows, counted, layout) }
}

/** Has an earlier release shown a question of this block? Otherwise it says nothing about it. */
function wasAsked(survey: Survey, members: readonly number[], earlier: readonly Release[]): boolean {
  return earlier.some(({ questions }) =>
    questions.some(asked => members.some(q => isSame(survey.questions[q]!.question, asked))),
  )
}

function refuse(reason: Refused['reason'], detail: string): Refused {
  return { outcome: 'refused', reason, detail }
}

function nodeSizes(rows: number, divisions: readonly Division[], layout: Layout): Int32Array {
  const sizes = new Int32Array(layout.nodes.length)
  sizes[0] = rows
  divisions.forEach((division, b) => {
    const nodes = layout.nodeOf[b]!
    for (let row = 0; row < rows; row++) {
      const node = nodes[division.codes[row]!]!
      sizes[node] = sizes[node]! + 1
    }
  })
  return sizes
}

function compose(survey: Survey, blocks: readonly Shown[], earlier: readonly Release[]): Release {
  const rowAt = (q: number, nodeIn: (layout: Layout) => number): Row => {
    const { block, shown, ground } = blocks.find(({ block }) => block.questions.includes(q))!
    const node = nodeIn(ground.layout)
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
    everyone: survey.questions.map((_, q) => rowAt(q, () => 0)),
    groups: survey.questions.map((_, q) =>
      survey.divisions.map(({ breakdown }, b) =>
        breakdown.groups.map((_, g) => rowAt(q, layout => layout.nodeOf[b]![g]!)),
      ),
    ),
    after: earlier.map(release => release.title),
    earlier,
  }
}

function viewOf({ block, shown, ground }: Shown, survey: Survey): View {
  const primary = findPrimary(block, survey.rule)
  return {
    cells: describeCells(block, survey.questions, ground.breakdowns, ground.layout).map((name, cell) => ({
      ...name,
      value: shown[cell] === 1 ? (block.values[cell] as Published) : null,
    })),
    relations: block.relations,
    nested: block.nested,
    primary: Array.from(primary.keys()).filter(cell => primary[cell] === 1 && shown[cell] === 0),
  }
}
