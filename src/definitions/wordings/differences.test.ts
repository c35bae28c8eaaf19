import { expect, test } from 'vitest'
import { differencesOf, type Run } from './differences.ts'

const marked = (runs: readonly Run[]) =>
  runs.map(({ kind, text }) => ({ same: text, out: `[-${text}-]`, in: `[+${text}+]` })[kind]).join('')

test('two wordings are compared word by word', () => {
  expect(marked(differencesOf('We stand by each other.', 'We stand by each other.'))).toBe('We stand by each other.')
  expect(marked(differencesOf('We speak up for others', 'We always speak up with others'))).toBe(
    'We [+always +]speak up [-for -][+with +]others',
  )
  expect(marked(differencesOf('', 'All of it'))).toBe('[+All of it+]')
  expect(marked(differencesOf('All of it', ''))).toBe('[-All of it-]')
  expect(differencesOf('', '')).toEqual([])
})

test('a line break in place of a space is no difference, and a full stop is one', () => {
  expect(differencesOf('one two', 'one\ntwo').map(({ kind }) => kind)).toEqual(['same'])
  expect(marked(differencesOf('We listen', 'We listen.'))).toBe('We [-listen-][+listen.+]')
})

test('what is kept and put in is the new wording, and what is kept and taken out has the words of the old one', () => {
  const texts = ['a b c a b b a', 'c b a b a c', 'a', '', 'b  b\n\nc', 'ŵyn ŵyn 👩🏽‍⚕️ a', `${'x y '.repeat(300)}z`]
  for (const before of texts) {
    for (const after of texts) {
      const runs = differencesOf(before, after)
      const without = (kind: Run['kind']) => runs.filter(run => run.kind !== kind).map(({ text }) => text)
      expect(without('out').join('')).toBe(after)
      expect(without('in').join(' ').split(/\s+/).filter(Boolean)).toEqual(before.split(/\s+/).filter(Boolean))
    }
  }
})
