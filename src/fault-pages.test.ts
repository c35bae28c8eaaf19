import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../test/database.ts'
import { openWorld, type Person, type World } from '../test/world.ts'
import { createApp } from './app.tsx'

let world: World
let owner: Person
beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn()
})
afterAll(() => world.close())

/** Has the database refuse every new file of answers with this code, as it would when the machine fails it. */
async function failing(code: string, work: () => Promise<void>): Promise<void> {
  await asOwner(world.database, database =>
    database.query(`
      create function fail() returns trigger language plpgsql as
        $$ begin raise exception 'Asha Rahman' using errcode = '${code}'; end $$;
      create trigger failing before insert on jobs for each row execute function fail()`),
  )
  await work()
  await asOwner(world.database, database => database.query('drop trigger failing on jobs; drop function fail()'))
}

const ask = () => world.visitor().post('/sign-in', { email: owner.email })

test.each(['53200', '53300', '57P01', '57P03', '08006', '57014'])(
  'when the database cannot (%s), people are told calmly, and when to try again',
  async code => {
    await failing(code, async () => {
      const response = await ask()
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('30')
      expect(await response.text()).toContain('We cannot reach our own database just now')
    })
    expect((await ask()).status).toBe(303)
  },
)

test('when its disk is full, people are told that nothing was saved', async () => {
  await failing('53100', async () => {
    const response = await ask()
    expect(response.status).toBe(507)
    expect(await response.text()).toContain('was not saved, and nothing was half saved')
  })
  expect((await ask()).status).toBe(303)
})

test('the log says what failed, and nothing of whom or what', () => {
  const faults = world.logged.filter(line => line.includes('"event":"fault"'))
  expect(faults.map(line => JSON.parse(line).fault)).toContain('no room')
  expect(world.logged.join()).not.toContain('Asha')
  expect(world.logged.join()).not.toContain(owner.email)
})

test('a process that was asked to stop says so to whoever shares requests out, and still answers', async () => {
  const leaving = new AbortController()
  const app = createApp({ ...world.house, leaving: leaving.signal })
  expect((await app.request('/health')).status).toBe(200)
  leaving.abort()
  const health = await app.request('/health')
  expect(health.status).toBe(503)
  expect(await health.json()).toEqual({ status: 'leaving' })
  expect((await app.request('/sign-in')).status).toBe(200)
})

test('without a database every page says so, and so does /health', async () => {
  const lost = await openWorld()
  const person = await lost.signedIn()
  await lost.database.app.destroy()
  for (const path of ['/app', '/sign-in', '/']) {
    const response = await person.get(path)
    expect(response.status, path).toBe(503)
    expect(await response.text(), path).toContain('not your fault')
  }
  expect((await lost.visitor().get('/health')).status).toBe(503)
  await lost.close()
})
