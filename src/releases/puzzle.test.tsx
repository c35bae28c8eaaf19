import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOf, fieldsOf, textOf } from '../../test/markup.ts'
import { openWorld, type World } from '../../test/world.ts'
import { releasesPaths } from './paths.ts'
import { puzzle, tablesThatFit, unknowns } from './puzzle.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Guess = Readonly<Record<string, string>>

const guess = (fields: Guess) => world.visitor().get(`${releasesPaths.protection}?${new URLSearchParams(fields)}`)
const verdict = (html: string) =>
  elementsOf(html, 'p')
    .filter(({ attrs }) => attrs.some(({ name, value }) => name === 'role' && value === 'status'))
    .map(textOf)
    .join()

/** Every table of whole numbers that agrees with what the puzzle shows: tried one by one, from its rows alone. */
function solve(): number[][] {
  const numbers = [...Array(39).keys()]
  const found: number[][] = []
  for (const A of numbers)
    for (const B of numbers)
      for (const C of numbers)
        for (const D of numbers) {
          const hidden = { A, B, C, D }
          const rows = puzzle.rows.map(({ cells }) =>
            cells.map(cell => (typeof cell === 'number' ? cell : hidden[cell])),
          )
          const [everyone, ...groups] = rows
          const isSum = (total: number, parts: readonly number[]) =>
            total === parts.reduce((sum, part) => sum + part, 0)
          const across = rows.every(([people, ...answers]) => isSum(people!, answers))
          const down = everyone!.every((total, column) =>
            isSum(
              total,
              groups.map(cells => cells[column]!),
            ),
          )
          if (across && down) found.push([A, B, C, D])
        }
  return found
}

describe('the puzzle', () => {
  const solutions = solve().filter(numbers => numbers.some(number => number >= 1 && number <= 4))

  test('has just as many solutions as it says', () => {
    expect(tablesThatFit.map(({ a, b, c, d }) => [a, b, c, d])).toEqual(solutions)
    expect(solutions).toHaveLength(10)
  })

  test('leaves each of its numbers at least five whole numbers to be', () => {
    for (const [letter] of unknowns.entries()) {
      const values = solutions.map(numbers => numbers[letter]!)
      expect(Math.max(...values) - Math.min(...values)).toBeGreaterThanOrEqual(4)
      expect(new Set(values).size).toBeGreaterThanOrEqual(5)
    }
  })

  test('shows no number that its own rule would hide', () => {
    const shown = puzzle.rows.flatMap(({ cells }) => cells.filter(cell => typeof cell === 'number'))
    expect(shown.filter(number => number > 0 && number < 5)).toEqual([])
  })
})

describe('a guess', () => {
  test.each<[string, Guess, RegExp]>([
    [
      'that fits is told that others fit too',
      { a: '2', b: '15', c: '13', d: '1' },
      /^These numbers fit\. So do 9 other sets/,
    ],
    ['that does not add up is told so', { a: '2', b: '15', c: '13', d: '2' }, /do not add up/],
    [
      'in which nobody had to be protected is told so',
      { a: '8', b: '9', c: '7', d: '7' },
      /none of them stands for 1 to 4/,
    ],
    ['that is half made is asked for the rest', { a: '2' }, /Enter a whole number for each/],
    ['that is no number is asked for one', { a: 'two', b: '-1', c: '1e3', d: '٣' }, /Enter a whole number for each/],
    ['that nobody made is no guess', { a: ' ', b: '' }, /^$/],
  ])('%s', async (_, fields, words) => {
    const response = await guess(fields)
    expect(response.status).toBe(200)
    expect(verdict(await response.text())).toMatch(words)
  })

  test('stays in its fields, and is never mark-up', async () => {
    const page = await (await guess({ a: '"><b>7', b: '1' })).text()
    expect(fieldsOf(page)).toMatchObject({ a: '"><b>7', b: '1' })
    expect(elementsOf(page, 'form').flatMap(form => elementsOf(form, 'b'))).toEqual([])
  })

  test.each([
    '?a=%F0%28&b=%00',
    '?a=%',
    '?a[]=1&a[b]=2&a=1&a=2',
    `?a=${'9'.repeat(5000)}`,
    '?__proto__=1&constructor=2',
    '?&&==&a',
    '?a=%ED%A0%80',
  ])('%s is read without harm', async query => {
    expect((await world.visitor().get(releasesPaths.protection + query)).status).toBe(200)
  })
})

test('how people are protected is open to everyone, and every page leads there', async () => {
  const page = await (await world.visitor().get('/how-we-protect-people')).text()
  expect(page).toContain('How we protect people')
  expect(page).toContain('10 different sets of numbers fit')
  expect(page).not.toMatch(/complementary|primary|suppress|elimination/i)
  expect(await (await world.visitor().get('/sign-in')).text()).toContain('href="/how-we-protect-people"')
  expect(await (await (await world.signedIn()).get('/app')).text()).toContain('href="/how-we-protect-people"')
})
