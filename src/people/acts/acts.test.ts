import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { recoverOwner } from '../instance.ts'
import { actSentences } from './act.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const main = (html: string) => textOf(elementsOf(html, 'main')[0]!)

test('what was done stands in the record with who did it, when, and to whom', async () => {
  const owner = await world.signedIn('Aldermoor')
  const added = await owner.post('/app/people', { name: 'Carys Bowen' })
  const id = added.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''
  await owner.post(`/app/people/${id}/roles`, { role: ['guardian'] })
  await owner.post('/app/organisation', { name: 'Aldermoor Care' })
  const said = main(await (await owner.get('/app/organisation/record')).text())
  expect(said).toContain('12 May 2027, 10:00 Asha Rahman gave a role: Guardian Carys Bowen')
  expect(said).toContain('Asha Rahman changed the name of the organisation')
  expect(said).toContain('Asha Rahman added a person Carys Bowen')
})

test('nobody but an owner reads it, and nobody of another organisation', async () => {
  const owner = await world.signedIn('Aldermoor')
  await owner.post('/app/people', { name: 'Dele Okafor' })
  const analyst = await world.colleagueOf(owner, [{ role: 'hr-analyst' }])
  expect((await analyst.get('/app/organisation/record')).status).toBe(404)
  const other = await world.signedIn('Bramley')
  expect(main(await (await other.get('/app/organisation/record')).text())).not.toContain('Dele Okafor')
})

test('no act can say that somebody took part in a survey', () => {
  const words = Object.entries(actSentences).flat().join(' ')
  expect(words).not.toMatch(/survey|ballot|respon|particip|answered|took part|opened|viewed/i)
})

test('an act cannot be changed or taken back by anyone who is signed in', async () => {
  const owner = await world.signedIn('Aldermoor')
  const { app } = world.house
  for (const change of [app.deleteFrom('acts'), app.updateTable('acts').set({ act: 'person-left' })]) {
    await expect(change.execute()).rejects.toThrow('permission denied')
  }
  expect((await owner.get('/app/organisation/record')).status).toBe(200)
})

test('a command on the server makes an owner where there is none who can get in, and says so in the record', async () => {
  const owner = await world.signedIn('Cedar House')
  const colleague = await world.colleagueOf(owner)
  const moment = { now: world.house.clock.now(), today: world.house.clock.today() }
  const { keeper } = world.house
  const asked = { organisation: 'Cedar House', email: colleague.email.toUpperCase(), ...moment }
  expect(await recoverOwner(keeper, asked)).toEqual({ outcome: 'owner', isNew: false })
  expect(main(await (await colleague.get('/app/organisation/record')).text())).toContain(
    'A command on the server made a person an owner Bilal Khan',
  )
  expect(await recoverOwner(keeper, { ...asked, email: 'new@example.org' })).toEqual({ outcome: 'owner', isNew: true })
  expect((await recoverOwner(keeper, { ...asked, organisation: 'Nowhere' })).outcome).toBe('refused')
  expect((await recoverOwner(keeper, { ...asked, email: 'x' })).outcome).toBe('refused')
})

test('a name for the organisation is one that people can read', async () => {
  const owner = await world.signedIn('Aldermoor')
  for (const name of ['', 'Ald\u0435rmoor', 'x'.repeat(201)]) {
    const response = await owner.post('/app/organisation', { name })
    expect(response.status).toBe(422)
  }
})
