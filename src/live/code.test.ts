import { expect, test } from 'vitest'
import { codeInAddress, newCode, readCode } from './code.ts'

test('a code is a word and three digits, and is read however somebody types it', () => {
  for (let i = 0; i < 200; i += 1) {
    const code = newCode()
    expect(code).toMatch(/^[A-Z]{3,8} [1-9]\d\d$/)
    for (const typed of [code, code.toLowerCase(), code.replace(' ', ''), ` ${code}  `, codeInAddress(code)])
      expect(readCode(typed)).toBe(code)
  }
})

test('what is no code is none', () => {
  for (const typed of ['', 'FERN', '482', 'FERN 42', 'FERN 4821', 'F3RN 482', 'FERN 482 X', '🌿 482'])
    expect(readCode(typed)).toBeNull()
})
