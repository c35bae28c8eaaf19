import { agreeWords, answerWords } from '../../questionnaires/answer-words.ts'
import type { Condition, Question, Questionnaire } from '../../questionnaires/questionnaire.ts'
import { questionsOf } from '../../questionnaires/questionnaire.ts'
import { say } from '../../questionnaires/text.ts'
import type { Around } from '../around.ts'

type Saying = Pick<Around, 'language' | 'words'>

/** When a question is meant for somebody, in words: for browsers that cannot show and hide. */
export function onlyIf({ when, clauses }: Condition, questionnaire: Questionnaire, around: Saying): string {
  const asked = new Map(questionsOf(questionnaire).map(question => [question.id, question]))
  const said = clauses.map(clause => valuesOf(clause, asked.get(clause.question), around))
  const { words } = around
  const [first] = said
  if (said.length === 1 && first) return words.say('only-if', first)
  const each = said.map(values => words.say('only-if-one', values))
  return `${words.say(when === 'all' ? 'only-if-all' : 'only-if-any')} ${each.join('; ')}.`
}

function valuesOf({ is }: Condition['clauses'][number], question: Question | undefined, { language, words }: Saying) {
  const answers = is.map(value => labelOf(question, value, { language, words }))
  return { answers: answers.join(` ${words.say('or')} `), question: question ? say(question.text, language) : '' }
}

/** What somebody read beside the value that was chosen. */
export function labelOf(question: Question | undefined, value: string, around: Saying): string {
  if (question?.type !== 'matrix') return question ? answerWords(question, value, around) : value
  const column = question.columns?.find(({ id }) => id === value)
  return column ? say(column.label, around.language) : agreeWords(value, around.words)
}
