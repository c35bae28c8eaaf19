import type { Item } from './questionnaire.ts'

export type Kind = Item['type']

/** What each kind of item is called, and when to use it. */
export const kindWords: Readonly<Record<Kind, Readonly<{ name: string; use: string }>>> = {
  scale: { name: 'Agree scale', use: 'A statement, answered from strongly disagree to strongly agree.' },
  choice: { name: 'One of several', use: 'A list of answers of which one is chosen.' },
  choices: { name: 'Any of several', use: 'A list of answers of which several can be chosen.' },
  score: { name: '0 to 10', use: 'A number from 0 to 10, with words at both ends.' },
  band: { name: 'Number in bands', use: 'A number that nobody needs to know exactly, such as years of service.' },
  ranking: { name: 'Order', use: 'A short list that people put into their order.' },
  matrix: {
    name: 'Lines on one scale',
    use: 'Several statements that belong together, each answered on the same scale.',
  },
  words: {
    name: 'Words of one’s own',
    use: 'A box to write in. Read every answer before anybody else does: words can give people away.',
  },
  section: {
    name: 'Words without a question',
    use: 'To explain, to prepare people for hard questions, and to say where there is support.',
  },
}

export const kinds = Object.keys(kindWords) as readonly Kind[]

export function isKind(text: string): text is Kind {
  return Object.hasOwn(kindWords, text)
}
