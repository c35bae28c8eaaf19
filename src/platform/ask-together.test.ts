import { expect, test } from 'vitest'
import { askTogether } from './ask-together.ts'

/** Finds how often it was asked so far, once it is let. */
function slow() {
  const waiting: (() => void)[] = []
  let asked = 0
  const find = askTogether(async key => {
    asked += 1
    const mine = asked
    await new Promise<void>(resolve => waiting.push(resolve))
    if (key === 'broken') throw new Error('broken')
    return `${key} ${mine}`
  })
  const letOne = async () => {
    waiting.shift()?.()
    await new Promise(resolve => setTimeout(resolve))
  }
  return { find, letOne, asked: () => asked }
}

test('whoever comes while an answer is under way shares the next one, and no older one', async () => {
  const { find, letOne, asked } = slow()
  const first = find('a')
  const later = [find('a'), find('a'), find('a')]
  await letOne()
  expect(await first).toBe('a 1')
  const last = find('a')
  await letOne()
  expect(await Promise.all(later)).toEqual(['a 2', 'a 2', 'a 2'])
  await letOne()
  expect(await last).toBe('a 3')
  expect(asked()).toBe(3)
  const anew = find('a')
  await letOne()
  expect(await anew).toBe('a 4')
})

test('keys do not wait for each other, and a question that failed is asked again for those who waited', async () => {
  const { find, letOne, asked } = slow()
  const both = [find('a'), find('b')]
  await letOne()
  await letOne()
  expect(await Promise.all(both)).toEqual(['a 1', 'b 2'])
  const [first, next] = [find('broken'), find('broken')].map(each => expect(each).rejects.toThrow('broken'))
  await letOne()
  await first
  await letOne()
  await next
  expect(asked()).toBe(4)
})
