import { drawId } from './draw-id.ts'
import { keptAs } from './kept.ts'

/** Words that are not taken yet, and under which id they were sent; '' before that. */
type Draft = Readonly<{ words: string; id: string }>

/** What somebody writes for everyone, by where it goes. It stays on their device until it is taken, also through a reload. */
export type Drafts = Readonly<{
  find(action: string): Draft | undefined
  typed(action: string, words: string): void
  /** The id under which these words go: the same ones once more under the same, so that they count once. */
  sending(action: string, words: string): string
  /** These words need not go any more, unless others are there by now. */
  done(action: string, words: string): void
  /** These words are refused: sent again, they are something new. */
  refused(action: string, words: string): void
  areAny(): boolean
}>

export function openDrafts(event: string): Drafts {
  const kept = keptAs<Record<string, Draft>>(`goldthread drafts ${event}`, {})
  const find = (action: string): Draft | undefined => kept.read()[action]
  const put = (action: string, draft: Draft) => kept.write({ ...kept.read(), [action]: draft })
  const drop = (action: string) => {
    const { [action]: _, ...others } = kept.read()
    kept.write(others)
  }
  return {
    find,
    typed(action, words) {
      if (words.trim() === '') drop(action)
      else if (find(action)?.words !== words) put(action, { words, id: '' })
    },
    sending(action, words) {
      const before = find(action)
      const id = (before?.words === words && before.id) || drawId()
      put(action, { words, id })
      return id
    },
    done(action, words) {
      if (find(action)?.words === words) drop(action)
    },
    refused(action, words) {
      if (find(action)?.words === words) put(action, { words, id: '' })
    },
    areAny: () => Object.keys(kept.read()).length > 0,
  }
}
