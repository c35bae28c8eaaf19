import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openSurvey, takeBallotOf } from '../../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { newReceipt } from '../../answering/receipt.ts'
import { digestOfCode, newCode } from '../../ballots/code.ts'
import { addDays, addMonths, daysBetween } from '../../calendar/day.ts'
import { inLibrary } from '../../questionnaires/library.ts'
import { restoreQuestionnaire } from '../../questionnaires/questionnaire.ts'
import { withEquality } from '../../questionnaires/silence.ts'
import { usualDays } from '../draft/days.ts'

let world: World
let owner: Person
let people: Person[]
/** Somebody who came in after the survey was closed: by then, nobody else's visit has lasted. */
let analyst: Person
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  owner = await world.signedIn(`Aldermoor ${randomUUID()}`)
  people = await Promise.all(Array.from({ length: 13 }, (_, i) => world.colleagueOf(owner, [], `Colleague ${i}`)))
})

const main = async (address: string) => textOf(elementsOf(await (await analyst.get(address)).text(), 'main')[0]!)
const dayLong = 86_400_000

type Fields = Readonly<Record<string, string>>

/** Everybody answers: seven agree, the others disagree. */
async function answerAll(
  wave: string,
  those: readonly Person[],
  given: (i: number) => Fields = i => ({ 'q.heard': i < 7 ? '4' : '2', 'q.seen': 'no' }),
): Promise<void> {
  const somebody = world.visitor()
  for (const [i, person] of those.entries()) {
    const receipt = Buffer.alloc(32, i + 1).toString('base64url')
    const ballot = await takeBallotOf(world, person, wave)
    const answer = { step: 'send', row: randomUUID(), 'receipt-digest': receipt, ...ballot }
    const response = await somebody.post(`/answer/${wave}`, { ...answer, ...given(i) })
    expect(response.status).toBe(200)
  }
}

const waveRow = (id: string) =>
  world.house.keeper.selectFrom('waves').where('id', '=', id).selectAll().executeTakeFirstOrThrow()

/** The last day is over, and the clean-up has come. */
async function closeSurvey(wave: string): Promise<void> {
  await world.wait(16 * dayLong)
  if (!(await waveRow(wave)).closed_on) {
    await sql`select close_boxes(${wave})`.execute(world.house.keeper)
    await world.house.keeper
      .updateTable('waves')
      .set({ closed_on: world.house.clock.today() })
      .where('id', '=', wave)
      .execute()
  }
  await world.wait(0)
  await world.runJobs()
  analyst = await world.colleagueOf(owner, [{ role: 'hr-analyst' }], 'Dilys Evans')
}

test('a survey that is closed becomes a release by itself up to the way it is shown, which a person chooses', async () => {
  const wave = await openSurvey(world, owner, people)
  await answerAll(wave, [owner, ...people])
  await closeSurvey(wave)
  const { draft_id: draft } = await waveRow(wave)
  const page = await main(`/app/answers/${draft}/ways`)
  expect(page).toContain('can be shown')
  expect(page).not.toContain('Stop, keep nothing')
  for (const step of ['columns', 'columns/1', 'about', 'removal']) {
    expect((await analyst.get(`/app/answers/${draft}/${step}`)).status, step).toBe(303)
    expect((await analyst.post(`/app/answers/${draft}/${step}`, { title: 'Another' })).status, step).toBe(303)
  }
  await analyst.post(`/app/answers/${draft}/ways`, { way: 'as it is' })
  await world.runJobs()
  const again = await analyst.post(`/app/answers/${draft}/ways`, { way: 'sides' })
  expect([again.status, again.headers.get('location')]).toEqual([303, `/app/answers/${draft}`])
  expect((await analyst.get(`/app/answers/${draft}/ways`)).headers.get('location')).toBe(`/app/answers/${draft}`)
  expect(await main(`/app/answers/${draft}/release`)).toContain('There is no second release of these answers')
  const released = await analyst.post(`/app/answers/${draft}/release`)
  const release = released.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0]
  expect((await waveRow(wave)).release_id).toBe(release)
  const figures = await main(`/app/releases/${release}`)
  expect(figures).toContain('I am heard in my team.')
  await world.wait(3_600_000)
  await world.runJobs()
  expect((await waveRow(wave)).draft_id).toBe(draft)
  expect(
    await world.house.keeper.selectFrom('answer_drafts').where('wave_id', '=', wave).select('id').execute(),
  ).toEqual([])
})

test('what follows from answers divides the results, and is in no answer that is kept', async () => {
  const equality = inLibrary('equality-england')!.questionnaire
  const asked = withEquality(inLibrary('pulse')!.questionnaire, equality, { isSilenceOffered: true })
  if (asked.outcome === 'twice') throw new Error('The pulse asks equality questions itself.')
  const { questionnaire } = asked
  const heard = questionnaire.pages[0]!.items.find(({ type }) => type === 'scale')!.id
  const others = await Promise.all(Array.from({ length: 22 }, (_, i) => world.colleagueOf(owner, [], `Other ${i}`)))
  const wave = await openSurvey(world, owner, [...people, ...others], { questionnaire, breakdowns: ['disabled'] })
  await answerAll(wave, [owner, ...people, ...others], i =>
    i % 3 < 2
      ? { [`q.${heard}`]: '4', 'q.condition': 'yes', 'q.condition-limits': ['a-lot', 'not-at-all'][i % 3]! }
      : { [`q.${heard}`]: '2', 'q.condition': 'no' },
  )
  const kept = await world.house.keeper.selectFrom('answers').where('wave_id', '=', wave).select('given').execute()
  expect(kept).toHaveLength(36)
  expect(JSON.stringify(kept)).not.toContain('disabled')
  await closeSurvey(wave)
  const { draft_id: draft } = await waveRow(wave)
  await analyst.post(`/app/answers/${draft}/ways`, { way: 'as it is' })
  await world.runJobs()
  const released = await analyst.post(`/app/answers/${draft}/release`)
  const figures = await main(`${released.headers.get('location')}/groups/1`)
  expect(figures).toContain('Disability')
  expect(figures).toMatch(/Disabled 12/)
  expect(figures).toMatch(/Not disabled 12/)
  expect(figures).not.toMatch(/condition or illness/)
})

test('that nobody, or everybody, gave an answer to a sensitive question is nowhere in what is released', async () => {
  const text = (en: string) => ({ en })
  const yesNo = [
    { id: 'yes', label: text('Yes') },
    { id: 'no', label: text('No') },
  ]
  const questionnaire = restoreQuestionnaire({
    ...{ title: text('How it is'), languages: ['en'], reviewed: ['en'] },
    pages: [
      {
        id: 'page',
        items: [
          { id: 'heard', type: 'scale', text: text('I am heard in my team.') },
          { id: 'harmed', type: 'choice', text: text('Were you harmed?'), options: yesNo },
          { id: 'safe', type: 'choice', text: text('Are you safe?'), options: yesNo },
          {
            ...{ id: 'who', type: 'choices', text: text('Who helped?') },
            options: [
              { id: 'boss', label: text('My manager') },
              { id: 'mate', label: text('A colleague') },
            ],
          },
        ],
      },
    ],
  })
  const wave = await openSurvey(world, owner, people, { questionnaire, sensitive: ['harmed', 'safe', 'who'] })
  await answerAll(wave, [owner, ...people], i => ({
    ...{ 'q.heard': i < 7 ? '4' : '2', 'q.harmed': 'no', 'q.safe': 'yes', 'q.who': 'mate' },
  }))
  await closeSurvey(wave)
  const { draft_id: draft } = await waveRow(wave)
  await analyst.post(`/app/answers/${draft}/ways`, { way: 'as it is' })
  await world.runJobs()
  const release = (await analyst.post(`/app/answers/${draft}/release`)).headers.get('location') ?? ''
  const csv = (await (await analyst.get(`${release}/tables.csv`)).text()).split('\r\n')
  const rowsOf = (question: string) =>
    csv.filter(line => line.startsWith(`${question},`) && !line.startsWith(`${question},,`))
  for (const question of ['Were you harmed?', 'Are you safe?', 'Who helped?: My manager', 'Who helped?: A colleague']) {
    const rows = rowsOf(question)
    expect(
      rows.map(row => row.split(',')[1]),
      question,
    ).toEqual(['Yes', 'No'])
    // Which of the two nobody chose can be told by nothing: they read alike.
    expect(new Set(rows.map(row => row.split(',').slice(2).join())).size, question).toBe(1)
    expect(rows[0], question).toContain('suppressed')
  }
  expect(rowsOf('I am heard in my team.').join()).toContain('Agree,,,7,14,50,published')
  const page = await main(release)
  for (const asked of ['Were you harmed?', 'Are you safe?'])
    expect(page).toContain(`${asked} 14 people answered. How they answered is not shown, to protect people.`)
  expect(page).toContain('Who helped? 14 people answered and could choose several answers. Keep')
})

test('what came from the poster is shown apart, in no other figure, by a stricter rule', async () => {
  const wave = await openSurvey(world, owner, people, { isOpenChannel: true })
  await answerAll(wave, [owner, ...people])
  const somebody = world.visitor()
  for (let i = 0; i < 23; i += 1) {
    const receipt = Buffer.alloc(32, 100 + i).toString('base64url')
    const answer = { step: 'send', row: randomUUID(), 'receipt-digest': receipt, 'open-digest': '' }
    const sent = await somebody.post(`/answer/${wave}`, { ...answer, 'q.heard': i < 12 ? '1' : '5', 'q.seen': 'no' })
    expect(sent.status).toBe(200)
  }
  await closeSurvey(wave)
  const { draft_id: draft } = await waveRow(wave)
  await analyst.post(`/app/answers/${draft}/ways`, { way: 'as it is' })
  await world.runJobs()
  const release = (await analyst.post(`/app/answers/${draft}/release`)).headers.get('location') ?? ''
  const overview = await main(release)
  expect(overview).toContain('14 people answered')
  expect(overview).not.toContain('23 people')
  expect(overview).toContain('See them apart')
  const apart = await main(`${release}/not-verified`)
  expect(apart).toContain('23 people answered')
  expect(apart).toContain(
    'never show a group of fewer than 20 people, and never a number that stands for 1 to 9 people',
  )
  const csv = await (await analyst.get(`${release}/not-verified.csv`)).text()
  expect(csv).toContain('"I am heard in my team.",Strongly agree,,,11,23,48,published'.replaceAll('"', ''))
  expect(await (await analyst.get(`${release}/tables.csv`)).text()).not.toMatch(/,(12|11|23|37),/)
})

test('fewer answers from the poster than twice the smallest group are never kept for a release', async () => {
  const wave = await openSurvey(world, owner, people, { isOpenChannel: true })
  await answerAll(wave, [owner, ...people])
  const somebody = world.visitor()
  for (let i = 0; i < 19; i += 1) {
    const receipt = Buffer.alloc(32, 100 + i).toString('base64url')
    const answer = { step: 'send', row: randomUUID(), 'receipt-digest': receipt, 'open-digest': '' }
    await somebody.post(`/answer/${wave}`, { ...answer, 'q.heard': '1', 'q.seen': 'yes' })
  }
  await closeSurvey(wave)
  const { draft_id: draft } = await waveRow(wave)
  await analyst.post(`/app/answers/${draft}/ways`, { way: 'as it is' })
  await world.runJobs()
  const release = (await analyst.post(`/app/answers/${draft}/release`)).headers.get('location') ?? ''
  expect(await main(release)).not.toContain('See them apart')
  expect((await analyst.get(`${release}/not-verified`)).status).toBe(404)
})

test('of a survey that too few answered nothing is made', async () => {
  const wave = await openSurvey(world, owner, people)
  await answerAll(wave, people.slice(0, 9))
  await closeSurvey(wave)
  expect(await waveRow(wave)).toMatchObject({ draft_id: null, release_id: null })
})

test('what a release would be made of goes with the answers on the day that was fixed, where nobody has released it', async () => {
  const wave = await openSurvey(world, owner, people)
  await answerAll(wave, [owner, ...people])
  await closeSurvey(wave)
  const { draft_id: draft, delete_on: fixed } = await waveRow(wave)
  const { keeper, clock } = world.house
  const copies = async () => [
    await keeper.selectFrom('answer_drafts').where('wave_id', '=', wave).select('id').execute(),
    await keeper.selectFrom('answer_columns').where('draft_id', '=', draft).select('draft_id').execute(),
    await keeper.selectFrom('answers').where('wave_id', '=', wave).select('id').execute(),
  ]
  await world.wait((daysBetween(clock.today(), fixed) - 1) * dayLong)
  await world.runJobs()
  for (const copy of await copies()) expect(copy).not.toEqual([])
  await world.wait(dayLong)
  expect(clock.today()).toBe(fixed)
  await world.runJobs()
  for (const copy of await copies()) expect(copy).toEqual([])
})

test('a yearly survey on the same days a year later tells how the same people’s answers moved', async () => {
  const { keeper, clock } = world.house
  const usual = usualDays('yearly', addDays(clock.today(), -7))
  const days = {
    closes: daysBetween(usual.opensOn, usual.closesOn),
    deletes: daysBetween(usual.opensOn, usual.deleteOn),
  }
  expect(usual.opensOn).toBe(clock.today())
  // Sessions end long before a year is over, and a code needs none.
  const answerWithMarks = async (wave: string, heard: string) => {
    for (const [i] of [owner, ...people].entries()) {
      const [code, somebody] = [newCode(), world.visitor()]
      const own = { organisation_id: owner.viewer.organisationId, wave_id: wave, digest: digestOfCode(code) }
      await keeper.insertInto('ballot_codes').values(own).execute()
      const receipt = await newReceipt()
      const mark = Buffer.alloc(32, i + 1).toString('base64url')
      const answer = { step: 'send', row: randomUUID(), receipt, code, mark, 'q.heard': heard, 'q.seen': 'no' }
      expect((await somebody.post(`/answer/${wave}`, answer)).status).toBe(200)
    }
  }
  const close = async (wave: string) => {
    await world.wait((daysBetween(clock.today(), (await waveRow(wave)).closes_on) + 1) * dayLong)
    await world.runJobs()
    await world.wait(3_600_000)
    await world.runJobs()
    expect((await waveRow(wave)).closed_on).toBe(clock.today())
  }
  const first = await openSurvey(world, owner, people, { inSeries: true, ...days })
  await answerWithMarks(first, '2')
  await close(first)
  await world.wait(daysBetween(clock.today(), addMonths(usual.opensOn, 12)) * dayLong)
  await world.runJobs()
  const second = await openSurvey(world, owner, people, { inSeries: { after: first }, ...days })
  await answerWithMarks(second, '4')
  await close(second)
  expect((await waveRow(second)).closes_on).toBe(addMonths(usual.closesOn, 12))
  const draft = await keeper
    .selectFrom('answer_drafts')
    .where('wave_id', '=', second)
    .select('reading')
    .executeTakeFirstOrThrow()
  expect(JSON.stringify(draft.reading)).toContain('Change since last time: I am heard in my team.')
  await world.wait(daysBetween(clock.today(), usual.deleteOn) * dayLong)
  await world.runJobs()
  expect((await waveRow(first)).deleted_on).toBe(usual.deleteOn)
})

test('the thresholds are those that were fixed, whatever the organisation has chosen since', async () => {
  const wave = await openSurvey(world, owner, people)
  await answerAll(wave, [owner, ...people])
  await world.house.keeper
    .updateTable('organisations')
    .set({ rule_base: 14, rule_cell: 14 })
    .where('id', '=', owner.viewer.organisationId)
    .execute()
  await closeSurvey(wave)
  const { draft_id: draft } = await waveRow(wave)
  expect(await main(`/app/answers/${draft}/ways`)).toContain('for a group of fewer than 10')
})
