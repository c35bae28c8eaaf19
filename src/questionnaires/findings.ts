import { conditionWords } from './answer-words.ts'
import { sourcesOf } from './derived.ts'
import { equalityIds } from './library.ts'
import { checkLogic, type LogicProblem } from './logic.ts'
import { messagesIn } from './messages.ts'
import { type Item, isQuestion, type Question, type Questionnaire, questionsOf } from './questionnaire.ts'
import { offersSilence } from './silence.ts'
import { source } from './text.ts'

/** Something to be looked at before it is asked: where, in words, and whether it stands in the way of asking. */
export type Finding = Readonly<{ where: string; text: string; isWrong: boolean }>

/** Everything that is wrong with a questionnaire, and then what has to be decided by whoever asks. */
export function findingsIn(questionnaire: Questionnaire): Finding[] {
  const wrong = checkLogic(questionnaire).map(problem => ({
    where: problem.where,
    text: logicWords(problem, questionnaire),
    isWrong: true,
  }))
  const open = questionsOf(questionnaire).flatMap(({ id, toConfirm }) =>
    toConfirm ? [{ where: id, text: `To be confirmed by you. ${toConfirm}`, isWrong: false }] : [],
  )
  const empty = questionnaire.pages
    .filter(({ items }) => items.length === 0)
    .map(({ id }) => ({ where: id, text: 'There is nothing on this page yet.', isWrong: true }))
  const there = new Set(questionsOf(questionnaire).map(({ id }) => id))
  const underived = (questionnaire.derived ?? [])
    .filter(derived => sourcesOf(derived).some(question => !there.has(question)))
    .map(({ title }) => ({
      where: questionnaire.pages.at(-1)!.id,
      text: `“${title[source]}” follows from a question that is not there any more, and will be left out.`,
      isWrong: false,
    }))
  return [
    ...wrong,
    ...empty,
    ...unevenEquality(questionnaire),
    ...underived,
    ...looseOptions(questionnaire),
    ...unevenSilence(questionnaire),
    ...open,
  ]
}

function logicWords({ where, what, question }: LogicProblem, questionnaire: Questionnaire): string {
  const other = questionsOf(questionnaire).find(({ id }) => id === question)?.text[source] ?? question
  switch (what) {
    case 'twice':
      return `Two parts of the questionnaire are called “${where}” in files. Each needs a name of its own.`
    case 'unknown':
      return `It hangs on a question that is not there any more (“${question}”). Choose again when it is asked.`
    case 'itself':
      return 'It hangs on an answer to itself, and so is never asked.'
    case 'later':
      return `It hangs on “${other}”, which is asked later. Move one of them, or choose again when it is asked.`
    case 'value':
      return `It hangs on an answer to “${other}” that nobody can give. Choose again when it is asked.`
    case 'never':
      return `Nobody will ever see it: ${neverWords(where, questionnaire)}`
  }
}

function neverWords(where: string, questionnaire: Questionnaire): string {
  const parts: readonly (Item | Questionnaire['pages'][number])[] = questionnaire.pages.flatMap(page => [
    page,
    ...page.items,
  ])
  const condition = parts.find(({ id }) => id === where)?.showIf
  const words = condition && conditionWords(condition, questionnaire, messagesIn(source))
  return `nobody can come to it who answered ${words ?? 'so'}.`
}

/** Answers that a coarser list of the same answers leaves out: in results that are joined, they would be missing. */
function looseOptions(questionnaire: Questionnaire): Finding[] {
  return questionsOf(questionnaire).flatMap(question => {
    if (question.type !== 'choice') return []
    const { id, options, joins = [] } = question
    return joins.flatMap(({ title, groups }) => {
      const joined = new Set(groups.flatMap(group => group.options))
      const loose = options.filter(option => !option.isSilence && !joined.has(option.id))
      if (loose.length === 0) return []
      const names = loose.map(({ label }) => `“${label[source]}”`).join(', ')
      return [{ where: id, text: `In “${title[source]}”, ${names} has no place, and stays by itself.`, isWrong: false }]
    })
  })
}

const takesSilence = (question: Question) => question.type === 'choice' || question.type === 'choices'

/** Those that do not offer not to say, where others beside them do: leaving one out would then say something. */
function withoutSilence(asked: readonly Question[]): Question[] {
  const without = asked.filter(question => !offersSilence(question))
  return without.length === asked.length ? [] : without
}

/** Not to say is offered at all equality questions of a questionnaire, or at none, wherever they stand. */
function unevenEquality(questionnaire: Questionnaire): Finding[] {
  const asked = questionsOf(questionnaire).filter(question => equalityIds.has(question.id) && takesSilence(question))
  const text =
    '“Prefer not to say” stands at other equality questions, and not here. Change this question and offer it, or take it away from all the others.'
  return withoutSilence(asked).map(({ id }) => ({ where: id, text, isWrong: true }))
}

/** The same for other sensitive questions of a page, where it is for whoever asks to decide. */
function unevenSilence({ pages }: Questionnaire): Finding[] {
  const text =
    '“Prefer not to say” stands at other sensitive questions of this page, and not here. Offer it at all of them, or at none.'
  return pages.flatMap(({ items }) => {
    const asked = items.filter(isQuestion).filter(question => question.isSensitive && takesSilence(question))
    return withoutSilence(asked)
      .filter(({ id }) => !equalityIds.has(id))
      .map(({ id }) => ({ where: id, text, isWrong: false }))
  })
}
