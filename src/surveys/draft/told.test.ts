import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { writeAskingLetters } from '../letters/jobs.ts'

/** Nobody asked here is a guest of an event. */
const noGuests = () => {
  throw new Error('There is no guest.')
}

let world: World
let owner: Person
let questionnaire: string
beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn()
  for (let i = 0; i < 20; i += 1) await world.colleagueOf(owner, [], `Colleague ${i + 1}`)
  questionnaire = idIn(await owner.post('/app/questionnaires', { from: 'library:pulse' }))
  for (const language of ['cy', 'ar']) await owner.post(`/app/questionnaires/${questionnaire}/languages`, { language })
})
afterAll(() => world.close())

const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''
const mainOf = (html: string) => textOf(elementsOf(html, 'main')[0]!)
const see = async (path: string) => mainOf(await (await owner.get(path)).text())
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(html)?.[1] ?? ''
const about = (why = 'To hear how it is.') => ({
  ...{ questionnaire, kind: 'pulse', title: 'How it was in May', why, 'who-sees': 'Everyone.', 'new-series': '' },
})
const begin = async () => idIn(await owner.post('/app/surveys', about()))
const words = {
  ...{ 'why-cy': 'I glywed sut mae hi.', 'who-sees-cy': 'Pawb.' },
  ...{ 'why-ar': 'لنسمع كيف هو العمل.', 'who-sees-ar': 'الجميع.' },
}

async function fix(id: string) {
  const html = await (await owner.get(`/app/surveys/${id}/checks`)).text()
  const seen = { version: hidden(html, 'version'), number: hidden(html, 'number') }
  return owner.post(`/app/surveys/${id}/fixing`, { ...seen, reason: 'So it has to be' })
}

test('what is too long stays on the page, and so does what somebody else was quicker to write', async () => {
  const id = await begin()
  const long = await owner.post(`/app/surveys/${id}/languages`, {
    ...{ ...words, 'who-sees-ar': 'ا'.repeat(1001), version: '1' },
  })
  expect(long.status).toBe(422)
  const shown = await long.text()
  expect(mainOf(shown)).toContain('Shorten this: it has 1,001 characters')
  expect(shown).toContain('I glywed sut mae hi.')
  const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }], 'Carys Bowen')
  await lead.post(`/app/surveys/${id}/languages`, { ...words, 'why-cy': 'Geiriau Carys.', version: '1' })
  const second = await owner.post(`/app/surveys/${id}/languages`, { ...words, version: '1' })
  expect(second.status).toBe(409)
  const both = await second.text()
  expect(both).toContain('I glywed sut mae hi.')
  expect(mainOf(both)).toContain('Geiriau Carys.')
})

test('whoever writes the English anew is told to look at the other languages', async () => {
  const id = await begin()
  const change = (why: string, version: string) => owner.post(`/app/surveys/${id}/about`, { ...about(why), version })
  expect((await change('To hear more.', '1')).headers.get('location')).toContain('done=changed')
  await owner.post(`/app/surveys/${id}/languages`, { ...words, version: '2' })
  const again = (await change('To hear everything.', '3')).headers.get('location') ?? ''
  expect(await see(again)).toContain('The words in other languages are as they were')
  expect((await change('To hear everything.', '4')).headers.get('location')).toContain('done=changed')
})

test('a survey in English alone asks for no other words', async () => {
  const plain = idIn(await owner.post('/app/questionnaires', { from: 'empty', title: 'In English alone' }))
  const id = idIn(await owner.post('/app/surveys', { ...about(), questionnaire: plain }))
  expect(await see(`/app/surveys/${id}`)).not.toContain('In other languages')
  expect((await owner.get(`/app/surveys/${id}/languages`)).status).toBe(404)
})

test('whoever answers in Welsh or Arabic reads why, and who will see what, in that language, in letters too', async () => {
  const id = await begin()
  expect(await see(`/app/surveys/${id}`)).toContain('Why, in Welsh Nobody has written it yet')
  expect(await see(`/app/surveys/${id}/checks`)).toContain('why you ask and who will see what are told in English')
  const saved = await owner.post(`/app/surveys/${id}/languages`, { ...words, version: '1' })
  expect(saved.headers.get('location')).toContain('done=changed')
  expect(await see(`/app/surveys/${id}`)).toContain('Who will see what, in Welsh Pawb.')
  expect(await see(`/app/surveys/${id}/checks`)).not.toContain('told in English')

  expect((await fix(id)).headers.get('location')).toContain('done=fixed')
  const late = await owner.post(`/app/surveys/${id}/languages`, { ...words, 'why-cy': 'Rheswm arall', version: '2' })
  expect(late.headers.get('location')).toContain('done=fixed-already')
  expect(await see(`/app/surveys/${id}`)).toContain('I glywed sut mae hi.')

  await world.wait(7 * 86_400_000)
  const somebody = world.visitor()
  const welsh = await (await somebody.get(`/answer/${id}?in=cy`)).text()
  expect(mainOf(welsh)).toContain('I glywed sut mae hi.')
  expect(mainOf(welsh)).toContain('Pawb.')
  expect(mainOf(welsh)).not.toContain('To hear how it is.')
  const arabic = await (await somebody.get(`/answer/${id}?in=ar`)).text()
  expect(mainOf(arabic)).toContain('لنسمع كيف هو العمل.')
  expect(arabic).not.toContain('dir="ltr">Everyone.')
  expect(mainOf(await (await somebody.get(`/answer/${id}?in=en`)).text())).toContain('To hear how it is.')

  world.letters.length = 0
  await writeAskingLetters(world.house, noGuests)
  await world.runJobs()
  const letters = world.letters.filter(letter => letter.includes(id))
  expect(letters.length).toBeGreaterThan(1)
  for (const letter of letters.map(each => each.replaceAll(/\s+/g, ' '))) {
    expect(letter).toContain('I glywed sut mae hi.')
    expect(letter).toMatch(/Mae .{1,60} yn gofyn ichi: /)
    expect(letter).toContain('لنسمع كيف هو العمل.')
  }
})
