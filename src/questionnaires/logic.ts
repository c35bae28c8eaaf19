import {
  type Condition,
  isQuestion,
  type Question,
  type Questionnaire,
  questionsOf,
  valuesOf,
} from './questionnaire.ts'

/** Something wrong with what is shown when: `where` is the id of a page or an item. */
export type LogicProblem = Readonly<{
  where: string
  what: 'twice' | 'unknown' | 'itself' | 'later' | 'value' | 'never'
  question: string
}>

/** By question, which of its answers a way through the questionnaire leaves open. */
type Way = ReadonlyMap<string, ReadonlySet<string>>

/** More ways than this are not followed: whoever writes so many conditions is told of the plain mistakes only. */
const mostWays = 64

/** And more answers than this are not looked at, on all ways together: a questionnaire is checked each time it is shown. */
const mostEffort = 300_000

/**
 * Everything that is wrong with the conditions of a questionnaire: ids used twice, conditions on questions that are not
 * there, on themselves, or on later ones, on answers that cannot be given, and what nobody can ever see.
 */
export function checkLogic(questionnaire: Pick<Questionnaire, 'pages'>): LogicProblem[] {
  const problems: LogicProblem[] = findTwice(questionnaire)
  const before = new Map<string, Question>()
  const all = new Map(questionsOf(questionnaire).map(question => [question.id, question]))
  const ways = new Map<string, readonly Way[]>()
  const around = { ways, before, effort: { left: mostEffort } }
  for (const page of questionnaire.pages) {
    const own = new Set(page.items.map(({ id }) => id))
    problems.push(...checkCondition(page.id, page.showIf, { before, all, own }))
    const toPage = follow([new Map()], page.showIf, around)
    if (page.showIf && toPage.length === 0) problems.push(never(page.id, page.showIf))
    for (const item of page.items) {
      problems.push(...checkCondition(item.id, item.showIf, { before, all, own: new Set([item.id]) }))
      const toItem = follow(toPage, item.showIf, around)
      if (item.showIf && toItem.length === 0 && toPage.length > 0) problems.push(never(item.id, item.showIf))
      if (!isQuestion(item)) continue
      ways.set(item.id, toItem)
      before.set(item.id, item)
    }
  }
  return onlyFirst(problems)
}

const never = (where: string, { clauses }: Condition): LogicProblem => ({
  where,
  what: 'never',
  question: clauses[0]!.question,
})

/** Something that nobody sees because of a plainer mistake is told of that mistake alone. */
function onlyFirst(problems: readonly LogicProblem[]): LogicProblem[] {
  return problems.filter(
    ({ where, what }) => what !== 'never' || !problems.some(other => other.where === where && other.what !== 'never'),
  )
}

export function findTwice({ pages }: Pick<Questionnaire, 'pages'>): LogicProblem[] {
  const ids = pages.flatMap(({ id, items }) => [id, ...items.map(item => item.id)])
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place)
  return [...new Set(twice)].map(id => ({ where: id, what: 'twice', question: id }))
}

type Around = Readonly<{
  before: ReadonlyMap<string, Question>
  all: ReadonlyMap<string, Question>
  own: ReadonlySet<string>
}>

function checkCondition(where: string, condition: Condition | undefined, around: Around): LogicProblem[] {
  return (condition?.clauses ?? []).flatMap(({ question, is }): LogicProblem[] => {
    const { before, all, own } = around
    if (own.has(question)) return [{ where, what: 'itself', question }]
    if (!all.has(question)) return [{ where, what: 'unknown', question }]
    const earlier = before.get(question)
    if (!earlier) return [{ where, what: 'later', question }]
    const possible = possibleValues(earlier)
    return is.every(value => possible.includes(value)) ? [] : [{ where, what: 'value', question }]
  })
}

/** The answers a condition may ask for. Words, rankings and tables lead nowhere: what they say is not looked at. */
function possibleValues(question: Question): readonly string[] {
  return question.type === 'choices' ? question.options.map(({ id }) => id) : (valuesOf(question) ?? [])
}

type Followed = Readonly<{
  ways: ReadonlyMap<string, readonly Way[]>
  before: ReadonlyMap<string, Question>
  effort: { left: number }
}>

/** The ways on from these through a condition: each with the answers it needs, on top of what shows the questions it asks about. */
function follow(
  from: readonly Way[],
  condition: Condition | undefined,
  { ways, before, effort }: Followed,
): readonly Way[] {
  if (!condition) return from
  // Of several answers at once, one more condition on the same question never rules the other out.
  const narrows = (id: string) => before.get(id)?.type !== 'choices'
  const through = (way: Way, { question, is }: Condition['clauses'][number]): Way[] =>
    (ways.get(question) ?? [new Map()]).flatMap(shows => {
      if (effort.left < 0) return []
      effort.left -= way.size + shows.size + is.length
      const joined = meet(meet(way, shows, narrows), new Map([[question, new Set(is)]]), narrows)
      return joined ? [joined] : []
    })
  const each =
    condition.when === 'any'
      ? from.flatMap(way => condition.clauses.flatMap(clause => through(way, clause)))
      : condition.clauses.reduce<readonly Way[]>((so, clause) => few(so.flatMap(way => through(way, clause))), from)
  return effort.left < 0 ? [new Map()] : few(each)
}

/** As they are while they are few. Where they are many, everything counts as possible: nothing false is said. */
const few = (ways: readonly Way[]): readonly Way[] => (ways.length > mostWays ? [new Map()] : ways)

/** Both ways at once, or null where no answer is left to some question. */
function meet(a: Way | null, b: Way, narrows: (id: string) => boolean): Way | null {
  if (!a) return null
  const joined = new Map(a)
  for (const [id, values] of b) {
    const known = joined.get(id)
    const left = known && narrows(id) ? new Set([...known].filter(value => values.has(value))) : values
    if (left.size === 0) return null
    joined.set(id, left)
  }
  return joined
}
