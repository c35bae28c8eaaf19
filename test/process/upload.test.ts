import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { staffSurvey } from '../staff-survey.ts'
import type { Application } from './application.ts'
import { setUp, start } from './owner.ts'
import { temporaryFolder } from './program.ts'

test('kill -9 during an upload leaves nothing of the file, whenever it comes', async () => {
  const dataFolder = await temporaryFolder()
  let application = await start(dataFolder)
  const cookie = await setUp(application)
  const file = staffSurvey(60_000)
  for (const moment of ['half-way', 'at the end'] as const) {
    await uploadUntil(application, cookie, file, moment)
    await application.stop('SIGKILL')
    application = await start(dataFolder)
    const page = await (await fetch(`${application.url}/app/answers/new`, { headers: { cookie } })).text()
    expect(page).toContain('Bring answers you have')
    if (moment === 'half-way') expect(page).not.toContain('Begun, not released')
    const draft = /\/app\/answers\/[0-9a-f-]{36}/.exec(page)?.[0]
    if (draft) await expectWhole(application, cookie, draft)
  }
})

/** Sends a file up to its middle, or all of it, and does not wait for the answer. */
async function uploadUntil(application: Application, cookie: string, file: string, moment: 'half-way' | 'at the end') {
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="staff.csv"\r\n\r\n'
  const body = Buffer.from(`${head}${file}\r\n--x--\r\n`)
  const headers = {
    cookie,
    origin: application.url,
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': body.length,
  }
  const sending = request(`${application.url}/app/answers`, { method: 'POST', headers })
  sending.on('error', () => undefined)
  await new Promise<void>(sent => sending.write(body.subarray(0, body.length / 2), () => sent()))
  if (moment === 'half-way') await pause(100)
  else await new Promise<void>(sent => sending.end(body.subarray(body.length / 2), () => sent()))
}

/** A draft that is there is there with every column. */
async function expectWhole(application: Application, cookie: string, draft: string) {
  for (const column of [6, 7, 8, 9, 10]) {
    const response = await fetch(`${application.url}${draft}/columns/${column}`, { headers: { cookie } })
    expect(response.status).toBe(200)
  }
}
