import type { IncomingMessage } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Manifest } from '../src/ui/assets.ts'
import { Button } from '../src/ui/govuk/button.tsx'
import { ErrorSummary } from '../src/ui/govuk/error-summary.tsx'
import { FileUpload } from '../src/ui/govuk/file-upload.tsx'
import { Page } from '../src/ui/page.tsx'
import { LookAgain, Progress, UploadProgress } from '../src/ui/progress.tsx'
import { Section, Spine } from '../src/ui/spine.tsx'
import { launchBrowser } from './browser.ts'
import { type Answer, serveWithAssets } from './served.ts'

type Props = { manifest: Manifest }

const Form = ({ manifest, wrong }: Props & { wrong: boolean }) => (
  <Page frame={{ manifest, home: '/' }} title="Bring answers" error={wrong}>
    <Spine>
      <Section end>
        {wrong && <ErrorSummary title="This is no survey" errors={[{ text: 'Choose a CSV file', href: '#file' }]} />}
        <h1>Bring answers</h1>
        <form action="/upload" method="post" enctype="multipart/form-data" data-upload>
          <FileUpload name="file" label="Spreadsheet" />
          <UploadProgress label="Sending your file" stopped="The file stopped on its way. Try again." />
          <Button>Send</Button>
        </form>
      </Section>
    </Spine>
  </Page>
)

const Reading = ({ manifest, looks }: Props & { looks: number }) => (
  <Page frame={{ manifest, home: '/' }} title="Reading" refresh={1}>
    <Spine>
      <Section end>
        <h1>Reading</h1>
        <LookAgain seconds={0.1}>
          <Progress id="reading" label="Reading your file" done={looks / 4}>
            Looked {looks} times
          </Progress>
        </LookAgain>
      </Section>
    </Spine>
  </Page>
)

const Done = ({ manifest }: Props) => (
  <Page frame={{ manifest, home: '/' }} title="Done">
    <h1>Done</h1>
  </Page>
)

let looks = 0

async function site(request: IncomingMessage, manifest: Manifest): Promise<Answer> {
  if (request.url === '/upload') return receive(request, manifest)
  if (request.url === '/reading') {
    looks += 1
    return looks > 3 ? { goTo: '/done' } : { html: String(<Reading manifest={manifest} looks={looks} />) }
  }
  if (request.url === '/done') return { html: String(<Done manifest={manifest} />) }
  return { html: String(<Form manifest={manifest} wrong={false} />) }
}

async function receive(request: IncomingMessage, manifest: Manifest): Promise<Answer> {
  looks = 0
  let body = ''
  for await (const part of request) body += part
  if (body.includes('breaks')) request.socket.destroy()
  return body.includes('Yes,No')
    ? { goTo: '/reading' }
    : { html: String(<Form manifest={manifest} wrong />), status: 422 }
}

let browser: Browser
let served: Awaited<ReturnType<typeof serveWithAssets>>

beforeAll(async () => {
  served = await serveWithAssets(site)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

async function sendFile(content: string, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(served.address)
  await page.setInputFiles('input[type=file]', { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
  await page.click('button')
  return page
}

describe.each([true, false])('with script %s', script => {
  test('a file that is sent is followed until it has been read', async () => {
    const page = await sendFile(`Yes,No\n${'1,0\n'.repeat(200_000)}`, script)
    await page.waitForURL('**/done')
    expect(await page.textContent('h1')).toBe('Done')
    await page.context().close()
  })

  test('a file that is refused brings the form back with its error', async () => {
    const page = await sendFile('no survey', script)
    await page.getByRole('alert').getByText('Choose a CSV file').waitFor()
    expect(await page.title()).toBe('Error: Bring answers – Goldthread')
    await page.context().close()
  })
})

test('while a file is on its way, its sender sees how much has arrived', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(served.address)
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 400_000 }
  await (await context.newCDPSession(page)).send('Network.emulateNetworkConditions', slow)
  const buffer = Buffer.from(`Yes,No\n${'1,0\n'.repeat(300_000)}`)
  await page.setInputFiles('input[type=file]', { name: 'a.csv', mimeType: 'text/csv', buffer })
  await page.click('button')
  await page.getByText(/^[01]\.\d of 1\.2 MB$/).waitFor()
  expect(await page.evaluate(() => document.querySelector('progress')?.value)).toBeGreaterThan(0)
  await page.waitForURL('**/done')
  await context.close()
})

test('the error summary has the focus after a refusal', async () => {
  const page = await sendFile('no survey', true)
  await page.waitForSelector('.govuk-error-summary:focus')
  await page.context().close()
})

test('a connection that breaks is said, and the form can be sent again', async () => {
  const page = await sendFile('breaks', true)
  await page.getByText('The file stopped on its way. Try again.').waitFor()
  expect(await page.getAttribute('form', 'aria-busy')).toBeNull()
  await page.context().close()
})
