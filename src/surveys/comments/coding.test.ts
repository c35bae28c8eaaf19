import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openSurvey, takeBallotOf } from '../../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { type Questionnaire, restoreQuestionnaire } from '../../questionnaires/questionnaire.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const dayLong = 86_400_000
const root = '/app/listening'
const wordsAlone: Questionnaire = restoreQuestionnaire({
  ...{ title: { en: 'In your words' }, languages: ['en'], reviewed: ['en'] },
  pages: [
    { id: 'page', items: [{ id: 'where', type: 'words', text: { en: 'What is hard at night?' }, longest: 500 }] },
  ],
})

const main = async (person: Person, address: string) =>
  textOf(elementsOf(await (await person.get(address)).text(), 'main')[0]!)
const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''
const waveRow = (id: string) =>
  world.house.keeper.selectFrom('waves').where('id', '=', id).selectAll().executeTakeFirstOrThrow()

/** A survey that asked for words alone and is over; so many wrote, half of them about one thing and half about another. */
async function writtenBy(writers: number) {
  const owner = await world.signedIn(`Aldermoor ${randomUUID()}`)
  const people = await Promise.all(Array.from({ length: 12 }, (_, i) => world.colleagueOf(owner, [], `Colleague ${i}`)))
  const wave = await openSurvey(world, owner, people, { questionnaire: wordsAlone, closes: 0 })
  for (const [i, person] of people.entries()) {
    const words = i < writers ? `${i % 2 ? 'alone' : 'canteen'} ${String.fromCharCode(97 + i)}` : ''
    const receipt = Buffer.alloc(32, i + 1).toString('base64url')
    const ballot = await takeBallotOf(world, person, wave)
    const sent = { step: 'send', row: randomUUID(), 'receipt-digest': receipt, ...ballot }
    await world.visitor().post(`/answer/${wave}`, { ...sent, 'q.where': words })
  }
  await world.wait(dayLong)
  if (!(await waveRow(wave)).closed_on) {
    await sql`select close_boxes(${wave})`.execute(world.house.keeper)
    const closed = { closed_on: world.house.clock.today(), participation: 10 }
    await world.house.keeper.updateTable('waves').set(closed).where('id', '=', wave).execute()
  }
  await world.wait(0)
  const analyst = await world.colleagueOf(owner, [{ role: 'hr-analyst' }], 'Dilys Evans')
  const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }], 'Carys Bowen')
  const carer = await world.colleagueOf(owner, [], 'Ffion Rees')
  return { wave, analyst, lead, carer }
}

/** Both put what says so under a theme, and the rest under none; then they settle it. */
async function findTheme(first: Person, second: Person, theme: string): Promise<string> {
  const waiting = await (await first.get(`${root}/codings/new`)).text()
  const occasion = waiting.match(/name="occasions"[^>]*value="([0-9a-f-]{36})"/)?.[1] ?? ''
  expect(textOf(elementsOf(waiting, 'main')[0]!)).toContain('How it is to work here: What is hard at night?')
  expect(textOf(elementsOf(waiting, 'main')[0]!)).not.toMatch(/11|notes,/)
  const two = { first: first.viewer.memberId, second: second.viewer.memberId }
  const coding = idIn(await first.post(`${root}/codings`, { title: 'Nights', occasions: occasion, ...two }))
  const notes = await world.house.keeper
    .selectFrom('listening_notes')
    .where('coding_id', '=', coding)
    .select(['id', 'words'])
    .execute()
  for (const person of [first, second]) {
    expect(await main(person, `${root}/codings/${coding}`)).toContain('Some of what people wrote still waits for you')
    const puts = notes.map(({ id, words }) => [`note-${id}`, words.startsWith('alone') ? theme : 'none'])
    await person.post(`${root}/codings/${coding}/notes?page=1`, Object.fromEntries(puts))
    await person.post(`${root}/codings/${coding}/done`)
  }
  expect((await first.post(`${root}/codings/${coding}/settling`, { by: 'Carys and Dilys' })).status).toBe(303)
  return coding
}

test('a survey of words alone ends without figures: its words are coded by two, and what is a gap is told', async () => {
  const { wave, analyst, lead, carer } = await writtenBy(11)
  expect(await waveRow(wave)).toMatchObject({ draft_id: null, release_id: null })
  expect((await waveRow(wave)).no_figures_on).not.toBeNull()
  expect(await main(lead, `/app/surveys/${wave}`)).toContain('there are no figures to release')
  expect(await main(carer, `/app/surveys/${wave}/heard`)).toContain('People answered in words alone')
  const theme = idIn(await lead.post(`${root}/themes`, { title: 'Nights are left alone' }))
  const coding = await findTheme(lead, analyst, theme)
  const shown = await main(lead, `${root}/codings/${coding}`)
  expect(shown).toContain('Cohen’s kappa is about 1.0.')
  expect(shown).not.toMatch(/\b(11|5|6)\b|%/)
  expect((await carer.get(`${root}/codings/${coding}`)).status).toBe(404)

  await lead.post(`${root}/themes/${theme}/gap`, { words: 'Nights have nobody to turn to', gap: '' })
  await lead.post(`${root}/themes/${theme}/gap`, { words: 'Twice', gap: '' })
  const heard = await main(carer, `/app/surveys/${wave}/heard`)
  expect(heard).toContain('Nights are left alone')
  expect(heard).not.toMatch(/alone [a-l]\b|canteen/)
  const findings = world.house.keeper.selectFrom('findings').where('wave_id', '=', wave).select('words').execute()
  expect(await findings).toEqual([{ words: 'Nights are left alone' }])
  const gap = (await (await lead.get('/app/gaps')).text()).match(/gaps\/([0-9a-f-]{36})/)?.[1]
  expect(await main(carer, `/app/gaps/${gap}`)).toContain('Nights are left alone')
  expect((await lead.post(`/app/surveys/${wave}/heard/telling`)).headers.get('location')).not.toContain('done=told')
  await lead.post(`/app/gaps/${gap}/refusal`, { why: 'There is no money this year.' })
  expect((await lead.post(`/app/surveys/${wave}/heard/telling`)).headers.get('location')).toContain('done=told')

  await world.wait(91 * dayLong)
  const again = await world.colleagueOf(lead, [{ role: 'hr-analyst' }], 'Eirian Pugh')
  const left = world.house.keeper.selectFrom('listening_notes').where('coding_id', '=', coding).select('id')
  expect(await left.execute()).toEqual([])
  const emptied = await main(again, `${root}/themes/${theme}`)
  expect(emptied).toContain('What people said here is deleted: the last of it went on')
  expect(emptied).not.toContain('Nothing yet')
  expect(await main(again, `/app/surveys/${wave}/heard`)).toContain('Nights are left alone')
})

test('what was heard in words can be written down by hand, with a gap, and without a figure', async () => {
  const { wave, lead } = await writtenBy(11)
  expect(await main(lead, `/app/surveys/${wave}/heard/findings/new`)).not.toContain('Which question shows it?')
  await lead.post(`/app/surveys/${wave}/heard/findings`, { words: 'The canteen is shut at night', topic: '', gap: '' })
  expect(await main(lead, `/app/surveys/${wave}/heard`)).toContain('The canteen is shut at night')
  expect(await main(lead, '/app/gaps')).toContain('The canteen is shut at night')
})

test('of a survey of words alone to which too few wrote nothing is read, and people can be told so', async () => {
  const { wave, lead, carer } = await writtenBy(9)
  expect(await main(carer, `/app/surveys/${wave}/heard`)).toContain('Fewer than 10 people wrote to any one question')
  expect(await main(lead, `${root}/codings/new`)).toContain('There are no notes that wait for it')
  expect((await lead.post(`/app/surveys/${wave}/heard/telling`)).headers.get('location')).toContain('done=told')
})
