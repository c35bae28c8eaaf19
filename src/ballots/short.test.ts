import { expect, test } from 'vitest'
import { idsBehind, shortOf } from './short.ts'

test('eight letters lead back to the ids that begin as this one does, however they are typed', () => {
  for (const id of [
    '00000000-0000-4000-8000-000000000000',
    'ffffffff-ffff-4fff-bfff-ffffffffffff',
    crypto.randomUUID(),
  ]) {
    const short = shortOf(id)
    expect(short).toMatch(/^[2-9a-hj-np-z]{8}$/)
    for (const typed of [short, short.toUpperCase()]) {
      const { first, last } = idsBehind(typed)!
      expect([first.slice(0, 12), first <= id, id <= last]).toEqual([`${id.slice(0, 11)}${first[11]}`, true, true])
      expect(shortOf(first)).toBe(short)
      expect(shortOf(last)).toBe(short)
    }
  }
})

test('letters that lead to nothing lead to no id', () => {
  for (const typed of ['', 'abc', '2222222', '222222222', '2222222o', '2222 222', '-2222222', '2222222é'])
    expect(idsBehind(typed), typed).toBeNull()
})
