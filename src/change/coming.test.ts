import { expect, test } from 'vitest'
import { sayComing } from './coming.ts'

test('who came and who left is said in whole tens, or as fewer than the smallest group, with what it means', () => {
  const few = sayComing({ joined: null, left: null }, 10)
  expect(few).toContain('fewer than 10 people are new since last time, and fewer than 10 people of then')
  expect(few).not.toContain('theirs')
  const many = sayComing({ joined: 40, left: null }, 10)
  expect(many).toContain('40 people or more are new since last time, and fewer than 10 people of then')
  expect(many).toContain('a part of what changed between all answers then and now can be theirs')
})
