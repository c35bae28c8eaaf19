import { expect, test } from 'vitest'
import { readMobile } from './mobile-number.ts'

test.each([
  '07700 900123',
  '07700900123',
  '+44 7700 900 123',
  '+44 (0)7700 900123',
  '0044 7700-900-123',
  '447700900123',
  '(07700) 900.123',
  '\u202a+44 7700 900123\u202c',
  '０７７００　９００１２３',
])('%s is one number of the United Kingdom', typed => {
  expect(readMobile(typed)).toEqual({ outcome: 'read', number: '+447700900123' })
})

test.each([
  ['+353 85 012 3456', '+353850123456'],
  ['00353 85 012 3456', '+353850123456'],
  ['+1 (202) 555-0123', '+12025550123'],
  ['07624 900123', '+447624900123'],
])('%s is %s', (typed, number) => {
  expect(readMobile(typed)).toEqual({ outcome: 'read', number })
})

test.each([
  ['', 'Enter a mobile number'],
  ['  ', 'Enter a mobile number'],
  ['Efe’s phone', 'such as 07700 900123'],
  ['efe@example.org', 'such as 07700 900123'],
  ['7700 900123', 'such as 07700 900123'],
  ['07700 900123, 07700 900124', 'such as 07700 900123'],
  ['+', 'such as 07700 900123'],
  ['020 7946 0000', 'it begins with 07'],
  ['+44 117 496 0000', 'it begins with 07'],
  ['07012 345678', 'it begins with 07'],
  ['07600 123456', 'it begins with 07'],
  ['999', 'such as 07700 900123'],
  ['07700 90012', 'too few figures'],
  ['07700 9001234', 'too many figures'],
  ['+353', 'the code of the country'],
  ['+0353 85 012 3456', 'the code of the country'],
  ['+3538501234567890', 'the code of the country'],
])('%j is answered with %j', (typed, text) => {
  expect(readMobile(typed)).toEqual({ outcome: 'wrong', text: expect.stringContaining(text) })
})
