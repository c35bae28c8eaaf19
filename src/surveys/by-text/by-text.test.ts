import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openSurvey } from '../../../test/surveys.ts'
import { origin } from '../../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { shortOf } from '../../ballots/short.ts'

let world: World
let owner: Person
let people: Person[]
beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn()
  people = await Promise.all(Array.from({ length: 11 }, (_, i) => world.colleagueOf(owner, [], `Colleague ${i}`)))
})
afterAll(() => world.close())

const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''
const leadsTo = async (address: string) => (await world.visitor().get(address)).headers.get('location')

test('a text message leads everyone who is asked to their ballot, by one short address', async () => {
  const wave = await openSurvey(world, owner, people)
  const page = textOf(elementsOf(await (await owner.get(`/app/surveys/${wave}/text-message`)).text(), 'main')[0]!)
  const [, path] = page.match(new RegExp(`${origin}(/b/[2-9a-z]{8})(?![\\w-])`)) ?? []
  expect(page).toContain('Nobody is told what you answer. Until ')
  expect(page).toContain('It fits into one text message.')
  expect(await leadsTo(path!)).toBe(`/app/surveys/${wave}/ballot`)
  expect((await people[0]!.get(`/app/surveys/${wave}/ballot`)).status).toBe(200)
  expect(JSON.stringify(world.logged)).not.toContain('/b/')
})

test('whoever has to sign in first takes their ballot next, and nobody else is led anywhere', async () => {
  const wave = await openSurvey(world, owner, people)
  const { email } = people[0]!
  const come = async (path: string) => {
    const visitor = world.visitor()
    await visitor.get(path)
    const page = await (await visitor.get('/sign-in')).text()
    await visitor.post('/sign-in', { email })
    await world.runJobs()
    const [link = ''] = world.letters.at(-1)!.match(/\/sign-in\/link\/[\w-]+/) ?? []
    return { page, to: (await visitor.post(link, {})).headers.get('location') }
  }
  const asked = await come(`/app/surveys/${wave}/ballot`)
  expect(asked.page).toContain('Then you take your ballot.')
  expect(asked.to).toBe(`/app/surveys/${wave}/ballot`)
  for (const path of ['/app/people', '/app/surveys/x/ballot', '//elsewhere.example/ballot'])
    expect(await come(path), path).toMatchObject({ to: '/app', page: expect.not.stringContaining('your ballot.') })
})

test('what is on paper is short to type, and leads to where answers are given', async () => {
  const wave = await openSurvey(world, owner, people, { isOpenChannel: true })
  const short = `/a/${shortOf(wave)}`
  expect(await (await owner.post(`/app/surveys/${wave}/codes`, { count: '2' })).text()).toContain(`${short} and type`)
  expect(await (await owner.get(`/app/surveys/${wave}/poster`)).text()).toContain(`${short}<`)
  expect(await leadsTo(short)).toBe(`/answer/${wave}`)
  expect(await leadsTo(short.toUpperCase().replace('/A/', '/a/'))).toBe(`/answer/${wave}`)
})

test('an address that leads nowhere says so, and a draft has none', async () => {
  const questionnaire = idIn(await owner.post('/app/questionnaires', { from: 'library:pulse' }))
  const about = { kind: 'pulse', title: 'Pulse', why: 'To hear how it is.', 'who-sees': 'Everyone.', 'new-series': '' }
  const draft = idIn(await owner.post('/app/surveys', { questionnaire, ...about }))
  expect((await owner.get(`/app/surveys/${draft}`)).status).toBe(200)
  const shorts = ['22222222', 'o', '%00', 'x'.repeat(40), shortOf(draft)]
  for (const short of shorts)
    for (const way of ['a', 'b']) expect((await world.visitor().get(`/${way}/${short}`)).status, short).toBe(404)
})

test('once it is over there is nothing to send', async () => {
  const wave = await openSurvey(world, owner, people, { opens: -3, closes: -1 })
  expect((await owner.get(`/app/surveys/${wave}/text-message`)).headers.get('location')).toContain('done=over')
})
