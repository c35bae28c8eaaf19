import { countCodes } from '../../answers/codes.ts'
import { isNotStated } from '../../answers/scale-words.ts'
import type { Question } from '../../questionnaires/questionnaire.ts'
import type { Column } from '../../statistics/answers.ts'
import type { CoarserList } from '../../statistics/survey.ts'
import type { Planned } from './asked.ts'

/** The coarser lists of a question, in the words of its answers. */
function listsIn(question: Question): readonly CoarserList[] {
  if (question.type !== 'choice') return []
  const labels = new Map(question.options.map(({ id, label }) => [id, label.en]))
  return (question.joins ?? []).map(({ title, groups }) => ({
    title: title.en,
    groups: groups.map(({ label, options }) => ({
      label: label.en,
      of: options.flatMap(option => labels.get(option) ?? []),
    })),
  }))
}

/** The words of an answer, as the list says them that results are divided by at the finest; null for all as they are. */
function wordsIn(list: CoarserList | null): (label: string) => string {
  const words = new Map(list?.groups.flatMap(({ label, of }) => of.map(each => [each, label] as const)))
  return label => words.get(label) ?? label
}

/** The labels of a column in the words of a list, in its order, and then what it does not take up. */
function labelsIn(list: CoarserList | null, labels: readonly string[]): readonly string[] {
  if (!list) return labels
  const taken = new Set(list.groups.flatMap(({ of }) => of))
  return [...list.groups.map(({ label }) => label), ...labels.filter(label => !taken.has(label))]
}

/** The lists after this one, with their groups made up of its groups. A list that cuts across it is left out. */
export function listsAfter(list: CoarserList | null, lists: readonly (CoarserList | null)[]): readonly CoarserList[] {
  const after = lists.slice(lists.indexOf(list) + 1).filter(each => each !== null)
  return list ? after.flatMap(each => madeUpOf(list, each) ?? []) : after
}

/** A list as it is made up of the groups of a finer one; null when it cuts across them. */
function madeUpOf(finer: CoarserList, { title, groups }: CoarserList): CoarserList | null {
  const within = groups.map(({ label, of }) => {
    const parts = finer.groups.filter(part => part.of.every(each => of.includes(each)))
    return { label, of, parts, taken: parts.flatMap(part => part.of) }
  })
  if (within.some(({ of, taken }) => taken.length !== of.length)) return null
  return { title, groups: within.map(({ label, parts }) => ({ label, of: parts.map(part => part.label) })) }
}

/** Can anything be shown by these groups: are there two, and is one of them large enough? */
export function canDivide(column: Column | null, { base, rows }: Readonly<{ base: number; rows: number }>): boolean {
  if (!column) return false
  const sizes = countCodes(column.codes.subarray(0, rows), column.values.length + 1)
  const main = column.values.flatMap((value, i) => (!isNotStated(value) ? [sizes[i + 1]!] : []))
  return main.length > 1 && main.some(size => size >= base)
}

/** The lists of each question by which results are divided, from the finest that is shown; null for the answers as they are. */
export function listsFor(asked: readonly Question[], finest: ReadonlyMap<string, number>) {
  const dividing = asked.filter(({ id }) => finest.has(id))
  return new Map(dividing.map(question => [question.id, [null, ...listsIn(question)].slice(finest.get(question.id))]))
}

/** A column in the words of a coarser list. */
export function inWordsOf(planned: Planned, list: CoarserList | null): Planned {
  const words = wordsIn(list)
  const { labels, wordsFor } = planned
  return list
    ? { ...planned, labels: labelsIn(list, labels), wordsFor: (given, row) => words(wordsFor(given, row)) }
    : planned
}
