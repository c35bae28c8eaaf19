// Pictures of a running Goldthread, wide and narrow, light and dark, into shots/.
// node bin/shoot.mjs http://localhost:3000 /app /app/answers/new [--cookie NAME=VALUE]
import { mkdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { chromiumPath } from './chromium.mjs'

const { values, positionals } = parseArgs({ options: { cookie: { type: 'string' } }, allowPositionals: true })
const [address, ...paths] = positionals
if (!address) throw new Error('Say which Goldthread: node bin/shoot.mjs http://localhost:3000 /app')

const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] })
await mkdir('shots', { recursive: true })
for (const path of paths.length ? paths : ['/']) {
  for (const width of [1280, 360]) for (const look of ['light', 'dark']) await shoot(path, width, look)
}
await browser.close()

async function shoot(path, width, colorScheme) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
  if (values.cookie) await context.addCookies([cookieOf(values.cookie)])
  const page = await context.newPage()
  await page.goto(new URL(path, address).href)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const name = path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home'
  await page.screenshot({ path: `shots/${name}-${width}-${colorScheme}.png`, fullPage: true })
  await context.close()
}

function cookieOf(text) {
  const at = text.indexOf('=')
  return { name: text.slice(0, at), value: text.slice(at + 1), url: address }
}
