import { derivedIn } from '../../questionnaires/derived.ts'
import { equalityIds } from '../../questionnaires/library.ts'
import { type Question, type Questionnaire, questionsOf, standsAlone } from '../../questionnaires/questionnaire.ts'
import type { Text } from '../../questionnaires/text.ts'

/** By what results can be divided, and how many groups each of its lists makes: the answers as they are come first. */
export type Dividing = Readonly<{ id: string; text: Text; isTeams: boolean; lists: readonly number[] }>

/** The lists of groups that the answers to this question make; null where results cannot be divided by it. */
function listsOf(question: Question): readonly number[] | null {
  switch (question.type) {
    case 'choice': {
      const finest = question.options.filter(({ isSilence }) => !isSilence).length
      return [finest, ...(question.joins ?? []).map(({ groups }) => groups.length)]
    }
    case 'band':
      return [question.from.length]
    case 'score':
      return [11]
    default:
      return null
  }
}

function asDividing(question: Question): Dividing[] {
  const lists = listsOf(question)
  const isTeams = question.type === 'choice' && question.teams === true
  return lists ? [{ id: question.id, text: question.text, isTeams, lists }] : []
}

/** Everything by which results can be divided: answers to questions, and what follows from answers. */
export function dividingOf(questionnaire: Questionnaire): Dividing[] {
  const following = derivedIn(questionnaire).map(({ id, title, values }) => ({
    ...{ id, text: title, isTeams: false, lists: [values.length] },
  }))
  return [...questionsOf(questionnaire).flatMap(asDividing), ...following]
}

/**
 * What is asked that others may know of somebody, such as their age, their languages or their team, rather than what they
 * think: one or more answers of several, or a number, unless whoever made the question says what it is a sign of.
 */
export function aboutPersonIn(questionnaire: Questionnaire): Dividing[] {
  return questionsOf(questionnaire)
    .filter(isAboutPerson)
    .flatMap(question =>
      question.type === 'choices'
        ? [{ id: question.id, text: question.text, isTeams: false, lists: [combinationsOf(question)] }]
        : asDividing(question),
    )
}

const aboutPeople: readonly Question['type'][] = ['choice', 'choices', 'band']

function isAboutPerson(question: Question): boolean {
  if (equalityIds.has(question.id) || (question.type === 'choice' && question.teams)) return true
  return aboutPeople.includes(question.type) && !question.facet
}

/** So many different answers can be given where several can be chosen at once, but for saying nothing and not to say. */
function combinationsOf({ options, atMost }: Extract<Question, { type: 'choices' }>): number {
  const [alone, beside] = [options.filter(({ isAlone }) => isAlone), options.filter(each => !standsAlone(each))]
  const most = Math.min(atMost ?? beside.length, beside.length)
  let [sum, ofThisMany] = [0, 1]
  for (let chosen = 1; chosen <= most; chosen += 1) {
    ofThisMany = (ofThisMany * (beside.length - chosen + 1)) / chosen
    sum += ofThisMany
  }
  return alone.length + sum
}

const listNames = {
  finest: ([first = 0]: readonly number[]) => first,
  coarsest: (all: readonly number[]) => Math.min(...all),
}

/** So many different people all these together can tell apart. */
export function product(all: readonly Dividing[], which: keyof typeof listNames): number {
  return all.reduce((so, { lists }) => so * listNames[which](lists), 1)
}

/**
 * The list by which results are divided at the finest, by id: 0 for the answers as they are, then the coarser ones. It
 * follows from what is fixed before the first answer, how many are asked and the smallest group, and from no answer.
 */
export function finestLists(
  all: readonly Dividing[],
  { people, base }: Readonly<{ people: number; base: number }>,
): ReadonlyMap<string, number> {
  const isTooFine = all.length > 1 && product(all, 'finest') > people
  return new Map(
    all.map(({ id, lists, isTeams }) => {
      const coarsest = lists.indexOf(Math.min(...lists))
      const large = lists.findIndex(groups => people / groups >= base)
      // Groups of teams were made large enough from the staff list.
      return [id, isTeams ? 0 : isTooFine || large === -1 ? coarsest : large]
    }),
  )
}
