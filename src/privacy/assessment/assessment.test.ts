import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { givenRoles } from '../../people/role.ts'
import { changesBetween, type Setup } from '../setup.ts'
import { measuresOf } from './measures.ts'
import { risksOf, worstOf } from './risks.ts'
import { necessityOf, openPointsOf, processingOf, verdictOf } from './statements.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const address = '/app/privacy/assessment'
const said = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)

const best: Setup = {
  organisation: 'Aldermoor',
  instance: { https: true, database: 'built-in', mail: 'smtp', reach: 'this machine' },
  rule: { base: 10, cell: 5 },
  keeping: { leavers: 90, acts: 730 },
  contact: 'dpo@aldermoor.example',
  signOn: 'for people we know',
  cleanUp: 'on time',
}
const like = (change: Partial<Setup>): Setup => ({ ...best, ...change })
const instance = (change: Partial<Setup['instance']>) => like({ instance: { ...best.instance, ...change } })

/** Every statement that the assessment makes of a set-up. */
function everything(setup: Setup): string {
  return JSON.stringify([
    processingOf(setup),
    necessityOf(setup),
    measuresOf(setup),
    risksOf(setup),
    openPointsOf(setup),
    verdictOf(setup),
  ])
}

test.each<[string, Setup, RegExp]>([
  ['https is off, on one computer', instance({ https: false }), /Only a browser on the same computer/],
  [
    'https is off, on a network',
    instance({ https: false, reach: 'a network' }),
    /Not safe: pages are reached by plain http/,
  ],
  ['the database is a server', instance({ database: 'server' }), /on a database server/],
  ['no mail server is set', instance({ mail: 'none' }), /Not safe: no mail server is set/],
  ['mail goes by GOV.UK Notify', instance({ mail: 'notify' }), /GOV.UK Notify. Both are processors/],
  ['single sign-on is off', like({ signOn: 'off' }), /People do not sign in with a work account/],
  [
    'single sign-on lets new people in',
    like({ signOn: 'for anybody with an account' }),
    /though nobody put them on the staff list/,
  ],
  ['numbers below 10 are hidden', like({ rule: { base: 10, cell: 10 } }), /fewer than 10\. Neighbours/],
  ['groups below 20 are hidden', like({ rule: { base: 20, cell: 5 } }), /groups of 20 people or more/],
  [
    'leavers stay longer',
    like({ keeping: { leavers: 400, acts: 730 } }),
    /more than a year, which needs a good reason/,
  ],
  ['acts stay shorter', like({ keeping: { leavers: 90, acts: 100 } }), /what was done for 100 days/],
  ['nobody was named', like({ contact: null }), /It cannot say whom to ask yet/],
  ['somebody else was named', like({ contact: 'ask@example.org' }), /ask@example\.org/],
  ['the clean-up is late', like({ cleanUp: 'late' }), /Not safe: the hourly clean-up has not finished/],
  ['the name is another', like({ organisation: 'Bramley' }), /Bramley asks its people/],
])('when %s, the assessment says so', (_, setup, words) => {
  expect(everything(best)).not.toMatch(words)
  expect(everything(setup)).toMatch(words)
  expect(changesBetween(best, setup)).not.toEqual([])
})

test('a measure that is not on leaves its risk as high as it was', () => {
  const open = risksOf(instance({ https: false, reach: 'a network' })).find(({ by }) => by.includes('https'))
  expect(open).toMatchObject({ before: { level: 'high' }, after: { level: 'high' }, missing: ['https'] })
  const closed = risksOf(best).find(({ by }) => by.includes('https'))
  expect(closed).toMatchObject({ before: { level: 'medium' }, after: { level: 'low' }, missing: [] })
})

test('what is not safe comes first, and the sentence on top says so', () => {
  const unsafe = like({ cleanUp: 'late', instance: { ...best.instance, mail: 'none' } })
  expect(verdictOf(unsafe)).toContain('2 things have to be put right first')
  expect(
    openPointsOf(unsafe)
      .slice(0, 2)
      .every(({ says }) => says.startsWith('Not safe')),
  ).toBe(true)
  expect(verdictOf(best)).toContain('No high risk remains')
  expect(worstOf(risksOf(best))).toBe('medium')
  expect(verdictOf(instance({ https: false, reach: 'a network' }))).toContain('not safe')
})

test('what cannot be seen from inside is never called in place', () => {
  const { disk, backups } = measuresOf(best)
  expect([disk.state, backups.state]).toEqual(['unseen', 'unseen'])
  const lost = risksOf(best).find(({ by }) => by.includes('backups'))
  expect(lost?.after).toEqual(lost?.before)
})

test('it is read by those who may, and by nobody else', async () => {
  const owner = await world.signedIn()
  const readers = ['owner', 'edi-lead', 'hr-analyst', 'sponsor', 'board-member', 'guardian']
  for (const role of givenRoles.filter(each => each !== 'line-manager')) {
    const person = await world.colleagueOf(owner, [{ role }])
    expect((await person.get(address)).status, role).toBe(readers.includes(role) ? 200 : 404)
    expect((await person.post(address, {})).status, role).toBe(role === 'owner' ? 422 : 404)
  }
})

const signOff = {
  consulted: 'The staff networks',
  advice: '',
  decision: 'go-on-after',
  openPoints: 'Set up https, by June',
  day: '1',
  month: '5',
  year: '2028',
}

test('an owner signs, each time is kept, and what changed since is said', async () => {
  const owner = await world.signedIn()
  await world.wait(0)
  await owner.follow(await owner.post(address, signOff))
  const second = await owner.follow(await owner.post(address, { ...signOff, decision: 'go-on', openPoints: '' }))
  const page = await said(second)
  for (const word of [
    'Version 2',
    'Version 1',
    '12 May 2027 at 10:00 by Asha Rahman',
    'Set up https, by June',
    '1 May 2028',
  ]) {
    expect(page.replace(/Version (\d)/g, 'Version $1')).toContain(word)
  }
  expect(page).not.toContain('Since it was signed')
  await owner.post('/app/organisation/contacts', { privacy: 'dpo@aldermoor.example', barrier: '' })
  await owner.post('/app/organisation/keeping', { leavers: '100', acts: '730' })
  expect(await said(await owner.get(address))).toContain(
    'Since it was signed, this has changed: how long leavers are kept; whom people ask about their data.',
  )
})

test('two who sign at once both have their version', async () => {
  const owner = await world.signedIn()
  const other = await world.colleagueOf(owner, [{ role: 'owner' }])
  const answers = await Promise.all([owner.post(address, signOff), other.post(address, signOff)])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await said(await owner.get(address))).toContain('Version 2')
})

test('what is missing or no such day comes back with what was typed', async () => {
  const owner = await world.signedIn()
  const wrong = [
    { consulted: '' },
    { decision: 'maybe' },
    { openPoints: '' },
    { day: '31', month: '2' },
    { day: '12', month: '5', year: '2027' },
    { year: '2099' },
    { advice: 'x'.repeat(4001) },
  ]
  for (const change of wrong) {
    const response = await owner.post(address, { ...signOff, ...change })
    expect(response.status, JSON.stringify(change).slice(0, 60)).toBe(422)
    const page = await response.text()
    expect(page).toContain('There is a problem')
    if (!('consulted' in change)) expect(page).toContain('The staff networks')
  }
})
