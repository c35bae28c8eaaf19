import { drop, read, write } from './device.ts'

/** A card that was scanned or made in this browser, for the page with the questions. No longer than an hour: others may come. */

const place = 'goldthread card'
const hour = 3_600_000

export function keepCard(words: string): void {
  write(place, JSON.stringify({ words, until: Date.now() + hour }))
}

/** Its words; '' where there is none, or not any more. */
export function keptCard(): string {
  const { words = '', until = 0 } = JSON.parse(read(place) ?? '{}') as { words?: string; until?: number }
  const left = until - Date.now()
  if (left > 0 && left <= hour) return words
  dropCard()
  return ''
}

export function dropCard(): void {
  drop(place)
}

/** Tells when another tab of this browser has read a card. */
export function onCard(then: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === place) then()
  })
}
