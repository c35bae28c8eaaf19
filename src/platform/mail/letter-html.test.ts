import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../../test/browser.ts'
import { axeObjections } from '../../../test/sight.ts'
import { root } from '../root.ts'
import { asPlainText, cleanLetter } from './letter.ts'
import { asHtml } from './letter-html.tsx'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const letter = cleanLetter({
  subject: 'Your link to sign in to Goldthread at Aldermoor Care and Support',
  body: [
    'Open this link to sign in:',
    'https://goldthread.example.org/sign-in/link/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE',
    'It works once, for 15 minutes. If you did not ask for it, you need do nothing: nobody can come in without it.',
    'What is due:\nthe first week of June',
    '- the yearly review of Leadership\n- two actions of Culture',
    'https://goldthread.example.org/app',
  ].join('\n\n'),
  button: 'Sign in',
  footer: 'Goldthread sends this for Aldermoor Care and Support, because someone asked for a link with this address.',
})

test.each([
  [1280, 'light'],
  [1280, 'dark'],
  [360, 'light'],
  [360, 'dark'],
] as const)('at %i pixels, %s, a letter has no barrier, fits, and asks nobody for anything', async (width, scheme) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.setContent(asHtml(letter))
  expect(await axeObjections(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  expect(asked).toEqual([])
  if (process.env.SHOTS)
    await page.screenshot({ path: join(root, `shots/letter-${width}-${scheme}.png`), fullPage: true })
  await context.close()
})

test('text and HTML say the same, and the first link is the button', () => {
  const html = asHtml(letter)
  expect(
    html.match(/<a [^>]*href="[^"]+"[^>]*>[^<]+/g)?.map(tag => tag.replace(/<a.*?href="([^"]+)".*>/, '$1 ')),
  ).toEqual([
    'https://goldthread.example.org/sign-in/link/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE Sign in',
    'https://goldthread.example.org/app https://goldthread.example.org/app',
  ])
  expect(html).toContain('What is due:<br/>the first week of June')
  expect(html).toContain('<li style="margin:0 0 8px">two actions of Culture</li>')
  const words = asPlainText(letter).split(/[\s-]+/)
  expect(words.filter(word => !html.includes(word))).toEqual([])
})

test('a letter is small', () => {
  expect(Buffer.byteLength(asHtml(letter))).toBeLessThan(6_000)
})
