import type { ElementWords, FileHead } from '../content.ts'
import { phaseNames, phases } from '../cycle.ts'

/** One text that can be translated: the node it is, what it is there, and the text. */
export type Placed = Readonly<{ place: string; what: string; text: string }>

/** What a framework says of itself. */
export function placesOfHead({ title, about }: Pick<FileHead, 'title' | 'about'>): readonly Placed[] {
  return [
    { place: 'title', what: 'Title', text: title },
    { place: 'about', what: 'What it is', text: about },
  ]
}

/** Every text of an element, in the order in which it is read. Lines without an id are counted, from 1. */
export function placesOf({
  title,
  purpose,
  evidence,
  tools,
  ...words
}: Omit<ElementWords, 'mark' | 'clock'>): readonly Placed[] {
  return [
    { place: 'title', what: 'Title', text: title },
    { place: 'purpose', what: 'What it is for', text: purpose },
    ...phases.flatMap(phase => [
      { place: phase, what: `${phaseNames[phase]}: how to go about it`, text: words[phase].guidance },
      ...words[phase].suggestions.map(({ id, text }) => ({
        place: `${phase}/${id}`,
        what: `${phaseNames[phase]}: you could`,
        text,
      })),
    ]),
    ...evidence.map((text, i) => ({ place: `evidence/${i + 1}`, what: 'Evidence that would show it', text })),
    ...tools.map(({ text }, i) => ({ place: `tools/${i + 1}`, what: 'What helps', text })),
  ]
}
