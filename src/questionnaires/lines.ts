import { freshId } from './edit.ts'
import { source, type Text } from './text.ts'

type Labelled = Readonly<{ id: string; label: Text }>

/** What was written in lines: without empty ones, and without space around them. */
export function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
}

export const linesOf = (list: readonly Labelled[]): string => list.map(({ label }) => label[source]).join('\n')

/**
 * Lines, one for each answer, with the ids they had: answers are kept under ids, and a word that is put right must not
 * part what was answered before from what is answered later. A line that is as it was keeps its id; a line that was
 * written anew between two of those keeps that of the line it stands for; what is left over is new, and takes no id of
 * `others`.
 */
export function withIds<T extends Labelled>(
  lines: readonly string[],
  before: readonly T[],
  others: readonly string[] = [],
): (T | Labelled)[] {
  const kept = new Map<number, T>()
  for (const [at, line] of lines.entries()) {
    const same = before.find(each => each.label[source] === line && ![...kept.values()].includes(each))
    if (same) kept.set(at, same)
  }
  for (const [at] of lines.entries()) {
    if (kept.has(at)) continue
    const changed = standingAt(at, kept, before)
    if (changed) kept.set(at, changed)
  }
  const taken = [...others, ...before.map(({ id }) => id)]
  return lines.map((line, at) => {
    const old = kept.get(at)
    if (old) return { ...old, label: { ...old.label, en: line } }
    const id = freshId(line, taken, 'answer')
    taken.push(id)
    return { id, label: { en: line } }
  })
}

/** What stood after the line before this one, or before the line after it, where no other line has taken it. */
function standingAt<T>(at: number, kept: ReadonlyMap<number, T>, before: readonly T[]): T | undefined {
  const isFree = (each: T | undefined) => each !== undefined && ![...kept.values()].includes(each)
  const previous = kept.get(at - 1)
  const follower = at === 0 ? before[0] : previous && before[before.indexOf(previous) + 1]
  return isFree(follower) ? follower : undefined
}
