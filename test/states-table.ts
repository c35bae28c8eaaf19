import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../src/platform/root.ts'

/** A table of docs/states.md, by the words of the comment before it: what can be done, and the states in which it can. */
export function readStates(about: string): Map<string, readonly string[]> {
  const text = readFileSync(join(root, 'docs', 'states.md'), 'utf8')
  const [, after = ''] = text.split(`<!-- ${about} -->`)
  const [heading = [], , ...rows] = (after.split('<!-- end of')[0] ?? '').trim().split('\n').map(cellsOf)
  const states = heading.slice(1).map(state => state.toLowerCase())
  return new Map(
    rows.map(([name = '', ...marks]) => [name.replaceAll('`', ''), states.filter((_, i) => marks[i] === '●')]),
  )
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim())
}
