import { agreeWords, answerWords, conditionWords } from '../answer-words.ts'
import { kindWords } from '../kinds.ts'
import { messagesIn } from '../messages.ts'
import {
  agreeScale,
  type Condition,
  isQuestion,
  type Option,
  type Question,
  type Questionnaire,
  valuesOf,
} from '../questionnaire.ts'
import { source } from '../text.ts'

/** One variable, as whoever works with the answers needs to know it. */
export type Variable = Readonly<{
  id: string
  question: string
  kind: string
  /** Its values with what they mean: `1 = Strongly disagree; 2 = …`. */
  values: string
  shownIf: string
  sensitive: string
  facet: string
}>

const words = messagesIn(source)

/** Every variable of the answers to a questionnaire, then those that follow from them. */
export function codebookOf(questionnaire: Questionnaire): Variable[] {
  const asked = questionnaire.pages.flatMap(page =>
    page.items
      .filter(isQuestion)
      .flatMap(question => variablesOf(question, shownIf(questionnaire, page.showIf, question.showIf))),
  )
  const derived = (questionnaire.derived ?? []).map(({ id, title, values }) => ({
    ...{ id, question: title[source], kind: 'Follows from others' },
    values: values.map(value => `${value.id} = ${value.label[source]}`).join('; '),
    shownIf: values.map(value => `${value.id}: ${conditionWords(value.when, questionnaire, words)}`).join('; '),
    ...{ sensitive: 'yes', facet: '' },
  }))
  return [...asked, ...derived]
}

function shownIf(questionnaire: Questionnaire, ...conditions: readonly (Condition | undefined)[]): string {
  return conditions
    .filter(condition => condition !== undefined)
    .map(condition => conditionWords(condition, questionnaire, words))
    .join('; and ')
}

function variablesOf(question: Question, shown: string): Variable[] {
  const { id, type, text, facet = '', isSensitive } = question
  const common = { kind: kindWords[type].name, shownIf: shown, sensitive: isSensitive ? 'yes' : 'no', facet }
  const one = (variable: string, asked: string, values: string) => ({
    id: variable,
    question: asked,
    ...common,
    values,
  })
  const own = text[source]
  switch (type) {
    case 'choices':
      return question.options.map(option =>
        one(`${id}.${option.id}`, `${own} – ${option.label[source]}`, '1 = chosen; 0 = not chosen'),
      )
    case 'ranking':
      return question.options.map(option =>
        one(
          `${id}.${option.id}`,
          `${own} – ${option.label[source]}`,
          `1 = first, to ${question.options.length} = last`,
        ),
      )
    case 'matrix':
      return question.rows.map(row =>
        one(
          `${id}.${row.id}`,
          `${own} – ${row.label[source]}`,
          `${scaleValues(question.columns)}${row.isReversed ? reversed : ''}`,
        ),
      )
    case 'words':
      return [one(id, own, `Words, ${question.longest} characters at most`)]
    case 'scale':
      return [one(id, own, `${scaleValues(undefined)}${question.isReversed ? reversed : ''}`)]
    case 'score':
      return [one(id, own, `0 = ${question.lowest[source]}, to 10 = ${question.highest[source]}`)]
    default:
      return [
        one(
          id,
          own,
          (valuesOf(question) ?? [])
            .map(
              value =>
                `${value} = ${answerWords(question, value, { language: source, words })}${codeOf(question, value)}`,
            )
            .join('; '),
        ),
      ]
  }
}

const reversed = ' (here to disagree is the good answer)'

/** What an answer counts as in the adult social care workforce data set, where it has a code there. */
function codeOf(question: Question, value: string): string {
  const code = question.type === 'choice' ? question.options.find(({ id }) => id === value)?.code : undefined
  return code ? ` [${code}]` : ''
}

function scaleValues(columns: readonly Option[] | undefined): string {
  const pairs =
    columns?.map(({ id, label }) => [id, label[source]]) ?? agreeScale.map(value => [value, agreeWords(value, words)])
  return pairs.map(([value, label]) => `${value} = ${label}`).join('; ')
}
