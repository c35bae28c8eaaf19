import { crossTabulate, tabulate } from './count.ts'
import { compareText, type Layout } from './layout.ts'
import type { Question } from './release.ts'
import type { AskedQuestion, Survey } from './survey.ts'
import { inOrder, type Relation } from './system.ts'

/** What is counted of a node: who answered, who chose an option, who chose one of a few joined options. */
export type Facet =
  | Readonly<{ kind: 'base' }>
  | Readonly<{ kind: 'option' | 'join'; question: number; index: number; sensitive: boolean }>

/**
 * Questions that share their respondents, with every cell of every table about them. One question is one block;
 * the yes/no questions of a multi-answer question are one block, because they share their base.
 * Cell `facet * nodes + node` has `values[cell]` people; -1 is unknown (hidden by an earlier release).
 */
export type Block = Readonly<{
  questions: readonly number[]
  facets: readonly Facet[]
  nodeCount: number
  values: Int32Array
  /** What any reader may know of sums: options make a base, parts make a join, groups make their whole. */
  relations: readonly Relation[]
  /** Sums of cells that somebody may know of their own organisation, such as a directorate of its teams. */
  nested: readonly Relation[]
  facetSums: readonly Relation[]
}>

/** Questions by shared base, both in an order that depends on labels alone. */
export function groupByBase(questions: readonly Question[]): number[][] {
  const byKey = new Map<string, number[]>()
  questions.forEach((question, q) => {
    const key = question.stem === null ? `1\u0000${question.label}` : `2\u0000${question.stem}`
    byKey.set(key, [...(byKey.get(key) ?? []), q])
  })
  const blocks = [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, members]) => members)
  for (const members of blocks) members.sort((a, b) => compareText(questions[a]!.label, questions[b]!.label))
  return blocks
}

/** Counts one block. Nodes of breakdowns that the survey does not have (an earlier release's) stay unknown. */
export function countBlock(survey: Survey, layout: Layout, members: readonly number[]): Block {
  const facets = facetsOf(survey.questions, members)
  const nodeCount = layout.nodes.length
  const values = new Int32Array(facets.length * nodeCount).fill(-1)
  for (const q of members) fillQuestion(values, facets, q, survey, layout)
  const facetSums = inOrder(facetSumsOf(facets, survey.questions, members))
  return {
    questions: members,
    facets,
    nodeCount,
    values,
    facetSums,
    relations: [...atEachNode(facetSums, layout), ...ofEachFacet(layout.sums, layout, facets.length)],
    nested: ofEachFacet(layout.nested, layout, facets.length),
  }
}

function facetsOf(questions: readonly AskedQuestion[], members: readonly number[]): Facet[] {
  const facets: Facet[] = [{ kind: 'base' }]
  for (const q of members) {
    const { question } = questions[q]!
    const byLabel = (kind: 'option' | 'join', labels: readonly string[]) =>
      labels
        .map((label, index) => ({ label, index }))
        .sort((a, b) => compareText(a.label, b.label))
        .map(({ index }): Facet => ({ kind, question: q, index, sensitive: question.sensitive }))
    facets.push(
      ...byLabel(
        'option',
        question.options.map(option => option.label),
      ),
    )
    facets.push(
      ...byLabel(
        'join',
        question.joins.map(join => join.label),
      ),
    )
  }
  return facets
}

function fillQuestion(values: Int32Array, facets: readonly Facet[], q: number, survey: Survey, layout: Layout): void {
  const { question, codes } = survey.questions[q]!
  const options = question.options.length
  const fill = (node: number, count: (option: number) => number) => {
    facets.forEach((facet, f) => {
      const value = countOf(facet, q, question, count)
      if (value !== null) values[f * layout.nodes.length + node] = value
    })
  }
  const all = tabulate(codes, options)
  fill(0, option => all[option + 1]!)
  const counted = [...survey.divisions, ...survey.background].slice(0, layout.nodeOf.length)
  counted.forEach((division, b) => {
    const groups = division.breakdown.groups.length
    const counts = crossTabulate(codes, options, division.codes, groups)
    for (let g = 0; g < groups; g++) fill(layout.nodeOf[b]![g]!, option => counts[(option + 1) * groups + g]!)
  })
}

function countOf(facet: Facet, q: number, question: Question, count: (option: number) => number): number | null {
  if (facet.kind === 'base') return question.options.reduce((sum, _, option) => sum + count(option), 0)
  if (facet.question !== q) return null
  if (facet.kind === 'option') return count(facet.index)
  return question.joins[facet.index]!.of.reduce((sum, option) => sum + count(option), 0)
}

/** Sums between facets: a question's options make the base, a join's options make the join. */
function facetSumsOf(
  facets: readonly Facet[],
  questions: readonly AskedQuestion[],
  members: readonly number[],
): Relation[] {
  const find = (kind: 'option' | 'join', q: number, index: number) =>
    facets.findIndex(f => f.kind === kind && f.question === q && f.index === index)
  return members.flatMap(q => {
    const { options, joins } = questions[q]!.question
    const base = { total: 0, members: options.map((_, o) => find('option', q, o)) }
    return [
      base,
      ...joins.map((join, j) => ({ total: find('join', q, j), members: join.of.map(o => find('option', q, o)) })),
    ]
  })
}

/** Every facet sum at every node, as sums of cells. */
function atEachNode(facetSums: readonly Relation[], { nodes }: Layout): Relation[] {
  return nodes.flatMap((_, node) =>
    facetSums.map(sum => ({
      total: sum.total * nodes.length + node,
      members: sum.members.map(facet => facet * nodes.length + node),
    })),
  )
}

/** Every node sum for every facet, as sums of cells. */
function ofEachFacet(sums: readonly Relation[], { nodes }: Layout, facetCount: number): Relation[] {
  return Array.from({ length: facetCount }, (_, facet) =>
    sums.map(sum => ({
      total: facet * nodes.length + sum.total,
      members: sum.members.map(node => facet * nodes.length + node),
    })),
  ).flat()
}
