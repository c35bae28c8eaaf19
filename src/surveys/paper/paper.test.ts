import { afterAll, beforeAll, expect, test } from 'vitest'
import { attribute, elementsOf, textOf } from '../../../test/markup.ts'
import { openSurvey } from '../../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { shortOf } from '../../ballots/short.ts'
import { asViewer } from '../../platform/db.ts'

let world: World
let owner: Person
let people: Person[]
beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn()
  people = await Promise.all(Array.from({ length: 11 }, (_, i) => world.colleagueOf(owner, [], `Colleague ${i}`)))
})
afterAll(() => world.close())

const codesOn = (html: string) => html.match(/[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}/g) ?? []
const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const make = (wave: string, count: string) => owner.post(`/app/surveys/${wave}/codes`, { count })

test('codes are seen once, each lets one answer in, and only digests of them are kept', async () => {
  const wave = await openSurvey(world, owner, people)
  const html = await (await make(wave, '5')).text()
  const codes = [...new Set(codesOn(html))]
  expect(codes).toHaveLength(5)
  expect(await main(await owner.get(`/app/surveys/${wave}/codes`))).toContain('So far 5 codes are made, of 12 at most')
  const kept = await world.house.keeper.selectFrom('ballot_codes').where('wave_id', '=', wave).selectAll().execute()
  expect(kept).toHaveLength(5)
  expect(Object.keys(kept[0]!).sort()).toEqual(['digest', 'organisation_id', 'wave_id'])
  const send = (code: string) =>
    world.visitor().post(`/answer/${wave}`, {
      ...{ step: 'send', row: crypto.randomUUID(), 'receipt-digest': Buffer.alloc(32, 7).toString('base64url') },
      ...{ code, 'q.heard': '4' },
    })
  expect((await send(codes[0]!)).status).toBe(200)
  expect((await send('2222-2222-2222-2222')).status).toBe(422)
  expect(JSON.stringify(world.logged)).not.toContain(codes[0])
})

test('there are never more codes than people who are asked, on all sheets together, nor when two make them at once', async () => {
  const wave = await openSurvey(world, owner, people)
  for (const count of ['0', '13', 'five', '-1']) expect((await make(wave, count)).status, count).toBe(422)
  const both = await Promise.all([make(wave, '8'), make(wave, '8')])
  const refused = both.map(({ status }) => status).filter(status => status !== 200)
  // Whoever comes second is told by the form or by the database, as it happens.
  expect(refused).toHaveLength(1)
  expect([303, 422]).toContain(refused[0])
  expect((await make(wave, '5')).status).toBe(422)
  expect((await make(wave, '4')).status).toBe(200)
  expect(await main(await owner.get(`/app/surveys/${wave}/codes`))).toContain('No more can be made')
  const fewer = asViewer(world.house.app, owner.viewer, tx =>
    tx.updateTable('waves').set({ codes_printed: 0 }).where('id', '=', wave).execute(),
  )
  await expect(fewer).rejects.toThrow('cannot be taken back')
})

test('a poster has the address and no code, and there is one only where everyone may answer', async () => {
  const open = await openSurvey(world, owner, people, { isOpenChannel: true })
  const poster = await (await owner.get(`/app/surveys/${open}/poster`)).text()
  expect(poster).toContain(`/a/${shortOf(open)}`)
  expect(poster).toContain('gt-prints-sheet')
  const [english, welsh] = elementsOf(poster, 'article')
  expect(textOf(english!)).toContain(
    'Aldermoor Care and Support How it is to work here From 12 May 2027 to 26 May 2027',
  )
  expect(textOf(english!)).toContain('It asks for no name, and nobody is told what you answer.')
  expect(attribute(welsh!, 'lang')).toBe('cy')
  expect(textOf(welsh!)).toContain('Sut mae gweithio yma O 12 Mai 2027 tan 26 Mai 2027')
  expect(codesOn(poster)).toEqual([])
  const closed = await openSurvey(world, owner, people)
  const none = await owner.get(`/app/surveys/${closed}/poster`)
  expect(none.headers.get('location')).toContain('done=no-poster')
})

test('once it is over nothing more goes on paper', async () => {
  const wave = await openSurvey(world, owner, people, { opens: -3, closes: -1 })
  expect((await make(wave, '2')).headers.get('location')).toContain('done=over')
})
