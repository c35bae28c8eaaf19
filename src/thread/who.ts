import type { Named } from './station.ts'

/** Who did something, within a sentence. */
export function whoOf(named: Named): string {
  if (named === null) return 'somebody who was erased'
  return named.hasLeft ? `${named.name}, who has left` : named.name
}
