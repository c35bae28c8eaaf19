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

/** How much room the letters of a text take, where a small one of ours is 1. */
export function sizeOf(text: string): number {
  const [wide, capital] = [text.match(/[\u2e80-\uffff]/g), text.match(/\p{Lu}/gu)]
  return text.length + (wide?.length ?? 0) + 0.4 * (capital?.length ?? 0)
}

/** What stands around a text, in lines: its frame, whose it is, and the space to the next one. */
const around = { insight: 1.8, wording: 0.3, theme: 1.2, question: 1.2, keyQuestion: 1 } as const
/** A formula is so much larger than other words, and its lines so much further apart. */
const formula = { letters: 1.35, lines: 1.5 } as const

/** How many lines somebody at the back has to read, of so many letters each. */
export function linesIn(shown: Shown, perLine: number): number {
  const lines = (text: string) => Math.ceil(sizeOf(text) / perLine)
  const ofInsight = ({ wordings }: Insight) =>
    sum(wordings, ({ words }) => lines(words) + around.wording) + around.insight
  if (shown.kind === 'insights') return sum(shown.insights, ofInsight)
  if (shown.kind === 'themes')
    return sum(shown.themes, ({ title, insights }) => lines(title) + around.theme + sum(insights, ofInsight))
  if (shown.kind === 'questions') return sum(shown.questions, ({ words }) => lines(words) + around.question)
  if (shown.kind === 'key-questions')
    return sum(shown.keyQuestions, ({ audience, words }) => lines(audience) + lines(words) + around.keyQuestion)
  if (shown.kind === 'clock') return 0
  const text = [...shown.formula.parts, shown.formula.whole].join(' + ')
  return Math.ceil((sizeOf(text) * formula.letters) / perLine) * formula.lines
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0)
}
