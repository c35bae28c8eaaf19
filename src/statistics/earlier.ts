import type { Block } from './block.ts'
import type { Layout } from './layout.ts'
import type { Breakdown, Question, Release, Row } from './release.ts'
import type { Standing } from './suppress.ts'
import type { Survey } from './survey.ts'

/** Why an earlier release cannot be taken together with this one, in words for the person who asked. */
export type Mismatch = Readonly<{ title: string; message: string }>

/** Each release with those it came after, side by side and once. */
export function withTheirEarlier(named: readonly Release[]): Release[] {
  const all = named.flatMap(({ earlier, apart: _, ...release }) => [{ ...release, earlier: [] }, ...earlier])
  const texts = all.map(release => JSON.stringify(release))
  return all.filter((_, i) => texts.indexOf(texts[i]!) === i)
}

/** All breakdowns: this survey's, its background, and those that only earlier releases have. Their cells count too, for somebody who kept the earlier pages. */
export function breakdownsOf(survey: Survey, earlier: readonly Release[]): Breakdown[] {
  const all = [...survey.divisions, ...survey.background].map(({ breakdown }) => breakdown)
  for (const release of earlier) {
    for (const breakdown of release.breakdowns) {
      if (!all.some(other => other.label === breakdown.label)) all.push(breakdown)
    }
  }
  return all
}

/** Earlier releases must use the same options and groups, or what they give away together cannot be judged. */
export function findMismatch(
  survey: Survey,
  earlier: readonly Release[],
  breakdowns: readonly Breakdown[],
): Mismatch | null {
  for (const release of earlier) {
    if (survey.rule.base < release.rule.base || survey.rule.cell < release.rule.cell) {
      return { title: release.title, message: 'it promised a stricter rule, and a rule can go up but never down' }
    }
    const laxer = survey.questions.find(
      ({ question }) =>
        !question.sensitive && release.questions.some(asked => asked.sensitive && isSame(asked, question)),
    )
    if (laxer)
      return { title: release.title, message: `it took “${laxer.question.label}” for sensitive, and so must this one` }
    const swapped = findSwapped(survey, release)
    if (swapped)
      return {
        title: release.title,
        message: `it has already crossed “${swapped}” with other columns, the other way round`,
      }
    const group = release.breakdowns.find(b => !sameLabels(b.groups, breakdowns.find(o => o.label === b.label)!.groups))
    if (group) return { title: release.title, message: `it divided people by “${group.label}” into other groups` }
    const question = release.questions.find(asked => {
      const now = survey.questions.find(({ question }) => isSame(question, asked))?.question
      return now && !(sameLabels(now.options, asked.options) && sameLabels(now.joins, asked.joins))
    })
    if (question) return { title: release.title, message: `it showed “${question.label}” with other answer options` }
  }
  return null
}

/**
 * A question that divided people before: its table by an earlier question is the same table turned round, under other
 * names. So is a breakdown that joins an earlier question to a breakdown of it.
 */
function findSwapped(survey: Survey, release: Release): string | undefined {
  const divided = new Set(release.breakdowns.flatMap(({ columns }) => columns))
  const asked = new Set(release.questions.map(({ stem, label }) => stem ?? label))
  const turned = survey.questions
    .map(({ question }) => question.stem ?? question.label)
    .find(column => divided.has(column))
  const joined = survey.divisions.find(
    ({ breakdown: { columns } }) =>
      columns.some(column => asked.has(column)) && columns.some(column => divided.has(column)),
  )
  return turned ?? joined?.breakdown.label
}

export function isSame(a: Question, b: Question): boolean {
  return a.label === b.label && a.stem === b.stem
}

function sameLabels(a: readonly { label: string }[], b: readonly { label: string }[]): boolean {
  const labels = new Set(a.map(item => item.label))
  return a.length === b.length && b.every(item => labels.has(item.label))
}

/**
 * Brings what earlier releases show into a block. Counts that this survey does not have become known; where it does
 * have them they must agree: answers null when they do not, for then these are other people's answers.
 */
export function recall(
  block: Block,
  layout: Layout,
  breakdowns: readonly Breakdown[],
  survey: Survey,
  earlier: readonly Release[],
): Map<number, Standing> | null {
  const standings = new Map<number, Standing>()
  for (const release of earlier) {
    for (const { cell, figure } of cellsOf(block, layout, breakdowns, survey, release)) {
      if (figure === null) {
        if (!standings.has(cell)) standings.set(cell, 'kept')
        continue
      }
      if (block.values[cell]! >= 0 && block.values[cell] !== figure) return null
      block.values[cell] = figure
      standings.set(cell, 'known')
    }
  }
  return standings
}

function* cellsOf(block: Block, layout: Layout, breakdowns: readonly Breakdown[], survey: Survey, release: Release) {
  for (let q = 0; q < release.questions.length; q++) {
    const asked = release.questions[q]!
    const facetOf = facetsByLabel(block, survey, asked)
    if (facetOf === null) continue
    yield* rowCells(block, facetOf, 0, asked, release.everyone[q]!)
    for (let b = 0; b < release.breakdowns.length; b++) {
      const { label, groups } = release.breakdowns[b]!
      const at = breakdowns.findIndex(breakdown => breakdown.label === label)
      for (let g = 0; g < groups.length; g++) {
        const group = breakdowns[at]!.groups.findIndex(other => other.label === groups[g]!.label)
        yield* rowCells(block, facetOf, layout.nodeOf[at]![group]!, asked, release.groups[q]![b]![g]!)
      }
    }
  }
}

type FacetOf = (kind: 'option' | 'join', label: string) => number

function facetsByLabel(block: Block, survey: Survey, asked: Question): FacetOf | null {
  const q = block.questions.find(member => isSame(survey.questions[member]!.question, asked))
  if (q === undefined) return null
  const { options, joins } = survey.questions[q]!.question
  return (kind, label) => {
    const index = (kind === 'option' ? options : joins).findIndex(item => item.label === label)
    return block.facets.findIndex(f => f.kind === kind && f.question === q && f.index === index)
  }
}

function* rowCells(block: Block, facetOf: FacetOf, node: number, asked: Question, row: Row) {
  yield { cell: node, figure: row.base }
  for (let o = 0; o < asked.options.length; o++) {
    yield { cell: facetOf('option', asked.options[o]!.label) * block.nodeCount + node, figure: row.options[o]! }
  }
  for (let j = 0; j < asked.joins.length; j++) {
    yield { cell: facetOf('join', asked.joins[j]!.label) * block.nodeCount + node, figure: row.joins[j]! }
  }
}
