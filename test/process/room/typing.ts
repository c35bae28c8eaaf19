import { setTimeout as pause } from 'node:timers/promises'
import { chanceOf } from '../../attacks/chance.ts'
import type { Writer } from './writer.ts'

type Typing = Readonly<{ seed: number; isOver(): boolean }>

/**
 * Types a few words, each unlike any other, and pauses; now in a note of one's own, now in any of the table. Nobody takes
 * a word away, so each that was saved must be there in the end. Returns them all once it is over.
 */
export async function typeOn(writer: Writer, { seed, isOver }: Typing): Promise<string[]> {
  const chance = chanceOf(seed)
  const typed: string[] = []
  const next = () => {
    const word = `w${seed}-${typed.length}`
    typed.push(word)
    return word
  }
  await pause(chance.below(3_000))
  while (!isOver()) {
    const roomy = [...writer.notes()].filter(([, words]) => words.length < 1_000).map(([id]) => id)
    if (roomy.length === 0 || chance.below(8) === 0) writer.add(next())
    else {
      const note = chance.pick(roomy)
      for (let words = 1 + chance.below(4); words > 0; words -= 1, await pause(200 + chance.below(500)))
        writer.type(note, ` ${next()}`)
    }
    await pause(1_500 + chance.below(3_000))
  }
  return typed
}

/** Single words of many texts. */
export const wordsOf = (texts: readonly string[]): string[] => texts.flatMap(text => text.split(' '))
