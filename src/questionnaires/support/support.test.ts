import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openSurvey } from '../../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { type Questionnaire, restoreQuestionnaire } from '../questionnaire.ts'
import { fieldsOf } from './forms.ts'
import { nations, usualPlaces } from './place.ts'

let world: World
let owner: Person
beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn()
})
afterAll(() => world.close())

const address = '/app/organisation/support'
const main = (html: string) => textOf(elementsOf(html, 'main')[0]!)
const hard: Questionnaire = restoreQuestionnaire({
  ...{ title: { en: 'Work', cy: 'Gwaith' }, languages: ['en', 'cy'], reviewed: ['en'] },
  pages: [
    {
      id: 'page',
      items: [
        { id: 'pause', type: 'section', text: { en: 'A pause.' }, signposts: true },
        { id: 'heard', type: 'scale', text: { en: 'I am heard.' } },
      ],
    },
  ],
})
const line = (at: number, en: string, reach: string, more: object = {}) => ({
  [fieldsOf(at).words('en')]: en,
  [fieldsOf(at).reach]: reach,
  ...more,
})

test('each nation has places of its own, all with a way to reach them in every language of the fixed words', () => {
  for (const nation of nations) {
    const places = usualPlaces(nation)
    expect(places.map(({ reach }) => reach)).toEqual(expect.arrayContaining(['116 123', '85258', '999']))
    expect(places.length).toBeLessThanOrEqual(8)
    for (const { words } of places) expect(Object.keys(words)).toEqual(['en', 'cy', 'ar'])
  }
  expect(usualPlaces('northern-ireland').map(({ reach }) => reach)).toContain('0808 808 8000')
  expect(usualPlaces().map(({ reach }) => reach)).toEqual(['116 123', '85258', '999'])
})

test('the usual places stand where a question can be hard, and what an owner says instead stands there at once', async () => {
  const wave = await openSurvey(world, owner, [], { questionnaire: hard })
  const somebody = world.visitor()
  const seen = async (language = 'en') => main(await (await somebody.get(`/answer/${wave}?in=${language}`)).text())
  expect(await seen()).toContain('Samaritans, by phone, free, day and night: 116 123')
  expect(await seen('cy')).toContain('Samariaid, dros y ffôn')
  const welsh = { [fieldsOf(0).words('cy')]: 'Ein llinell staff:' }
  const saved = await owner.post(address, {
    ...line(0, 'Our line for staff, by day:', '01234 567890', welsh),
    ...line(3, 'Somebody <b>kind</b>:', 'help@example.org'),
  })
  expect(saved.headers.get('location')).toContain('done=saved')
  for (const words of ['Our line for staff, by day: 01234 567890', 'Somebody <b>kind</b>: help@example.org'])
    expect(await seen()).toContain(words)
  expect(await seen()).not.toContain('Samaritans')
  expect(await seen('cy')).toContain('Ein llinell staff: 01234 567890')
  expect(await seen('cy')).toContain('Somebody <b>kind</b>: help@example.org')
  expect(main(await (await owner.get('/app/listening/box')).text())).toContain('Our line for staff, by day')
  const other = await world.signedIn('Bramley Homes')
  expect(main(await (await other.get('/app/listening/box')).text())).toContain('Samaritans')
})

test('the places of a nation are filled in, and nothing is saved before somebody saves', async () => {
  const shown = await (await owner.get(`${address}?nation=scotland`)).text()
  expect(shown).toContain('Breathing Space')
  expect(main(shown)).toContain('Nothing is saved yet')
  expect(await (await owner.get(address)).text()).toContain('Our line for staff')
  expect(await (await owner.get(`${address}?nation=atlantis`)).text()).toContain('Our line for staff')
})

test('what is wrong is said at its field, what was typed stays, and only an owner may', async () => {
  for (const [fields, said] of [
    [{}, 'Name at least one place'],
    [line(1, '', '999'), 'Say in English who it is'],
    [line(1, 'Somebody', ''), 'Enter the number'],
    [line(0, 'Somebody', 'x'.repeat(101)), 'Shorten'],
  ] as const) {
    const refused = await owner.post(address, fields)
    expect(refused.status, said).toBe(422)
    expect(main(await refused.text())).toContain(said)
  }
  expect(await (await owner.post(address, line(1, '', 'A number'))).text()).toContain('value="A number"')
  const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }])
  expect((await lead.get(address)).status).toBe(404)
  expect((await lead.post(address, line(0, 'a', 'b'))).status).toBe(404)
})
