/** What is said as time runs out, once when its last minute begins and once when it is up: `left` is in seconds. */
export function signalOf(left: number): string {
  if (left <= 0) return 'Time is up'
  return left <= 60 ? 'The last minute has begun' : ''
}

/** The same for a moment that a countdown ends at; nothing where none runs. */
export function signalAt(endsAt: Date | null, now: Date): string {
  return endsAt ? signalOf(Math.ceil((endsAt.getTime() - now.getTime()) / 1000)) : ''
}
