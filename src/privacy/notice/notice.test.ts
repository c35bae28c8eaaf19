import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { root } from '../../platform/root.ts'
import { kindIds, kindOf } from '../kinds.ts'
import type { Setup } from '../setup.ts'
import { limits, tested } from './accessibility.ts'
import { othersInWords } from './pages/notice.tsx'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const said = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)

test('anybody can read what happens with their data, and every page leads there', async () => {
  const visitor = world.visitor()
  const page = await said(await visitor.get('/privacy'))
  for (const id of kindIds) expect(page).toContain(kindOf(id).what)
  expect(page).toContain('https://ico.org.uk/make-a-complaint/')
  expect(page).toContain('Article 15')
  expect(page).toContain('for a time that each organisation sets')
  const owner = await world.signedIn()
  const pages = [await visitor.get('/sign-in'), await visitor.get('/nowhere'), await owner.get('/app')]
  for (const html of await Promise.all(pages.map(each => each.text()))) {
    expect(html).toContain('href="/privacy"')
    expect(html).toContain('href="/accessibility"')
  }
})

test('a page about data asks nobody else for anything', async () => {
  const owner = await world.signedIn()
  for (const path of ['/privacy', '/accessibility', '/app/privacy', '/app/privacy/assessment']) {
    const html = await (await owner.get(path)).text()
    expect(html.match(/<(?:img|script|link|iframe|form)[^>]*(?:src|href|action)="https?:/g), path).toBeNull()
  }
})

test('a contact is public once an owner has set it, and gone when they take it away', async () => {
  const owner = await world.signedIn('Carreg Care')
  const contacts = { privacy: 'Data protection, dpo@carreg.example', barrier: 'Telephone 029 2018 0000' }
  expect(await said(await world.visitor().get('/privacy'))).not.toContain('Carreg Care')
  expect((await owner.post('/app/organisation/contacts', contacts)).status).toBe(303)
  const privacy = await said(await world.visitor().get('/privacy'))
  expect(privacy).toContain('Carreg Care')
  expect(privacy).toContain(contacts.privacy)
  expect(privacy).not.toContain(contacts.barrier)
  expect(await said(await world.visitor().get('/accessibility'))).toContain(contacts.barrier)
  expect(await said(await owner.get('/app/privacy'))).toContain(contacts.privacy)
  await owner.post('/app/organisation/contacts', { privacy: '', barrier: '' })
  expect(await said(await world.visitor().get('/privacy'))).not.toContain('Carreg Care')
})

test('a contact that is too long or has two lines comes back as it was typed', async () => {
  const owner = await world.signedIn()
  for (const privacy of ['x'.repeat(301), 'a\nb']) {
    const response = await owner.post('/app/organisation/contacts', { privacy, barrier: 'kept' })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('value="kept"')
  }
})

test('the notice of an organisation says its own times, and whose decision the grounds are', async () => {
  const owner = await world.signedIn()
  const page = () => owner.get('/app/privacy').then(said)
  expect(await page()).toContain('Your details are erased 90 days after you leave.')
  expect(await page()).toContain(
    'Legitimate interests (UK GDPR Article 6(1)(f)): suggested, for the organisation to decide',
  )
  await owner.post('/app/organisation/keeping', { leavers: '120', acts: '730' })
  expect(await page()).toContain('Your details are erased 120 days after you leave.')

  const form = await (await owner.get('/app/privacy/grounds')).text()
  const names = elementsOf(form, 'select').map(select => select.attrs.find(({ name }) => name === 'name')?.value ?? '')
  const chosen = Object.fromEntries(names.map(name => [name, 'public-task']))
  expect((await owner.post('/app/privacy/grounds', { ...chosen, answers: 'because' })).status).toBe(422)
  expect((await owner.post('/app/privacy/grounds', chosen)).status).toBe(303)
  expect(await page()).toContain('Public task (UK GDPR Article 6(1)(e))')
  expect(await page()).not.toContain('suggested')
})

test('who else gets data follows from how mail and sign-in are set up', () => {
  const setup = (mail: Setup['instance']['mail'], signOn: Setup['signOn']): Setup => ({
    organisation: 'Aldermoor',
    instance: { https: true, database: 'built-in', mail, reach: 'this machine' },
    rule: { base: 10, cell: 5 },
    keeping: { leavers: 90, acts: 730 },
    contact: null,
    signOn,
    cleanUp: 'on time',
  })
  expect(othersInWords(setup('none', 'off'))).toContain('Mail does not leave the server')
  expect(othersInWords(setup('smtp', 'off'))).toContain('a mail server that they chose')
  expect(othersInWords(setup('notify', 'off'))).toContain('GOV.UK Notify')
  expect(othersInWords(setup('none', 'for people we know'))).toContain('its provider learns that you did')
})

test('owners alone are led to what owners decide', async () => {
  const owner = await world.signedIn()
  const colleague = await world.colleagueOf(owner)
  expect(await (await owner.get('/app/privacy')).text()).toContain('/app/organisation/keeping')
  const theirs = await (await colleague.get('/app/privacy')).text()
  expect(theirs).not.toContain('/app/organisation/')
  expect(theirs).not.toContain('/app/privacy/assessment')
})

test('the accessibility statement claims no test that is not there, and says what is missing', async () => {
  const page = await said(await world.visitor().get('/accessibility'))
  for (const { says, file, shows } of tested) {
    const source = readFileSync(join(root, file), 'utf8')
    for (const sign of shows) expect(source, `${file} for: ${says}`).toContain(sign)
    expect(page).toContain(says)
  }
  for (const limit of limits) expect(page).toContain(limit)
  expect(page).toContain('(No. 2) Accessibility Regulations 2018')
  expect(page).toMatch(/last reviewed on \d+ \w+ 20\d\d/)
})
