import { type Item, type Questionnaire, questionsOf } from '../../questionnaires/questionnaire.ts'
import type { TeamGroup } from './teams.ts'

/** Is there a question whose answers are the teams of those who are asked? */
export function asksForTeam(questionnaire: Questionnaire): boolean {
  return questionsOf(questionnaire).some(isTeams)
}

function isTeams(item: Item): item is Extract<Item, { type: 'choice' }> {
  return item.type === 'choice' && item.teams === true
}

/** The same questions with these teams to choose from. Without at least two there is nothing to choose: then it is not asked. */
export function fillTeams(questionnaire: Questionnaire, teams: readonly TeamGroup[]): Questionnaire {
  const filled = (item: Item): Item[] => {
    if (!isTeams(item)) return [item]
    if (teams.length < 2) return []
    const silences = item.options.filter(({ isSilence }) => isSilence)
    return [{ ...item, options: [...teams.map(({ id, label }) => ({ id, label: { en: label } })), ...silences] }]
  }
  const pages = questionnaire.pages.map(page => ({ ...page, items: page.items.flatMap(filled) }))
  return { ...questionnaire, pages: pages.filter(({ items }) => items.length > 0) }
}
