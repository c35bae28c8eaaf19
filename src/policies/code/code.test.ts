import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { asViewer } from '../../platform/db.ts'
import { type Code, inForceIn, standingOf } from './code.ts'
import { protectCount } from './count.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const at = '/app/policies/code'

const main = async (response: Response) => {
  const [found] = elementsOf(await response.text(), 'main')
  return found ? textOf(found) : ''
}

const draft = (person: Person, words: string, version = '0') => person.post(`${at}/draft`, { words, version })

const force = (person: Person, date = '12', version = '1') =>
  person.post(`${at}/force`, { version, 'force-day': date, 'force-month': '5', 'force-year': '2027' })

const codeIn = async (person: Person) =>
  (await (await person.get(at)).text()).match(/name="code" value="([^"]+)"/)?.[1] ?? ''

test('of versions whose day has come the last is in force, those before it are replaced, those after it to come', () => {
  const version = (number: number, inForceOn: string | null) => ({ number, inForceOn }) as Code
  const all = [version(4, null), version(3, '2027-06-01'), version(2, '2027-05-12'), version(1, '2026-05-12')]
  expect(all.map(each => standingOf(each, all, '2027-05-12'))).toEqual(['draft', 'to come', 'in force', 'replaced'])
  expect(inForceIn(all, '2027-06-01')?.number).toBe(3)
  expect(inForceIn(all, '2026-05-11')).toBeNull()
})

describe('how many have acknowledged it', () => {
  const rule = { base: 10, cell: 5 }
  const figures = async (here: number, acknowledged: number) => {
    const release = await protectCount({ here, acknowledged }, rule)
    return release && [release.everyone[0]?.base, release.everyone[0]?.options[0]]
  }

  test('is shown where enough have and enough have not', async () => {
    expect(await figures(60, 30)).toEqual([60, 30])
    expect(await figures(60, 55)).toEqual([60, 55])
  })

  test('is hidden where it would say of few, of nobody or of everybody what they did', async () => {
    for (const acknowledged of [0, 1, 4, 56, 59, 60])
      expect((await figures(60, acknowledged))?.[1], `${acknowledged}`).toBeNull()
    expect(await figures(9, 5)).toBeNull()
  })
})

describe('the code of conduct', () => {
  test('is drafted in the open, put in force on a day, and stays word for word from then on', async () => {
    const owner = await world.signedIn()
    const manager = await world.colleagueOf(owner, [{ role: 'facilitator' }])
    const carer = await world.colleagueOf(owner)
    expect(await main(await carer.get(at))).toContain('There is no code of conduct in force yet')
    expect((await draft(carer, 'Mine')).status).toBe(404)
    expect((await draft(manager, '')).status).toBe(422)
    await draft(manager, 'We look after each other.')
    expect(await main(await carer.get(`${at}/versions/1`))).toContain('It holds for nobody yet.')
    expect((await force(manager)).status).toBe(404)
    expect(await (await force(owner, '11')).text()).toContain('The day must not be before today, 12 May 2027')
    await force(owner)
    const page = await main(await carer.get(at))
    expect(page).toContain('In force since 12 May 2027.')
    expect(page).toContain('We look after each other.')
    expect(await main(await carer.get('/app/policies'))).toContain('Code of conduct')
    const changing = asViewer(world.house.app, owner.viewer, tx =>
      tx.updateTable('codes').set({ words: 'Something else.' }).where('number', '=', 1).execute(),
    )
    await expect(changing).rejects.toThrow('stays as it is')
    expect((await carer.get(`${at}/versions/2`)).status).toBe(404)
    expect((await carer.get(`${at}/versions/x`)).status).toBe(404)
  })

  test('has one draft, and nobody writes over what somebody else has written on it', async () => {
    const owner = await world.signedIn()
    await draft(owner, 'First words.')
    const second = await draft(owner, 'Begun by somebody who saw no draft.')
    expect(second.status).toBe(409)
    const page = await second.text()
    expect(page).toContain('First words.')
    expect(page).toContain('Begun by somebody who saw no draft.')
    expect((await draft(owner, 'Better words.', '1')).status).toBe(303)
    expect((await force(owner)).headers.get('location')).toContain('done=meanwhile')
    await force(owner, '12', '2')
    expect((await draft(owner, 'Too late.', '2')).status).toBe(409)
    expect((await owner.get(`${at}/force`)).headers.get('location')).toBe(at)
    await draft(owner, 'The next one.')
    expect(await (await force(owner, '12', '1')).text()).toContain('The day must not be before 13 May 2027')
    await force(owner, '20', '1')
    expect(await main(await owner.get(at))).toContain('Version 2 : to come, from 20 May 2027')
  })

  test('is acknowledged by each for themselves, and no page tells anybody else', async () => {
    const owner = await world.signedIn()
    const carer = await world.colleagueOf(owner, [], 'Nia Rees')
    await draft(owner, 'We look after each other.')
    await force(owner)
    const code = await codeIn(carer)
    expect((await carer.post(`${at}/acknowledgement`, { code: 'another' })).headers.get('location')).toContain('newer')
    await carer.post(`${at}/acknowledgement`, { code })
    await carer.post(`${at}/acknowledgement`, { code })
    expect(await main(await carer.get(at))).toContain('On 12 May 2027 you said that you have read version 1')
    expect(await main(await carer.get('/app/you/data'))).toContain('Acknowledged the code of conduct on')
    const seen = await main(await owner.get(at))
    expect(seen).toContain('Do you hold to it too?')
    expect(seen).not.toContain('Nia Rees')
    expect(seen).not.toMatch(/\d+ of the \d+ people/)
  })

  test('is not counted before everyone had a month to read it', async () => {
    const owner = await world.signedIn()
    const lead = await world.colleagueOf(owner, [{ role: 'facilitator' }])
    await draft(owner, 'We look after each other.')
    await force(owner)
    expect((await owner.post(`${at}/count`)).headers.get('location')).toContain('done=early')
    expect((await lead.post(`${at}/count`)).status).toBe(404)
    expect(await main(await owner.get(at))).toContain('It can be counted once, from 12 June 2027.')
  })

  test('is counted once for each version, for all together, and only where nobody is found in it', async () => {
    const owner = await world.signedIn()
    await draft(owner, 'We look after each other.')
    await decideInApril(owner)
    expect((await owner.post(`${at}/count`)).headers.get('location')).toContain('done=few')
    await joinAndAcknowledge(owner, 11, 0)
    await joinAndAcknowledge(owner, 8, 8)
    await owner.post(`${at}/count`)
    const page = await main(await owner.get(at))
    expect(page).toContain('On 12 May 2027, 8 of the 20 people who work here had acknowledged it: 40%.')
    await joinAndAcknowledge(owner, 1, 1)
    expect((await owner.post(`${at}/count`)).headers.get('location')).toContain('done=early')
    expect(await main(await owner.get(at))).toContain('8 of the 20 people')
  })
})

/** The draft has been in force since April. */
async function decideInApril({ viewer }: Person): Promise<void> {
  await asViewer(world.house.app, viewer, tx =>
    tx.updateTable('codes').set({ decided_on: '2027-04-01', in_force_on: '2027-04-01' }).execute(),
  )
}

/** So many people join, and so many of them acknowledge the code. */
async function joinAndAcknowledge({ viewer }: Person, joining: number, acknowledging: number): Promise<void> {
  const own = { organisation_id: viewer.organisationId }
  await asViewer(world.house.app, viewer, async tx => {
    const people = Array.from({ length: joining }, (_, at) => ({ ...own, name: `Invented Person ${at}` }))
    const members = await tx.insertInto('members').values(people).returning('id').execute()
    const { id } = await tx.selectFrom('codes').select('id').executeTakeFirstOrThrow()
    const acknowledged = { ...own, code_id: id, acknowledged_on: '2027-05-12' }
    const rows = members.slice(0, acknowledging).map(member => ({ ...acknowledged, member_id: member.id }))
    if (rows.length > 0) await tx.insertInto('code_acknowledgements').values(rows).execute()
  })
}
