import { signalOf } from '../signal.ts'

/**
 * A quiet line that screen readers hear too. It is written only when its words change, so each is heard once; a countdown
 * made longer takes them back.
 */
export function showSignal(now: number): void {
  const line = document.querySelector<HTMLElement>('[data-signal]')
  if (!line) return
  const ends = document.querySelector<HTMLElement>('[data-ends]')?.dataset.ends
  const words = ends ? signalOf(Math.ceil((Number(ends) - now) / 1000)) : ''
  if (line.textContent !== words) line.textContent = words
}
