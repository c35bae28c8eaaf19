import type { Tx } from '../../../platform/schema.ts'
import type { Room } from '../../hub.ts'
import { listQuestions } from '../../questions/queries.ts'
import type { Question } from '../../questions/question.ts'
import type { Formula, Insight, KeyQuestion, Themed } from '../plenary.ts'
import { findFormula, listAgreed, listKeyQuestions } from '../queries.ts'
import type { Wall } from './wall.ts'

/** What stands on the wall, with its words. */
export type Shown =
  | Readonly<{ kind: 'clock' }>
  | Readonly<{ kind: 'insights'; insights: readonly Insight[] }>
  | Readonly<{ kind: 'themes'; themes: readonly Themed[] }>
  | Readonly<{ kind: 'questions'; questions: readonly Question[] }>
  | Readonly<{ kind: 'formula'; formula: Formula }>
  | Readonly<{ kind: 'key-questions'; keyQuestions: readonly KeyQuestion[] }>

/** As many questions as a hall can read on a wall. */
const mostQuestions = 5

export async function findOnWall(tx: Tx, room: Room, { kind, themeId }: Wall): Promise<Shown> {
  if (kind === 'insights') return { kind, insights: await listInsights(tx, room) }
  if (kind === 'themes') {
    const { themes } = await listAgreed(tx, room)
    return { kind, themes: themeId ? themes.filter(({ id }) => id === themeId) : themes }
  }
  if (kind === 'questions') return { kind, questions: await listQuestions(tx, room, ['shown'], mostQuestions) }
  if (kind === 'key-questions')
    return { kind, keyQuestions: (await listKeyQuestions(tx, room)).filter(({ words }) => words) }
  const formula = kind === 'formula' && (await findFormula(tx, room))
  return formula ? { kind: 'formula', formula } : { kind: 'clock' }
}

/** All that tables agreed on, in the order of their numbers, wherever it stands. */
async function listInsights(tx: Tx, room: Room): Promise<Insight[]> {
  const { themes, loose } = await listAgreed(tx, room)
  const all = [...loose, ...themes.flatMap(({ insights }) => insights)]
  return all.sort((a, b) => (a.wordings[0]?.tableNo ?? 0) - (b.wordings[0]?.tableNo ?? 0))
}

/** How many letters somebody at the back has to read. */
export function lettersIn(shown: Shown): number {
  const said = textsOf(shown)
  return said.reduce((sum, text) => sum + text.length, 0)
}

function textsOf(shown: Shown): readonly string[] {
  const wordsOf = ({ wordings }: Insight) => wordings.map(({ words }) => words)
  if (shown.kind === 'insights') return shown.insights.flatMap(wordsOf)
  if (shown.kind === 'themes')
    return shown.themes.flatMap(({ title, insights }) => [title, ...insights.flatMap(wordsOf)])
  if (shown.kind === 'questions') return shown.questions.map(({ words }) => words)
  if (shown.kind === 'key-questions') return shown.keyQuestions.flatMap(({ audience, words }) => [audience, words])
  return shown.kind === 'formula' ? [...shown.formula.parts, shown.formula.whole] : []
}
