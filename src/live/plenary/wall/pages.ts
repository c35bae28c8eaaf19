import type { Insight, Themed } from '../plenary.ts'
import { type Beside, type Room, roomFor, type Size, sizes } from './room.ts'
import { linesIn, type Shown } from './shown.ts'

/** One page of a wall. */
export type WallPage = Readonly<{ shown: Shown; size: Size; columns: Room['columns'] }>

/** The page that stands there now. A host holds it, or pages turn by themselves. */
export type OnWall = WallPage & Readonly<{ page: number; pages: number; isHeld: boolean }>

/** What a wall shows beside something else: as large as it can be, or on pages where it is too much. */
export function pagesBeside(shown: Shown, beside: Beside): readonly WallPage[] {
  const rooms = sizes.map(size => ({ size, ...roomFor(size, shown, beside) }))
  const room = rooms.find(each => fits(shown, each)) ?? { size: 'full', ...roomFor('full', shown, beside) }
  const { size, columns } = room
  return pagesOf(shown, room).map(page => ({ shown: page, size, columns }))
}

function fits(shown: Shown, room: Room): boolean {
  const columns = columnsOf(shown, room)
  return columns.length <= room.columns && columns.every(column => linesIn(column, room.perLine) <= room.lines)
}

/** The same words in the same order, on pages with as much as fits. */
export function pagesOf(shown: Shown, room: Room): readonly Shown[] {
  const columns = columnsOf(shown, room)
  const firsts = columns.map((_, i) => i).filter(i => i % room.columns === 0)
  return firsts.map(i => together(columns.slice(i, i + room.columns)))
}

/**
 * One column after another, each as full as can be. What is too long for one has it to itself. What several tables put
 * together goes on in the next one where it is too long, as a theme does.
 */
function columnsOf(shown: Shown, { lines, perLine }: Room): readonly Shown[] {
  const columns: Shown[] = []
  for (const piece of piecesOf(shown)) {
    const last = columns.at(-1)
    const both = last && together([last, piece])
    if (both && linesIn(both, perLine) <= lines) columns[columns.length - 1] = both
    else columns.push(piece)
  }
  return columns.length > 0 ? columns : [shown]
}

/** The smallest things that a page can have, each by itself. */
function piecesOf(shown: Shown): readonly Shown[] {
  if (shown.kind === 'insights') return wordingsOf(shown.insights).map(one => ({ kind: 'insights', insights: [one] }))
  if (shown.kind === 'themes')
    return shown.themes.flatMap(theme => {
      const wordings = wordingsOf(theme.insights)
      const pieces = wordings.length > 0 ? wordings.map(one => ({ ...theme, insights: [one] })) : [theme]
      return pieces.map(piece => ({ kind: 'themes', themes: [piece] }) as const)
    })
  if (shown.kind === 'questions') return shown.questions.map(one => ({ kind: 'questions', questions: [one] }))
  if (shown.kind === 'key-questions')
    return shown.keyQuestions.map(one => ({ kind: 'key-questions', keyQuestions: [one] }))
  return [shown]
}

const wordingsOf = (insights: readonly Insight[]): readonly Insight[] =>
  insights.flatMap(insight => insight.wordings.map(wording => ({ ...insight, wordings: [wording] })))

const together = (all: readonly Shown[]): Shown => all.reduce(behind)

/** What is shown, and behind it more of the same kind. */
function behind(before: Shown, more: Shown): Shown {
  if (before.kind === 'insights' && more.kind === 'insights')
    return { ...before, insights: more.insights.reduce(withInsight, before.insights) }
  if (before.kind === 'themes' && more.kind === 'themes')
    return { ...before, themes: more.themes.reduce(withTheme, before.themes) }
  if (before.kind === 'questions' && more.kind === 'questions')
    return { ...before, questions: [...before.questions, ...more.questions] }
  if (before.kind === 'key-questions' && more.kind === 'key-questions')
    return { ...before, keyQuestions: [...before.keyQuestions, ...more.keyQuestions] }
  return before
}

/** Where an insight or a theme goes on, it is one with what stands there of it. */
function withInsight(all: readonly Insight[], more: Insight): readonly Insight[] {
  const last = all.at(-1)
  if (last?.id !== more.id) return [...all, more]
  return [...all.slice(0, -1), { ...last, wordings: [...last.wordings, ...more.wordings] }]
}

function withTheme(all: readonly Themed[], more: Themed): readonly Themed[] {
  const last = all.at(-1)
  if (last?.id !== more.id) return [...all, more]
  return [...all.slice(0, -1), { ...last, insights: more.insights.reduce(withInsight, last.insights) }]
}
