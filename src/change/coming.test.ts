import { expect, test } from 'vitest'
import { sayComing, sayOthersAsked } from './coming.ts'

test('who came and who left is said in whole tens, or as fewer than the smallest group, with what it means', () => {
  const few = sayComing({ joined: null, left: null }, 10)
  expect(few).toContain('fewer than 10 people are new since last time, and fewer than 10 people of then')
  expect(few).not.toContain('theirs')
  const many = sayComing({ joined: 40, left: null }, 10)
  expect(many).toContain('40 people or more are new since last time, and fewer than 10 people of then')
  expect(many).toContain('a part of what changed between all answers then and now can be theirs')
})

test('beside a change over time it is said when many others were asked, of the last time, and nothing where few were', () => {
  const step = (joined: number | null, left: number | null, year = 2027) => ({
    ...{ joined, left, from: `${year}-05-12`, to: `${year + 1}-05-12` },
  })
  expect(sayOthersAsked([])).toBeNull()
  expect(sayOthersAsked([step(null, null)])).toBeNull()
  expect(sayOthersAsked([step(10, null), step(null, null, 2028)])).toBe(
    'Between the surveys that closed on 12 May 2027 and 12 May 2028 10 or more people came who were not asked before. So the change may be theirs.',
  )
  expect(sayOthersAsked([step(10, null), step(20, 30, 2028)])).toBe(
    'This was so more than once, last between the surveys that closed on 12 May 2028 and 12 May 2029: 20 or more people came who were not asked before, and 30 or more people who were asked before were not asked again. So the change may be theirs.',
  )
})
