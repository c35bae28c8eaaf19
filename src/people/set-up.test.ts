import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Visitor } from '../../test/visitor.ts'
import { openWorld, type World } from '../../test/world.ts'
import { day } from '../platform/clock.ts'

let world: World
let visitor: Visitor
let path: string
beforeEach(async () => {
  world = await openWorld()
  visitor = world.visitor()
  path = new URL((await world.openSetUpLink()) ?? '').pathname
})
afterEach(() => world.close())

const answers = {
  organisation: 'Aldermoor Care and Support',
  name: 'Asha Rahman',
  email: 'asha@aldermoor.example',
  rule: 'strict',
}

test('before anything is set up, every way in says where the link is', async () => {
  for (const address of ['/', '/sign-in']) {
    expect(await (await visitor.get(address)).text()).toContain('Open the set-up link that is printed in the terminal')
  }
})

test('the first owner sets up an organisation and is signed in at once', async () => {
  expect((await visitor.get(path)).status).toBe(200)
  const home = await visitor.follow(await visitor.post(path, answers))
  expect(home.status).toBe(200)
  expect(await home.text()).toContain('Aldermoor Care and Support')
  const you = await (await visitor.get('/app/you')).text()
  for (const shown of ['Asha Rahman', 'asha@aldermoor.example', '10 people']) expect(you).toContain(shown)
})

test('a form that is not right comes back with what is wrong, and with what was typed', async () => {
  const response = await visitor.post(path, { ...answers, email: 'asha <b>', rule: '', name: '' })
  expect(response.status).toBe(422)
  const page = await response.text()
  expect(page).toContain('<title>Error: ')
  for (const [field, sentence] of [
    ['name', 'Enter your name'],
    ['email', 'Enter an e-mail address such as name@example.org'],
    ['rule', 'Choose how small a number may be before we hide it'],
  ]) {
    expect(page).toContain(`<a href="#${field}">${sentence}</a>`)
    expect(page).toContain(`id="${field}-error"`)
  }
  expect(page).toContain('value="Aldermoor Care and Support"')
  expect(page).toContain('value="asha &lt;b&gt;"')
})

test('a refused form leaves the link open, and the organisation can still be set up', async () => {
  await visitor.post(path, {})
  expect((await visitor.post(path, answers)).status).toBe(303)
})

test('whoever wants to look round first is shown a release and a strategy at work', async () => {
  const fields = new URLSearchParams([...Object.entries(answers), ['example', 'release'], ['example', 'strategy']])
  await visitor.send(path, { method: 'POST', body: fields })
  expect(await (await visitor.get('/app/releases')).text()).toContain('Culture check of an invented organisation')
  expect(await (await visitor.get('/app/strategy')).text()).toContain('Define and understand allyship')
})

test('the link works once', async () => {
  await visitor.post(path, answers)
  const second = world.visitor()
  expect((await second.get(path)).status).toBe(404)
  expect((await second.post(path, answers)).status).toBe(404)
  expect(await world.openSetUpLink()).toBeNull()
})

test('of two people who press Start together, one is first and the other is told', async () => {
  const other = new URL((await world.openSetUpLink()) ?? '').pathname
  const both = await Promise.all([visitor.post(path, answers), world.visitor().post(other, answers)])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 404])
  const { rows } = await countOrganisations()
  expect(rows).toBe(1)
})

test('a link nobody used ends after a week', async () => {
  await world.wait(7 * day)
  expect((await visitor.get(path)).status).toBe(404)
  expect((await visitor.post(path, answers)).status).toBe(404)
})

test('a guessed or mangled link is no link', async () => {
  for (const secret of ['x', 'A'.repeat(43), `${'A'.repeat(42)}%00`, '%F0%28', "'; drop table members; --"]) {
    expect((await visitor.get(`/set-up/${secret}`)).status).toBe(404)
    expect((await visitor.post(`/set-up/${secret}`, answers)).status).toBe(404)
  }
})

async function countOrganisations() {
  const rows = await world.house.keeper.selectFrom('organisations').select('id').execute()
  return { rows: rows.length }
}
