import type { Answer, Given } from './given.ts'
import type { Condition } from './questionnaire.ts'

/** Is this shown, when so much was answered? Runs in browsers too. */
export function isShown(condition: Condition | undefined, given: Given): boolean {
  if (!condition) return true
  const holds = ({ question, is }: Condition['clauses'][number]) =>
    valuesOf(given[question]).some(each => is.includes(each))
  return condition.when === 'all' ? condition.clauses.every(holds) : condition.clauses.some(holds)
}

function valuesOf(answer: Answer | undefined): readonly string[] {
  if (typeof answer === 'string') return [answer]
  return isList(answer) ? answer : []
}

const isList = (answer: Answer | undefined): answer is readonly string[] => Array.isArray(answer)
