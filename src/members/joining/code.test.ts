import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFrom, randomBytesOfCode, readCode } from './code.ts'

test('a code is read however it is typed', () => {
  const written = 'K7QF-2M0P-XT41'
  for (const typed of ['k7qf2m0pxt41', ' K7QF 2MOP XT4l ', 'k7qf–2mop–xt4i', 'K7QF-2M0P-XT41']) {
    expect(readCode(typed)).toBe(written)
  }
})

test('what cannot be a code is none', () => {
  for (const typed of ['', 'K7QF-2M0P', 'K7QF-2M0P-XT411', 'K7QU-2M0P-XT41', '<script>', 'K7QF-2M0P-XT4É']) {
    expect(readCode(typed)).toBeNull()
  }
})

test('every code that is made can be read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: randomBytesOfCode, maxLength: randomBytesOfCode }), random => {
      const code = codeFrom(random)
      return readCode(code) === code && readCode(code.toLowerCase().replaceAll('-', ' ')) === code
    }),
  )
  expect(codeFrom(randomBytes(12))).not.toBe(codeFrom(randomBytes(12)))
})
