import { expect, test } from 'vitest'
import { isHeld } from './held.ts'

const list = ['idiot*', 'shut up', 'Dödel', 'ass']

test('a word of the list is held however it is written, and a word that only holds it is not', () => {
  for (const text of [
    ...[
      'You are an IDIOT',
      'Idiotic, all of it',
      'i.d.i.o.t',
      'i d i o t',
      '1d10t',
      '1d!0t',
      'iddiiiot',
      'ídiöt',
      'id\u200biot',
    ],
    ...['Shut  UP, please', 'shut-up', 'dodel', 'an a$$'],
  ])
    expect(isHeld(text, list), text).toBe(true)
  for (const text of ['Where do passengers wait?', 'We shut the door, up on the hill', 'An assembly', '', '🙂', '...'])
    expect(isHeld(text, list), text).toBe(false)
  expect(isHeld('anything', ['', '*', '…'])).toBe(false)
})
