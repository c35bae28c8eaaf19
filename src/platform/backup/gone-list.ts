import type { Gone } from './since.ts'

/**
 * The list that `restore --erased` reads: the id of a member on a line, or `passkey` and the id of one; empty lines and
 * what follows a # are for people.
 */
export function writeGone({ members, passkeys }: Gone): string[] {
  return [...members, ...passkeys.map(id => `passkey ${id}`)]
}

/** What such a list says; or the number of the first line that says nothing we know. */
export function readGone(text: string): Gone | { wrongLine: number } {
  const members: string[] = []
  const passkeys: string[] = []
  for (const [i, line] of text.split('\n').entries()) {
    const [id = '', passkey, ...more] = line.replace(/#.*/, '').trim().split(/\s+/).reverse()
    if (id === '') continue
    if (more.length > 0 || !isId(id) || (passkey !== undefined && passkey !== 'passkey')) return { wrongLine: i + 1 }
    if (passkey) passkeys.push(id)
    else members.push(id)
  }
  return { members, passkeys }
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
