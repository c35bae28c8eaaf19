import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { staffSurvey } from '../staff-survey.ts'
import type { Application } from './application.ts'
import { get, post, setUp, start, untilAt } from './owner.ts'
import { eventually, temporaryFolder } from './program.ts'

const text = async (application: Application, cookie: string, path: string) =>
  (await get(application, cookie, path)).text()

const fields = (entries: Record<string, string>) => new URLSearchParams(entries)

async function bring(application: Application, cookie: string): Promise<string> {
  const body = new FormData()
  body.append('file', new File([staffSurvey(400)], 'staff.csv'))
  const brought = await post(application, cookie, '/app/answers', body)
  const draft = brought.headers.get('location')!.replace('/columns', '')
  await post(application, cookie, `${draft}/about`, fields({ title: 'Staff survey', earlier: 'no' }))
  return draft
}

/** From a file to a draft that waits to be released. */
async function draftToRelease(application: Application, cookie: string): Promise<string> {
  const draft = await bring(application, cookie)
  await untilAt(application, cookie, draft, '/ways')
  await post(application, cookie, `${draft}/ways`, fields({ way: 'as it is' }))
  await untilAt(application, cookie, draft, '/wording')
  return draft
}

async function killAndStart(application: Application, dataFolder: string): Promise<Application> {
  await application.stop('SIGKILL')
  return start(dataFolder)
}

const idsOn = (page: string) => [...new Set(page.match(/(?<=\/app\/releases\/)[0-9a-f-]{36}/g))]

test('kill -9 while figures are worked out loses nothing: the next start goes on with them', {
  timeout: 180_000,
}, async () => {
  const dataFolder = await temporaryFolder()
  let application = await start(dataFolder)
  const cookie = await setUp(application)
  const draft = await bring(application, cookie)
  expect(await text(application, cookie, draft)).toContain('We are working out what can be shown')
  application = await killAndStart(application, dataFolder)
  await untilAt(application, cookie, draft, '/ways')

  await post(application, cookie, `${draft}/ways`, fields({ way: 'as it is' }))
  application = await killAndStart(application, dataFolder)
  await untilAt(application, cookie, draft, '/wording')
  expect(idsOn(await text(application, cookie, '/app/releases'))).toEqual([])
  expect((await post(application, cookie, `${draft}/release`)).status).toBe(303)
})

test('kill -9 at the moment of release: it is there once and whole, or the draft is', {
  timeout: 180_000,
}, async () => {
  const dataFolder = await temporaryFolder()
  let application = await start(dataFolder)
  const cookie = await setUp(application)
  let draft = await draftToRelease(application, cookie)
  let released = 0
  for (const moment of [0, 6, 400]) {
    const pressed = post(application, cookie, `${draft}/release`).catch(() => null)
    await pause(moment)
    application = await killAndStart(application, dataFolder)
    await pressed
    const ids = idsOn(await text(application, cookie, '/app/releases'))
    const isThere = (await get(application, cookie, draft)).ok
    expect(ids.length - released, `${moment} ms`).toBe(isThere ? 0 : 1)
    released = ids.length
    for (const id of ids) {
      for (const path of ['', '/questions/1', '/groups/1', '/tables.csv'])
        expect((await get(application, cookie, `/app/releases/${id}${path}`)).status).toBe(200)
    }
    if (isThere) await untilAt(application, cookie, draft, '/wording')
    else draft = await draftToRelease(application, cookie)
  }
  expect(released).toBeGreaterThan(0)
  await eventually(async () => !(await text(application, cookie, '/app/releases')).includes('Nothing is released'))
})
