/** So long after an event was looked at last its guests are gone, ms, and so is what is kept of it here. */
const lasts = 24 * 60 * 60 * 1000

export const seenAt = (event: string) => `goldthread seen ${event}`

type Kept = Pick<Storage, 'length' | 'key' | 'getItem' | 'removeItem'>

/** Takes away what is left on this device of earlier events, which nobody can send or take home any more. */
export function forgetOld(storage: Kept, now = Date.now()): void {
  const names = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
  const events = names.map(name => /^goldthread (?:private|drafts|outbox|seen) (\S+)$/.exec(name)?.[1])
  const isOld = (event: string) => now - Number(storage.getItem(seenAt(event))) >= lasts
  const old = new Set(events.filter(event => event !== undefined && isOld(event)))
  for (const [i, name] of names.entries()) if (old.has(events[i])) storage.removeItem(name)
}
