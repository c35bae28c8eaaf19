import { afterAll, beforeAll, expect, test } from 'vitest'
import { staffSurvey } from '../../test/staff-survey.ts'
import { openWorld, type World } from '../../test/world.ts'
import { minute } from '../platform/clock.ts'
import { runNextJob } from '../platform/jobs.ts'
import { slowJobs } from '../work.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('work that breaks every time is given up, said so, and can be tried again with the same choices', async () => {
  const asha = await world.signedIn()
  const body = new FormData()
  body.append('file', new File([staffSurvey(60)], 'staff.csv'))
  const brought = await asha.send('/app/answers', { method: 'POST', body })
  const draft = brought.headers.get('location')!.replace('/columns', '')
  await asha.post(`${draft}/about`, { title: 'Staff survey', earlier: 'no' })

  const broken = slowJobs(world.house, async () => {
    throw new Error('Somebody pulled the plug')
  })
  for (let attempts = 1; attempts <= 4; attempts++) {
    expect(await runNextJob(world.house, broken)).toBe(true)
    expect(await (await asha.get(draft)).text()).toContain('We are working out what can be shown')
    await world.wait(attempts * attempts * minute)
  }
  await runNextJob(world.house, broken)
  expect(await runNextJob(world.house, broken)).toBe(false)
  const page = await (await asha.get(draft)).text()
  expect(page).toContain('That did not work')
  expect(page).not.toContain('pulled the plug')

  expect(await (await asha.get(`${draft}/about`)).text()).toContain('value="Staff survey"')
  await asha.post(`${draft}/about`, { title: 'Staff survey', earlier: 'no' })
  await world.runJobs()
  expect((await asha.get(draft)).headers.get('location')).toBe(`${draft}/ways`)
})
