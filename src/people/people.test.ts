import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('x', async () => {
  const link = await world.openSetUpLink()
  const me = world.visitor()
  const r = await me.get(new URL(link!).pathname)
  expect(r.status).toBe(200)
  const bad = await me.post(new URL(link!).pathname, { organisation: 'A', email: 'x' })
  expect(bad.status).toBe(422)
  const ok = await me.post(new URL(link!).pathname, { organisation: 'A', email: 'x@y.zz', name: 'N', rule: 'usual' })
  console.log(world.logged.join(''))
  expect(ok.status).toBe(303)
  const home = await me.follow(ok)
  expect(home.status).toBe(200)
  expect(await home.text()).toContain('Begin with')
  const p = await world.signedIn()
  expect((await p.get('/app/you')).status).toBe(200)
  expect((await p.get('/app/nope')).status).toBe(404)

})
