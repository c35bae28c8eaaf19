import type { Gone } from './since.ts'

/** What stands before an id that is no member's. */
const words = { passkey: 'passkeys', pledge: 'pledges', reader: 'readers' } as const
type Word = keyof typeof words

const isWord = (text: string): text is Word => Object.hasOwn(words, text)

/**
 * The list that `restore --erased` reads: the id of a member on a line, or `passkey`, `pledge` or `reader` and the id of
 * one; empty lines and what follows a # are for people.
 */
export function writeGone(gone: Gone): string[] {
  const others = Object.entries(words).flatMap(([word, kind]) => gone[kind].map(id => `${word} ${id}`))
  return [...gone.members, ...others]
}

/** What such a list says; or the number of the first line that says nothing we know. */
export function readGone(text: string): Gone | { wrongLine: number } {
  const gone = { members: [] as string[], passkeys: [] as string[], pledges: [] as string[], readers: [] as string[] }
  for (const [i, line] of text.split('\n').entries()) {
    const [id = '', word, ...more] = line.replace(/#.*/, '').trim().split(/\s+/).reverse()
    if (id === '') continue
    if (more.length > 0 || !isId(id) || (word !== undefined && !isWord(word))) return { wrongLine: i + 1 }
    gone[word === undefined ? 'members' : words[word]].push(id)
  }
  return gone
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
