import { runInThread } from '../thread.ts'
import type { Deck, SlideLook } from './deck.ts'
import type { SlidesTask } from './render.ts'

let before: Promise<unknown> = Promise.resolve()

/**
 * A file for PowerPoint, made in a thread of its own, so that pages are answered meanwhile; one after the other, so that
 * many at once do not take the whole machine.
 */
export function makeSlides(deck: Deck, look: SlideLook): Promise<Uint8Array<ArrayBuffer>> {
  const task: SlidesTask = { deck, look }
  const made = before.then(() => runInThread<Uint8Array<ArrayBuffer>>('slides', task, () => undefined))
  before = made.catch(() => undefined)
  return made
}
