import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type MailCatcher, openMailCatcher } from '../../test/mail-catcher.ts'
import { elementsOf, textOf } from '../../test/markup.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { day } from '../platform/clock.ts'
import type { Carrier } from '../platform/mail/carrier.ts'
import { openCarrier } from '../platform/mail/open-carrier.ts'
import { readMailSettings } from '../platform/mail/settings.ts'

let catcher: MailCatcher
let carrier: Carrier
let world: World
let owner: Person
beforeAll(async () => {
  catcher = await openMailCatcher()
  carrier = openCarrier(readMailSettings({ SMTP_URL: catcher.url, MAIL_FROM: 'gold@aldermoor.example' })!)
  world = await openWorld({ carrier })
})
beforeEach(async () => {
  catcher.behave('take')
  owner = await world.signedIn('Aldermoor')
})
afterAll(async () => {
  await world.close()
  carrier.close()
  await catcher.close()
})

const main = async (by: Person, path: string) => textOf(elementsOf(await (await by.get(path)).text(), 'main')[0]!)

/** Somebody who was invited at this address, and what came of that letter. */
async function invited(name: string, email: string, comesBack: string | null): Promise<string> {
  catcher.behave(comesBack ? { at: 'recipient', reply: 550, words: comesBack } : 'take')
  const added = await owner.post('/app/people', { name, email, invite: 'yes' })
  await world.runJobs()
  catcher.behave('take')
  return added.headers.get('location')?.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/)?.[0] ?? ''
}

const notice = 'Letters to this address come back'
const somebody = 'Letters to some people come back'
const unreached = '/app/people?standing=unreached'

test('whose letters come back is seen on their page and found in the list, until their address is changed', async () => {
  const sam = await invited('Sam Doyle', 'Sam.Gone@example.org', '5.1.1 No such person')
  await invited('Carys Bowen', 'carys@example.org', null)
  const page = await main(owner, `/app/people/${sam}`)
  expect(page).toContain(notice)
  expect(page).toMatch(/The last one on 12 May 2027 \(550 5\.1\.1\)\. Ask them for the right address and correct it/)
  expect(await main(owner, '/app/people')).toContain(somebody)
  const found = await main(owner, unreached)
  expect(found).toContain('Sam Doyle')
  expect(found).toContain('Invited, letters come back')
  expect(found).not.toContain('Carys Bowen')
  expect(await main(owner, '/app')).toContain('Put addresses right')

  await owner.post(`/app/people/${sam}/details`, { name: 'Sam Doyle', email: 'sam.here@example.org' })
  expect(await main(owner, `/app/people/${sam}`)).not.toContain(notice)
  expect(await main(owner, '/app/people')).not.toContain(somebody)
  expect(await main(owner, unreached)).toContain('Nobody is found')
  expect(await main(owner, '/app')).not.toContain('Put addresses right')
})

test('a server that does not want our mail blames nobody’s address', async () => {
  const sam = await invited('Sam Doyle', 'sam@example.org', '5.7.1 Not from you')
  const page = await main(owner, `/app/people/${sam}`)
  expect(page).toContain('The server there does not want mail from us')
  expect(page).not.toContain('correct it')
})

test('only whoever may put it right is told: no line manager, no colleague, no other organisation', async () => {
  const team = (await owner.post('/app/teams', { kind: 'team', name: 'Nights' })).headers.get('location')
  const unitId = team?.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/)?.[0] ?? ''
  const sam = await invited('Sam Doyle', 'sam.nights@example.org', '5.1.1 Gone')
  await owner.post(`/app/people/${sam}/details`, { name: 'Sam Doyle', email: 'sam.nights@example.org', unit: unitId })
  const analyst = await world.colleagueOf(owner, [{ role: 'hr-analyst' }])
  const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }])
  const manager = await world.colleagueOf(owner, [{ role: 'line-manager', unitId }])
  expect(await main(analyst, `/app/people/${sam}`)).toContain(notice)
  for (const other of [lead, manager]) {
    expect(await main(other, `/app/people/${sam}`)).not.toContain(notice)
    const list = await main(other, unreached)
    expect(list).toContain('Sam Doyle')
    expect(list).not.toMatch(/letters.+come back/i)
    expect(await main(other, '/app')).not.toContain('Put addresses right')
  }
  const stranger = await world.signedIn('Bramley')
  await stranger.post('/app/people', { name: 'Sam Doyle', email: 'sam.nights@example.org' })
  expect(await main(stranger, '/app/people')).not.toContain(somebody)
})

test('somebody who has left is nobody’s trouble', async () => {
  const sam = await invited('Sam Doyle', 'sam.left@example.org', '5.1.1 Gone')
  await owner.post(`/app/people/${sam}/leaving`)
  expect(await main(owner, `/app/people/${sam}`)).not.toContain(notice)
  expect(await main(owner, '/app/people')).not.toContain(somebody)
})

test('a later letter that stays there for a week clears the address; one that comes back too does not', async () => {
  const sam = await invited('Sam Doyle', 'sam.full@example.org', '5.2.2 Full')
  const dele = await invited('Dele Okafor', 'dele.full@example.org', '5.2.2 Full')
  await world.wait(day)
  const next = await world.colleagueOf(owner, [{ role: 'hr-analyst' }])
  await next.post(`/app/people/${sam}/invitation`)
  await world.runJobs()
  catcher.behave({ at: 'recipient', reply: 550, words: '5.2.2 Full' })
  await next.post(`/app/people/${dele}/invitation`)
  await world.runJobs()
  expect(await main(next, `/app/people/${sam}`)).toContain(notice)
  await world.wait(7 * day)
  const later = await world.colleagueOf(owner, [{ role: 'hr-analyst' }])
  expect(await main(later, `/app/people/${sam}`)).not.toContain(notice)
  expect(await main(later, `/app/people/${dele}`)).toContain('The last one on 13 May 2027')
})
