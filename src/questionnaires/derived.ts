import { type Derived, type Questionnaire, questionsOf } from './questionnaire.ts'
import type { Text } from './text.ts'

/** The questions from whose answers it follows. */
export function sourcesOf({ values }: Derived): readonly string[] {
  return [...new Set(values.flatMap(({ when }) => when.clauses.map(({ question }) => question)))]
}

/** What follows from answers, where all of the questions are asked. A question of the same name comes first. */
export function derivedIn(content: Pick<Questionnaire, 'pages' | 'derived'>): Derived[] {
  const asked = new Set(questionsOf(content).map(({ id }) => id))
  return (content.derived ?? []).filter(each => !asked.has(each.id) && sourcesOf(each).every(id => asked.has(id)))
}

/** Everything that can be named in results: the questions, and then what follows from their answers. */
export function namedIn(content: Pick<Questionnaire, 'pages' | 'derived'>): Readonly<{ id: string; text: Text }>[] {
  const following = derivedIn(content).map(({ id, title }) => ({ id, text: title }))
  return [...questionsOf(content).map(({ id, text }) => ({ id, text })), ...following]
}
