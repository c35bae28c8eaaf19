import type { TermKind } from './term.ts'

/** How pages speak of a definition and of a value. */
export const kindWords: Readonly<Record<TermKind, KindWords>> = {
  definition: {
    one: 'definition',
    all: 'Definitions',
    side: 'Definition',
    lead: 'What a word means here is for everyone to say. Look at what others say, propose words of your own, talk about them, vote, and adopt what you agree on.',
    begin: 'Define something',
    asksTitle: 'What do you want to define?',
    hint: 'One word or a few, such as Allyship.',
    none: 'Nothing is defined yet',
  },
  value: {
    one: 'value',
    all: 'Our values',
    side: 'Value',
    lead: 'A value is what we stand for, and what we do because of it. Anyone who works here can suggest one. Staff and leaders find the words together.',
    begin: 'Suggest a value',
    asksTitle: 'What is the value called?',
    hint: 'A few words, such as We listen first.',
    none: 'No values yet',
  },
}

type KindWords = Readonly<{
  one: string
  all: string
  side: string
  lead: string
  begin: string
  asksTitle: string
  hint: string
  none: string
}>
