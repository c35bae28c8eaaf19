import type { FileColumn } from '../../answers/answer-file.ts'
import { codesFor, countCodes } from '../../answers/codes.ts'
import type { Choices, Reading } from '../../answers/draft.ts'
import { isNotStated } from '../../answers/scale-words.ts'
import { findTraits } from '../../answers/traits.ts'
import { sourcesOf } from '../../questionnaires/derived.ts'
import type { Given } from '../../questionnaires/given.ts'
import { type Condition, type Question, type Questionnaire, questionsOf } from '../../questionnaires/questionnaire.ts'
import { changeOf, finerFrom, moves, ways } from '../../statistics/moves.ts'
import type { CoarserList } from '../../statistics/survey.ts'
import { dividingOf, finestLists } from '../fixing/groups.ts'
import { type Planned, planQuestion } from './asked.ts'
import { type Before, moveOf, scalesIn, wayOfMove } from './change.ts'
import { derivedFor, planDerived } from './derived.ts'
import { canDivide, inWordsOf, listsAfter, listsFor } from './divided.ts'

/** What a release is made of, as a draft has it: columns of codes, and what each of them is used for. */
export type Results = Readonly<{ reading: Reading; choices: Choices; columns: readonly FileColumn[] }>

/** What was fixed before the first answer. `people`: so many are asked. */
type Fixed = Readonly<{
  breakdowns: readonly string[]
  sensitive: readonly string[]
  people: number
  base: number
}>

/**
 * The answers of a wave as columns, in the order of the questions. The rows come in no order that means anything, and stay
 * in it. Words of one's own are left out: they are read, and shown if at all, in another way. `before` has what the same
 * person answered in an earlier wave, where that can be told: how each scale has moved is then a question of its own, and
 * protected together with all others. What follows from answers takes their place. `apart` came by an open
 * channel: it stands behind the others, in columns that they fill, and is counted by itself.
 */
export function columnsOf(
  content: Questionnaire,
  rows: readonly Given[],
  { breakdowns, sensitive, people, base }: Fixed,
  before: Before = [],
  apart: readonly Given[] = [],
): Results {
  const all = [...rows, ...apart]
  const following = derivedFor(content, breakdowns)
  const replaced = new Set(following.flatMap(sourcesOf))
  const asked = questionsOf(content).filter(({ id }) => !replaced.has(id))
  const dividing = dividingOf(content).filter(({ id }) => breakdowns.includes(id))
  const coarserLists = listsFor(asked, finestLists(dividing, { people, base }))
  const changes = before.some(Boolean) ? asked.flatMap(question => planChange(question, before)) : []
  const planned = [...asked.flatMap(planQuestion), ...following.map(planDerived), ...changes]
  const divides = ({ question }: Planned) => breakdowns.includes(question.id)
  const isSensitive = ({ question: { id } }: Planned) =>
    sensitive.includes(id) ||
    following.some(each => each.id === id && sourcesOf(each).some(from => sensitive.includes(from)))
  const after = askedAfter(content, sensitive)
  const keepsAll = (each: Planned) => isSensitive(each) || after.has(each.question.id)
  const tried = planned.map((each, i): Filled => {
    const isDividing = divides(each) && !changes.includes(each)
    const own = isDividing ? (coarserLists.get(each.question.id) ?? [null]) : [null]
    // That nobody kept it to themselves tells of nobody what they are: such a group stands only where it is one.
    const keeps = (label: string) =>
      isDividing ? keepsAll(each) && !isNotStated(label) : keepsAll(each) || each.isWhole === true
    const lists = own.map(list => ({
      list,
      isDividing,
      ...fillBy(list, each, i + 1, { all, verified: rows.length, keeps }),
    }))
    const made = lists.find(({ column }) => canDivide(column.answers, { base, rows: rows.length })) ?? lists.at(-1)!
    return { ...made, coarser: listsAfter(made.list, own) }
  })
  const isHeard = tried.some(({ column }) => column.filled > 0)
  const filled = tried.filter(({ column, planned }) => column.filled > 0 || (isHeard && keepsAll(planned)))
  const columns = filled.map(({ column }) => column)
  const uses = filled.map(({ column, planned, isDividing }) => {
    // Groups none of which is large enough would show nothing, and leave nothing of the whole release.
    const dividing = canDivide(column.answers, { base, rows: rows.length })
      ? ('breakdown' as const)
      : ('leave out' as const)
    const use = isDividing ? dividing : ('question' as const)
    return [column.number, { use, sensitive: use === 'question' && isSensitive(planned) }] as const
  })
  const coarser = filled.flatMap(({ column, coarser }) =>
    coarser.length > 0 ? [[column.number, coarser] as const] : [],
  )
  const orders = filled.map(({ column, planned }): [number, string[]] => [column.number, [...planned.labels]])
  return {
    columns,
    reading: {
      rows: rows.length,
      layout: null,
      notes: [],
      comments: { comments: 0, columns: 0 },
      columns: columns.map(({ number, heading, label }, i) => ({
        ...{ number, heading, label, found: '', reason: '', isUsable: true },
        ...{ proposed: uses[i]![1].use, sensitive: uses[i]![1].sensitive },
      })),
    },
    choices: {
      uses: Object.fromEntries(uses),
      merges: {},
      orders: Object.fromEntries(orders),
      earlier: [],
      wording: null,
      coarser: Object.fromEntries(coarser),
      apart: apart.length,
      signs: Object.fromEntries(
        filled.flatMap(({ column, planned: { sign } }) => (sign ? [[column.number, sign] as const] : [])),
      ),
    },
  }
}

/**
 * What is asked only of those who gave some answer to a sensitive question. Were it left out where nobody was asked it,
 * that would say that nobody gave such an answer.
 */
function askedAfter({ pages }: Questionnaire, sensitive: readonly string[]): ReadonlySet<string> {
  const looksAt = (shown?: Condition) => shown?.clauses.some(({ question }) => sensitive.includes(question)) ?? false
  const after = pages.flatMap(({ showIf, items }) => items.filter(each => looksAt(showIf) || looksAt(each.showIf)))
  return new Set(after.map(({ id }) => id))
}

/** How the answers to a question have moved since the earlier wave, of those of whom that can be told. */
function planChange(question: Question, before: Before): Planned[] {
  const isByHowFar = before.filter(Boolean).length >= finerFrom
  return scalesIn(question).map(part => {
    const row = question.type === 'matrix' ? question.rows.find(({ id }) => id === part) : null
    const label = row ? `${question.text.en}: ${row.label.en}` : question.text.en
    return {
      ...{ question, label: changeOf(label), labels: isByHowFar ? moves : ways, isWhole: true },
      wordsFor: (given, at) => {
        const move = moveOf(question, part, given, before[at] ?? null)
        return isByHowFar ? move : wayOfMove(move)
      },
    }
  })
}

/** A column with its answers, and the lists by which its groups can still be taken together. */
type Filled = Readonly<{
  column: FileColumn
  planned: Planned
  isDividing: boolean
  coarser: readonly CoarserList[]
}>

/** All answers, of which so many come first that are verified, and what stands in a column though nobody chose it. */
type Rows = Readonly<{ all: readonly Given[]; verified: number; keeps: (label: string) => boolean }>

function fillBy(list: CoarserList | null, planned: Planned, number: number, rows: Rows) {
  const said = inWordsOf(planned, list)
  return { planned: said, column: fill(said, number, rows) }
}

function fill(planned: Planned, number: number, { all, verified, keeps }: Rows): FileColumn {
  const { label, labels, pieces = [], wordsFor } = planned
  const values = all.map(wordsFor)
  const present = new Set(values.filter(Boolean))
  const several = () => [...new Set([...present, ...pieces.filter(keeps)])].sort()
  const known = labels.length > 0 ? labels.filter(each => keeps(each) || present.has(each)) : several()
  const codes = codesFor(all.length, known.length)
  const places = new Map(known.map((value, i) => [value, i + 1]))
  for (const [row, value] of values.entries()) codes[row] = places.get(value) ?? 0
  const filled = verified - countCodes(codes.subarray(0, verified), known.length + 1)[0]!
  const answers = { label, values: known, codes }
  return { number, heading: label, label, filled, distinct: known.length, traits: findTraits(known), answers }
}
