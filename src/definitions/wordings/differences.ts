/** A run of words that stays, is taken out or is put in. The space after each word stays with it. */
export type Run = Readonly<{ kind: 'same' | 'out' | 'in'; text: string }>

/** Words with the space that follows them, so that all together are the text again. */
function wordsIn(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? []
}

/**
 * What has to be done to the words of one text to make the other: as few words as can be taken out and put in, the
 * longest common row of words being kept. Only the words count: a line break in place of a space is no difference.
 * Takes time and memory of both lengths multiplied; a wording has a thousand words at most.
 */
export function differencesOf(before: string, after: string): Run[] {
  const [old, now] = [wordsIn(before), wordsIn(after)]
  const lengths = commonLengths(old.map(bare), now.map(bare))
  const width = now.length + 1
  const runs: Run[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const isSame = i < old.length && j < now.length && bare(old[i] ?? '') === bare(now[j] ?? '')
    const down = lengths[(i + 1) * width + j] ?? 0
    const right = lengths[i * width + j + 1] ?? 0
    if (isSame) {
      add(runs, 'same', now[j] ?? '')
      i++
      j++
    } else if (i < old.length && (j === now.length || down >= right)) add(runs, 'out', old[i++] ?? '')
    else add(runs, 'in', now[j++] ?? '')
  }
  return runs
}

const bare = (word: string) => word.trim()

/** How long the longest common row is from each pair of places on. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const down = lengths[(i + 1) * width + j] ?? 0
      const right = lengths[i * width + j + 1] ?? 0
      const both = (lengths[(i + 1) * width + j + 1] ?? 0) + 1
      lengths[i * width + j] = old[i] === now[j] ? both : Math.max(down, right)
    }
  }
  return lengths
}

function add(runs: Run[], kind: Run['kind'], text: string): void {
  const last = runs.at(-1)
  if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text }
  else runs.push({ kind, text })
}
