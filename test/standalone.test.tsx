import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AnswerCharts as Charts } from '../src/gallery/pages/charts.tsx'
import { Section, Spine } from '../src/ui/spine.tsx'
import { StandalonePage } from '../src/ui/standalone.tsx'
import { launchBrowser } from './browser.ts'
import { serveWithAssets } from './served.ts'
import { axeObjections, sticksOut } from './sight.ts'

let browser: Browser
let built: Awaited<ReturnType<typeof serveWithAssets>>
let file: string

beforeAll(async () => {
  built = await serveWithAssets(() => ({ html: '' }))
  const css = await readFile(join(built.folder, 'standalone.css'), 'utf8')
  file = join(built.folder, 'index.html')
  await writeFile(
    file,
    String(
      <StandalonePage title="Spring culture check" organisation="Aldermoor Care and Support" css={css}>
        <Spine>
          <Section mark="done" side="Asked">
            <h1 class="gt-h1">More than half of us feel safe to speak up</h1>
          </Section>
          <Charts />
          <Section mark="plan" side="Review" kind="plan" end />
        </Spine>
      </StandalonePage>,
    ),
  )
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await built?.close()
})

test.each([1280, 320])('a page in a single file is whole without a server, %i wide', async width => {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', request => asked.push(request.url()))
  page.on('console', message => complaints.push(message.text()))
  await page.goto(pathToFileURL(file).href)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  expect(asked.filter(url => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href])
  expect(complaints).toEqual([])
  expect(await page.evaluate(() => [...document.fonts].every(face => face.status === 'loaded'))).toBe(true)
  expect(await sticksOut(page)).toBe(0)
  expect(await axeObjections(page)).toEqual([])
  if (process.env.SHOTS) await page.screenshot({ path: `shots/standalone-${width}.png`, fullPage: true })
  await context.close()
})
