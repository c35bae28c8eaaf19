import { equality } from '../../questionnaires/library.ts'
import { type Question, type Questionnaire, questionsOf } from '../../questionnaires/questionnaire.ts'

/** How many groups the answers to a question make: as they are, and in its coarsest list. */
export type Groups = Readonly<{ finest: number; coarsest: number }>

/** The groups that results can be divided into by this question; null where it cannot divide them. */
export function groupsOf(question: Question): Groups | null {
  switch (question.type) {
    case 'choice': {
      const finest = question.options.filter(({ isSilence }) => !isSilence).length
      return { finest, coarsest: Math.min(finest, ...(question.joins ?? []).map(({ groups }) => groups.length)) }
    }
    case 'band':
      return { finest: question.from.length, coarsest: question.from.length }
    case 'score':
      return { finest: 11, coarsest: 11 }
    default:
      return null
  }
}

/** The questions by whose answers results can be divided. */
export function dividingOf(questionnaire: Questionnaire): Question[] {
  return questionsOf(questionnaire).filter(question => groupsOf(question) !== null)
}

const aboutPeople: ReadonlySet<string> = new Set(
  equality.flatMap(({ questionnaire }) => questionsOf(questionnaire).map(({ id }) => id)),
)

/** Does it ask what others know of somebody, such as their age or their team, rather than what they think? */
export function isAboutPerson(question: Question): boolean {
  return aboutPeople.has(question.id) || (question.type === 'choice' && question.teams === true)
}

/** So many different people the answers to all these questions can tell apart. */
export function product(all: readonly Groups[], which: keyof Groups): number {
  return all.reduce((so, groups) => so * groups[which], 1)
}
