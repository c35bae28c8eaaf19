import { derivedIn, sourcesOf } from '../../questionnaires/derived.ts'
import { derive } from '../../questionnaires/given.ts'
import type { Derived, Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Planned } from './asked.ts'

/**
 * What follows from answers and stands in a release in place of them. Never beside them: who said the one and not the
 * other could be counted by subtracting. So it gives way where results are divided by one of its questions, and of two
 * that follow from one question the one comes by which results are divided, and otherwise the first.
 */
export function derivedFor(content: Questionnaire, breakdowns: readonly string[]): readonly Derived[] {
  const all = derivedIn(content).filter(each => !sourcesOf(each).some(id => breakdowns.includes(id)))
  const inOrder = [...all].sort((a, b) => Number(breakdowns.includes(b.id)) - Number(breakdowns.includes(a.id)))
  return inOrder.filter(
    (each, place) => !inOrder.slice(0, place).some(other => sourcesOf(other).some(id => sourcesOf(each).includes(id))),
  )
}

/** What follows from the answers of each, worked out now: with what somebody sent it is never kept. */
export function planDerived({ id, title, ...derived }: Derived): Planned {
  const labels = new Map(derived.values.map(value => [value.id, value.label.en]))
  return {
    ...{ question: { id }, label: title.en, labels: [...labels.values()] },
    wordsFor: given => labels.get(derive({ id, title, ...derived }, given) ?? '') ?? '',
  }
}
