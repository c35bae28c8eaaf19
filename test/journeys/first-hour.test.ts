import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../process/program.ts'
import { docs as folder, picture } from './picture.ts'
import { follow, go, openStage, press, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder(), { builtIn: true })
})
afterEach(() => stage.close())

/** Remembers everything that is read on the way, also what only a screen reader says. */
function reading(page: Page) {
  const seen: string[] = []
  const read = async () => {
    const text = await page.locator('body').evaluate(body => body.textContent ?? '')
    seen.push(text.replace(/\s+/g, ' '))
  }
  return { read, has: (words: string) => seen.some(text => text.includes(words)) }
}

test('the first hour is as it is told, and every word in bold stands on the screen', async () => {
  const page = await stage.enter()
  const { read, has } = reading(page)

  // 2. Set it up
  await page.goto(stage.setUpLink())
  await read()
  await page.getByLabel('Name of your organisation').fill('Hartley Care')
  await page.getByLabel('Your name').fill('Sam Rowe')
  await page.getByLabel('Your e-mail address').fill('sam@hartley.example')
  await page.getByLabel('5 people').check()
  await page.getByLabel('Put an example release among mine').check()
  await press(page, 'Start')
  await read()
  await picture(page, 'home-1280')
  await picture(page, 'home-360', { narrow: true, tall: 1600 })

  // 3. Read a release
  await follow(page, 'Culture check of an invented organisation')
  await read()
  await picture(page, 'overview-1280', { tall: 920 })
  await picture(page, 'overview-360', { narrow: true, tall: 1600 })
  await go(page, page.locator('.gt-said a').first())
  await read()
  await picture(page, 'question-1280', { tall: 1245 })
  await picture(page, 'question-360', { narrow: true, tall: 1600 })
  await picture(page, 'question-1280-dark', { dark: true, tall: 1245 })
  await follow(page, 'How we protect people')
  await read()
  await picture(page, 'protect-1280', { tall: 1360 })
  for (const [letter, number] of Object.entries({ A: '14', B: '3', C: '1', D: '13' })) {
    await page.getByLabel(`Hidden ${letter}`).fill(number)
  }
  await press(page, 'Check my guess')
  expect(await page.getByRole('status').textContent()).toContain('These numbers fit.')

  // 4. Bring answers
  await page.goto('/app')
  await press(page, 'Bring answers you have')
  await read()
  await picture(page, 'bring-1280')
  await page.getByLabel('File with the answers').setInputFiles(join(folder, 'using/example-answers.csv'))
  await press(page, 'Read the file')
  await page.waitForURL(/columns$/)
  await read()
  await picture(page, 'columns-1280')
  expect(await page.locator('main').textContent()).toContain('40 comments')
  await follow(page, /what stands in Which service do you work in/)
  await read()
  await page.getByLabel('Call “Homecare”').fill('Home care')
  await press(page, 'Save')
  await press(page, 'Continue')
  await page.getByLabel('Title of the release').fill('Speaking up, May 2027')
  await read()
  await press(page, 'Work out what can be shown')

  // 5. Choose what can be shown
  await page.waitForURL(/ways$/)
  await read()
  await picture(page, 'ways-1280')
  await picture(page, 'ways-360', { narrow: true, tall: 1600 })
  await page.getByLabel('Join small groups').check()
  await press(page, 'Make the draft')

  // 6. Check the words, and release
  await page.waitForURL(/wording$/)
  await read()
  await press(page, 'Save, and look at it')
  await read()
  await press(page, 'Release it')

  // 7. Use it
  await read()
  expect(await page.locator('h1').textContent()).toBe('Speaking up, May 2027')
  const link = page.getByRole('link', { name: 'All tables for Excel' })
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(file.suggestedFilename()).toBe('Speaking-up-May-2027.xlsx')

  // 8. Out, and in again
  await follow(page, 'Sam Rowe')
  await read()
  await press(page, 'Sign out')
  await read()
  await page.getByLabel('E-mail address').fill('sam@hartley.example')
  await press(page, 'Send me the link')
  await stage.signInLink('sam@hartley.example')
  await follow(page, 'outbox')
  await go(page, page.locator('a[href*="/sign-in/link/"]'))
  await press(page, 'Sign in')
  expect(await page.locator('main').textContent()).toContain('Speaking up, May 2027')

  const guide = await readFile(join(folder, 'using/first-hour.md'), 'utf8')
  const told = [...guide.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) =>
    words.replace(/\s+/g, ' ').replace(/\.$/, ''),
  )
  expect(told.length).toBeGreaterThan(20)
  expect(told.filter(words => words !== 'bold' && !has(words))).toEqual([])
})
