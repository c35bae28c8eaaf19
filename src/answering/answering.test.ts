import { createHash, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { attribute, elementsOf, textOf } from '../../test/markup.ts'
import { openSurvey, takeBallotOf } from '../../test/surveys.ts'
import type { Visitor } from '../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { digestOfCode, newCode } from '../ballots/code.ts'
import { shortOf } from '../ballots/short.ts'
import { asViewer } from '../platform/db.ts'
import { messagesIn } from '../questionnaires/messages.ts'
import { restoreQuestionnaire } from '../questionnaires/questionnaire.ts'
import { markOfCard } from './mark.ts'
import { digestOfReceipt, newReceipt, readReceipt } from './receipt.ts'

let world: World
let owner: Person
let bilal: Person
let wave: string
let somebody: Visitor
beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn()
  bilal = await world.colleagueOf(owner)
})
afterAll(() => world.close())
beforeEach(async () => {
  wave = await openSurvey(world, owner, [bilal])
  somebody = world.visitor()
})

const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const answered = { 'q.heard': '4', 'q.seen': 'yes', 'q.where': 'In the handover.' }
const kept = () => world.house.keeper.selectFrom('answers').where('wave_id', '=', wave).selectAll().execute()
const digestOf = async (words: string) => Buffer.from(await digestOfReceipt((await readReceipt(words))!))

/** What the browser's script sends. */
async function sending(person: Person, more: Record<string, string> = {}) {
  const receipt = await newReceipt()
  const digest = (await digestOf(receipt)).toString('base64url')
  const ballot = await takeBallotOf(world, person, wave)
  return {
    receipt,
    fields: { step: 'send', row: randomUUID(), 'receipt-digest': digest, ...ballot, ...answered, ...more },
  }
}

const post = (fields: Record<string, string>, on = wave) => somebody.post(`/answer/${on}`, fields)

async function printCode(): Promise<string> {
  const code = newCode()
  const own = { organisation_id: owner.viewer.organisationId, wave_id: wave }
  await world.house.keeper
    .insertInto('ballot_codes')
    .values({ ...own, digest: digestOfCode(code) })
    .execute()
  return code
}

describe('an answer that comes with a ballot', () => {
  test('is kept as it was shown, and nothing beside it', async () => {
    const { fields, receipt } = await sending(bilal)
    const done = await post(fields)
    expect(done.status).toBe(200)
    expect(await main(done)).toContain('Your answers are in')
    expect(await kept()).toEqual([
      {
        organisation_id: bilal.viewer.organisationId,
        wave_id: wave,
        id: fields.row,
        way: 'ballot',
        given: { heard: '4', seen: 'yes', where: 'In the handover.' },
        receipt: await digestOf(receipt),
        pair_tag: null,
      },
    ])
  })

  test('sent twice, as after a lost connection, is one answer', async () => {
    const { fields } = await sending(bilal)
    for (const response of await Promise.all([post(fields), post(fields), post(fields)]))
      expect(response.status).toBe(200)
    expect(await kept()).toHaveLength(1)
  })

  test('sent again with other words, by whoever did not hear that it had arrived, is kept as it was seen last', async () => {
    const { fields, receipt } = await sending(bilal)
    await post(fields)
    const last = { ...fields, row: randomUUID(), 'q.heard': '2', receipt }
    for (const response of await Promise.all([post(last), post(last)])) {
      expect(response.status).toBe(200)
      expect(await main(response)).toContain('Your answers are in')
    }
    expect(await kept()).toMatchObject([
      { id: last.row, way: 'ballot', given: { heard: '2', seen: 'yes', where: 'In the handover.' } },
    ])
  })

  test('takes the place of nobody’s answer whose fingerprint somebody has seen, with a ballot that is used', async () => {
    const [mine, theirs] = [await sending(owner), await sending(bilal)]
    await post(mine.fields)
    await post(theirs.fields)
    const before = await kept()
    const seen = { 'receipt-digest': theirs.fields['receipt-digest'], 'q.heard': '1' }
    const other = await newReceipt()
    for (const attack of [
      seen,
      { ...seen, receipt: mine.receipt },
      { ...seen, receipt: other },
      { ...seen, receipt: '' },
    ])
      for (const row of [randomUUID(), theirs.fields.row, mine.fields.row]) {
        const refused = await post({ ...mine.fields, ...attack, row })
        expect(refused.status).toBe(422)
        expect(await main(refused)).toContain('Your ballot was used before')
      }
    const byId = (rows: typeof before) => rows.toSorted((a, b) => a.id.localeCompare(b.id))
    expect(byId(await kept())).toEqual(byId(before))
  })

  test('that comes again and again is held up for a minute, as is a receipt, and nobody else is', async () => {
    const { fields, receipt } = await sending(bilal)
    const wrong = { ...fields, row: randomUUID(), 'receipt-digest': Buffer.alloc(32, 9).toString('base64url') }
    await post(fields)
    for (let i = 0; i < 19; i += 1) expect((await post(wrong)).status).toBe(422)
    const held = await post(wrong)
    expect(held.status).toBe(429)
    const page = await held.text()
    expect(page).toContain('Wait a minute, then try again')
    expect(page).toContain('In the handover.')
    const check = (words: string) => somebody.post(`/answer/${wave}/receipt`, { receipt: words })
    for (let i = 0; i < 20; i += 1) expect((await check(receipt)).status).toBe(200)
    expect((await check(receipt)).status).toBe(429)
    expect((await check(await newReceipt())).status).toBe(200)
    await world.wait(60_000)
    expect((await check(receipt)).status).toBe(200)
    expect((await post(wrong)).status).toBe(422)
  })

  test('does not put in a second one', async () => {
    const { fields } = await sending(bilal)
    await post(fields)
    const again = await post({
      ...fields,
      row: randomUUID(),
      'receipt-digest': Buffer.alloc(32, 1).toString('base64url'),
    })
    expect(again.status).toBe(422)
    expect(await main(again)).toContain('Your ballot was used before')
    expect(await kept()).toHaveLength(1)
  })

  test('under a number or a receipt that is there already is not kept, costs nobody their ballot, and gets another', async () => {
    const { fields } = await sending(bilal)
    await post(fields)
    const others = await sending(owner)
    for (const same of [{ row: fields.row }, { 'receipt-digest': fields['receipt-digest'] }]) {
      const refused = await post({ ...others.fields, ...same })
      expect(refused.status).toBe(422)
      const page = await refused.text()
      expect(page).toContain('was there already, so nothing was kept')
      expect(page).not.toContain(fields.row)
      expect(page).toContain('data-answer-anew')
    }
    expect(await kept()).toHaveLength(1)
    const replaced = await post({ step: 'send', row: fields.row, replaces: others.receipt, 'q.heard': '2' })
    expect(replaced.status).toBe(422)
    expect((await post(others.fields)).status).toBe(200)
    const taken = await post({ step: 'send', row: fields.row, replaces: others.receipt, 'q.heard': '2' })
    expect(await taken.text()).toContain('was there already, so nothing was kept')
    expect(await kept()).toHaveLength(2)
  })

  test('counts only where it was signed, and only whole', async () => {
    const { fields } = await sending(bilal)
    const other = await openSurvey(world, owner, [bilal])
    expect((await post(fields, other)).status).toBe(422)
    const cut = fields.signature.slice(0, -4)
    const turned = fields.ballot.replace(/^./, letter => (letter === 'A' ? 'B' : 'A'))
    for (const wrong of [
      { signature: cut },
      { signature: '' },
      { ballot: turned },
      { ballot: fields.ballot.slice(4) },
      { ballot: 'x' },
    ])
      expect((await post({ ...fields, ...wrong })).status, JSON.stringify(wrong)).toBe(422)
    expect(await kept()).toEqual([])
    expect((await post(fields)).status).toBe(200)
  })

  test('of somebody who is signed in at the same browser is no different: their cookie is not looked at', async () => {
    const { fields } = await sending(bilal)
    expect((await bilal.post(`/answer/${wave}`, fields)).status).toBe(200)
    expect((await bilal.get('/app/surveys/mine')).headers.get('set-cookie')).toBeNull()
  })
})

describe('an answer that comes with a code', () => {
  /** Page by page, as without script. */
  async function lookThenSend(code: string) {
    const page = await (await post({ step: 'look', ...answered })).text()
    const [row, receipt] = ['row', 'receipt'].map(
      name => page.match(new RegExp(`name="${name}" value="([^"]+)"`))?.[1] ?? '',
    )
    return {
      receipt: receipt!,
      response: await post({ step: 'send', row: row!, receipt: receipt!, code, ...answered }),
    }
  }

  test('is kept, shows its receipt, and the code is used up', async () => {
    const code = await printCode()
    const { response, receipt } = await lookThenSend(code.toLowerCase().replaceAll('-', ' '))
    expect(response.status).toBe(200)
    expect(await main(response)).toContain(receipt)
    expect(await kept()).toMatchObject([{ way: 'code', receipt: await digestOf(receipt) }])
    const second = await lookThenSend(code)
    expect(second.response.status).toBe(422)
    expect(await main(second.response)).toContain('This code was used before')
    expect(await kept()).toHaveLength(1)
  })

  test('without one, or with one that was never printed, is not kept, and what was typed stays', async () => {
    for (const [code, words] of [
      ['', 'Type your code'],
      ['ABCD', 'Type your code'],
      [newCode(), 'There is no such code'],
    ] as const) {
      const { response } = await lookThenSend(code)
      expect(response.status).toBe(422)
      const page = await response.text()
      expect(textOf(elementsOf(page, 'main')[0]!)).toContain(words)
      expect(page).toContain('value="In the handover."')
    }
    expect(await kept()).toEqual([])
  })

  test('needs none where everyone may answer, and is kept apart', async () => {
    wave = await openSurvey(world, owner, [bilal], { isOpenChannel: true })
    const { response } = await lookThenSend('')
    expect(response.status).toBe(200)
    expect(await kept()).toMatchObject([{ way: 'open' }])
  })

  test.each([
    [0, 2_000],
    [148, 3_000],
  ])(
    'a survey that asks two people and %i others takes %i answers of people who were not asked',
    async (others, most) => {
      wave = await openSurvey(world, owner, [bilal], { isOpenChannel: true, others })
      const first = await lookThenSend('')
      expect(first.response.status).toBe(200)
      const counts = world.house.keeper.selectFrom('open_counts').where('wave_id', '=', wave).select('came')
      expect(await counts.execute()).toEqual([{ came: 1 }])
      await world.house.keeper
        .updateTable('open_counts')
        .set({ came: most - 1 })
        .where('wave_id', '=', wave)
        .execute()
      expect((await lookThenSend('')).response.status).toBe(200)
      const { response } = await lookThenSend('')
      expect(response.status).toBe(422)
      const page = await response.text()
      expect(page).toContain('as many answers as it can take')
      expect(page).toContain('value="In the handover."')
      expect(await kept()).toHaveLength(2)
      // Whoever was asked is let in all the same.
      const { fields } = await sending(bilal)
      expect((await post(fields)).status).toBe(200)
      expect(await kept()).toHaveLength(3)
      await sql`select close_boxes(${wave})`.execute(world.house.keeper)
      expect(await counts.execute()).toEqual([])
    },
  )

  test.each(['en', 'cy', 'ar'] as const)(
    'whoever has none is told in %s that nobody reads their words and that their mark does not count, and nobody else is',
    async language => {
      const { say } = messagesIn(language)
      const told = [say('open-words'), say('open-mark')]
      const questionnaire = restoreQuestionnaire({
        ...{ title: { en: 'How it is' }, languages: ['en', 'cy', 'ar'], reviewed: ['en'] },
        pages: [{ id: 'page', items: [{ id: 'w', type: 'words', text: { en: 'Tell us' }, longest: 100 }] }],
      })
      const pagesOf = async (isOpenChannel: boolean) => {
        const own = await openSurvey(world, owner, [bilal], { inSeries: true, isOpenChannel, questionnaire })
        const questions = await main(await somebody.get(`/answer/${own}?in=${language}`))
        return [
          questions,
          await main(await somebody.post(`/answer/${own}?in=${language}`, { step: 'look', 'q.w': 'x' })),
        ]
      }
      for (const page of await pagesOf(true)) for (const each of told) expect(page).toContain(each)
      for (const page of await pagesOf(false)) for (const each of told) expect(page).not.toContain(each)
    },
  )
})

describe('what will be kept', () => {
  test('is shown whole before anything is kept', async () => {
    const page = await main(await post({ step: 'look', ...answered }))
    expect(page).toContain('This is all that will be kept')
    for (const part of ['I am heard in my team.', 'Agree', 'Yes', 'In the handover.', 'A number drawn by chance'])
      expect(page).toContain(part)
    expect(await kept()).toEqual([])
  })

  test('is shown without script too: the fingerprint of the receipt, the mark, and what it comes with', async () => {
    wave = await openSurvey(world, owner, [bilal], { inSeries: true })
    const card = await newReceipt()
    const page = await (await post({ step: 'look', 'mark-words': card, ...answered })).text()
    const [row, receipt] = ['row', 'receipt'].map(name => page.match(new RegExp(`name="${name}" value="([^"]+)"`))![1]!)
    expect(textOf(elementsOf(page, 'table')[0]!)).toContain('A code on paper')
    const code = await printCode()
    await post({ step: 'send', row: row!, receipt: receipt!, 'mark-words': card, code, ...answered })
    const [stored] = await kept()
    expect(stored).toMatchObject({ way: 'code', id: row })
    for (const bytes of [stored!.receipt, stored!.pair_tag!]) expect(page).toContain(`>${bytes.toString('base64url')}<`)
  })

  test('is shown anew where a receipt came along that is none', async () => {
    const page = await (await post({ step: 'look', receipt: 'acorn', ...answered })).text()
    const words = page.match(/name="receipt" value="([^"]+)"/)![1]!
    expect(page).toContain((await digestOf(words)).toString('base64url'))
  })

  test('leaves out what was not asked of somebody', async () => {
    const { fields } = await sending(bilal, { 'q.seen': 'no' })
    expect(await main(await post({ ...fields, step: 'look' }))).not.toContain('In the handover.')
    await post(fields)
    expect(await kept()).toMatchObject([{ given: { heard: '4', seen: 'no' } }])
  })

  test('is refused with an answer that nobody can give, and what was typed stays', async () => {
    const { fields } = await sending(bilal)
    for (const wrong of [{ 'q.heard': '9' }, { 'q.seen': 'perhaps' }, { 'q.where': 'x'.repeat(501) }]) {
      const refused = await post({ ...fields, ...wrong })
      expect(refused.status, JSON.stringify(wrong).slice(0, 30)).toBe(422)
      expect(await main(refused)).toContain('There is a problem')
    }
    expect(await kept()).toEqual([])
    const tooLong = await post({ ...fields, 'q.where': 'x'.repeat(1_000_000) })
    expect(tooLong.status).toBe(413)
    expect(await main(tooLong)).toContain('That is too long')
    expect(await kept()).toEqual([])
  })

  test('is kept without characters that nobody sees, and with every other', async () => {
    const where = 'In\u0000 the\u0007 handover,\u200f בבית and 🧵 «à côté».\r\nTwice.'
    const { fields } = await sending(bilal, { 'q.where': where })
    expect((await post(fields)).status).toBe(200)
    const [{ given }] = (await kept()) as unknown as [{ given: { where: string } }]
    expect([...given.where].filter(each => each < ' ' && each !== '\n')).toEqual([])
    for (const word of ['In the handover,', 'בבית', '🧵', '«à côté».', 'Twice.']) expect(given.where).toContain(word)
  })

  test('can be changed before it is sent, and the code that was typed comes along', async () => {
    const page = await (await post({ step: 'change', code: 'AB<CD', ...answered })).text()
    expect(page).toContain('name="code" value="AB&lt;CD"')
    expect(await (await post({ step: 'look', code: 'AB<CD', ...answered })).text()).toContain('value="AB&lt;CD"')
    expect(page).toContain('In the handover.')
    expect(page.match(/<input[^>]*value="4"[^>]*checked/)).not.toBeNull()
  })

  test('is mark-up for nobody', async () => {
    const page = await (await post({ step: 'look', 'q.seen': 'yes', 'q.where': '<script>alert(1)</script>' })).text()
    expect(page).not.toContain('<script>alert')
    expect(page).toContain('&lt;script&gt;alert(1)')
  })
})

describe('a receipt', () => {
  test('says that an answer is counted, never what it is, and takes it out while the survey is open', async () => {
    const { fields, receipt } = await sending(bilal)
    const check = (step = '') => somebody.post(`/answer/${wave}/receipt`, { receipt, step })
    expect(await main(await check())).toContain('No. There is no answer')
    await post(fields)
    const found = await (await check()).text()
    expect(found).toContain('Yes. An answer with this receipt is counted.')
    expect(found).not.toContain('In the handover.')
    expect(await main(await check('withdraw'))).toContain('Your answer is out')
    expect(await kept()).toEqual([])
    expect((await post({ ...fields, row: randomUUID() })).status).toBe(422)
    expect(await kept()).toEqual([])
  })

  test('puts another answer in the place of the first', async () => {
    const { fields, receipt } = await sending(bilal)
    await post(fields)
    const row = randomUUID()
    const again = await post({ step: 'send', row, replaces: receipt, 'q.heard': '2' })
    expect(await main(again)).toContain('has taken the place of the old one')
    expect(await kept()).toMatchObject([
      { id: row, way: 'ballot', given: { heard: '2' }, receipt: await digestOf(receipt) },
    ])
  })

  test('of a survey whose answers were deleted does not say that nothing was counted', async () => {
    const over = await openSurvey(world, owner, [bilal], { opens: -120, closes: -91 })
    const page = await main(await somebody.post(`/answer/${over}/receipt`, { receipt: await newReceipt() }))
    expect(page).toContain('the answers to it were deleted, as was said before it began')
  })

  test('that is none puts nothing in the place of anything, and the page says so', async () => {
    const refused = await post({ step: 'send', row: randomUUID(), replaces: 'acorn', 'q.heard': '2' })
    expect(refused.status).toBe(422)
    expect(await main(refused)).toContain('There is no answer with this receipt')
  })

  test('that was misread is said to be, and what was typed stays', async () => {
    const refused = await somebody.post(`/answer/${wave}/receipt`, { receipt: 'acorn amber' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('acorn amber')
  })

  test('shows nothing of a survey of somebody else', async () => {
    const { fields, receipt } = await sending(bilal)
    await post(fields)
    const other = await openSurvey(world, await world.signedIn('Bramley Homes'), [])
    expect(await main(await somebody.post(`/answer/${other}/receipt`, { receipt }))).toContain('There is no answer')
  })
})

describe('a mark that two answers are by one person', () => {
  const tagOf = async () => (await kept())[0]?.pair_tag ?? null

  test('is asked for only where a survey is one of several', async () => {
    expect(await main(await somebody.get(`/answer/${wave}`))).not.toContain('see how answers change')
    wave = await openSurvey(world, owner, [bilal], { inSeries: true })
    expect(await main(await somebody.get(`/answer/${wave}`))).toContain('see how answers change')
  })

  test('is made of a card, comes along from page to page, and is shown before it is kept', async () => {
    wave = await openSurvey(world, owner, [bilal], { inSeries: true })
    const card = await newReceipt()
    const { fields } = await sending(bilal, { 'mark-words': card })
    const review = await (await post({ ...fields, step: 'look' })).text()
    expect(review).toContain(`name="mark-words" value="${card}"`)
    await post(fields)
    const { series_id } = await world.house.keeper
      .selectFrom('waves')
      .where('id', '=', wave)
      .select('series_id')
      .executeTakeFirstOrThrow()
    expect(await tagOf()).toEqual(Buffer.from((await markOfCard(card, series_id!))!))
  })

  test('is kept as the browser made it, and stays when the answer is replaced', async () => {
    wave = await openSurvey(world, owner, [bilal], { inSeries: true })
    const mark = Buffer.alloc(32, 7)
    const { fields, receipt } = await sending(bilal, { mark: mark.toString('base64url') })
    await post(fields)
    expect(await tagOf()).toEqual(mark)
    const review = await (await post({ step: 'look', replaces: receipt, 'q.heard': '1' })).text()
    const shown = textOf(elementsOf(review, 'main')[0]!)
    expect(shown).toContain('Your earlier receipt stays. So does your earlier mark, if you made one.')
    expect(shown.match(/The same as for your earlier answer/g)).toHaveLength(2)
    expect(shown).toContain((await digestOf(receipt)).toString('base64url'))
    await post({ step: 'send', row: randomUUID(), replaces: receipt, 'q.heard': '1' })
    expect(await tagOf()).toEqual(mark)
  })

  test('of words that are no card is refused, and nothing typed is lost', async () => {
    wave = await openSurvey(world, owner, [bilal], { inSeries: true })
    const { fields } = await sending(bilal, { 'mark-words': 'acorn amber' })
    const refused = await post({ ...fields, step: 'look' })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('acorn amber')
    expect(page).toContain('In the handover.')
  })

  test('is none where nobody asked for it, and where there is no series', async () => {
    const { fields } = await sending(bilal, { mark: Buffer.alloc(32, 7).toString('base64url') })
    await post(fields)
    expect(await tagOf()).toBeNull()
  })
})

describe('a survey that is not open', () => {
  test.each([
    [{ opens: 2 }, 'This survey opens on'],
    [{ opens: -9, closes: -1 }, 'This survey closed after'],
  ])('says so, and takes nothing: %j', async (days, words) => {
    wave = await openSurvey(world, owner, [bilal], days)
    expect(await main(await somebody.get(`/answer/${wave}`))).toContain(words)
    const used = createHash('sha256').update('x').digest()
    const own = { organisation_id: owner.viewer.organisationId, wave_id: wave }
    await world.house.keeper
      .insertInto('ballot_codes')
      .values({ ...own, digest: used })
      .execute()
    expect(await main(await post({ step: 'look', ...answered }))).toContain(words)
    expect(await kept()).toEqual([])
  })

  test('because it was called off a moment ago says so to whoever sends their answers, and keeps none', async () => {
    const { fields } = await sending(bilal)
    await post({ ...fields, step: 'look' })
    const off = { called_off_on: world.house.clock.today(), called_off_why: 'It was put to the wrong people.' }
    await world.house.keeper.updateTable('waves').set(off).where('id', '=', wave).execute()
    expect(await main(await post(fields))).toContain('This survey was called off')
    expect(await kept()).toEqual([])
  })

  test('that was never fixed, or is none at all, is not found', async () => {
    for (const id of [randomUUID(), 'x', `${wave}x`]) {
      expect((await somebody.get(`/answer/${id}`)).status).toBe(404)
      expect((await somebody.post(`/answer/${id}`, answered)).status).toBe(404)
      expect((await somebody.get(`/answer/${id}/receipt`)).status).toBe(404)
    }
  })
})

test.each(['en', 'ar'] as const)('a way out in one press stands on every page in %s', async language => {
  const questionnaire = restoreQuestionnaire({
    ...{ title: { en: 'How it is' }, languages: ['en', 'ar'], reviewed: ['en'] },
    pages: [{ id: 'page', items: [{ id: 'heard', type: 'scale', text: { en: 'I am heard' } }] }],
  })
  const own = await openSurvey(world, owner, [bilal], { inSeries: true, isOpenChannel: true, questionnaire })
  const off = await openSurvey(world, owner, [bilal], { questionnaire, opens: 3 })
  const { series_id: series } = await world.house.keeper
    .selectFrom('waves')
    .where('id', '=', own)
    .select('series_id')
    .executeTakeFirstOrThrow()
  const [row, receipt, other] = [randomUUID(), await newReceipt(), await newReceipt()]
  const to = (address: string, fields?: Record<string, string>) =>
    fields ? somebody.post(`${address}?in=${language}`, fields) : somebody.get(`${address}?in=${language}`)
  const sent = { 'q.heard': '4', row, receipt }
  const pages = {
    questions: await to(`/answer/${own}`),
    'questions, with a mistake': await to(`/answer/${own}`, { step: 'look', 'q.heard': '9' }),
    review: await to(`/answer/${own}`, { step: 'look', ...sent }),
    'review, with a mistake': await to(`/answer/${own}`, { step: 'send', ...sent, code: 'ABCD' }),
    done: await to(`/answer/${own}`, { step: 'send', ...sent }),
    receipt: await to(`/answer/${own}/receipt`),
    'receipt, misread': await to(`/answer/${own}/receipt`, { receipt: 'oak' }),
    'receipt, unknown': await to(`/answer/${own}/receipt`, { receipt: other }),
    'receipt, counted': await to(`/answer/${own}/receipt`, { receipt }),
    'questions again': await to(`/answer/${own}`, { step: 'change', replaces: receipt }),
    'review again': await to(`/answer/${own}`, { step: 'look', 'q.heard': '2', replaces: receipt }),
    'taken out': await to(`/answer/${own}/receipt`, { receipt, step: 'withdraw' }),
    key: await to(`/answer/${own}/key`),
    card: await to(`/card/${series}`),
    'not yet open': await to(`/answer/${off}`),
  }
  for (const [name, response] of Object.entries(pages)) {
    const html = await response.text()
    expect(response.status, name).toBeLessThan(500)
    expect(elementsOf(html, 'h1'), name).toHaveLength(1)
    const ways = elementsOf(elementsOf(html, 'header')[0]!, 'a').filter(each => attribute(each, 'role') === 'button')
    expect(ways.map(textOf), name).toEqual([messagesIn(language).say('leave')])
    expect(attribute(ways[0]!, 'href'), name).toMatch(/^https:\/\/www\.bbc\.co\.uk\//)
    expect(attribute(ways[0]!, 'rel'), name).toContain('noreferrer')
  }
})

test('that people outside may read the results is said before the first question, in every language, and only where it is so', async () => {
  const open = await openSurvey(world, owner, [bilal], { isForEveryone: true })
  const said = { en: /People outside .+ may read/, cy: /Gall pobl y tu allan i .+ ddarllen/, ar: /أشخاص من خارج/ }
  for (const [language, words] of Object.entries(said)) {
    expect(messagesIn(language).say('vow-outside', { organisation: 'Aldermoor' })).toMatch(words)
    expect(await main(await somebody.get(`/answer/${wave}?in=${language}`))).not.toMatch(words)
  }
  for (const language of ['en', 'cy'] as const)
    expect(await main(await somebody.get(`/answer/${open}?in=${language}`))).toMatch(said[language])
  await expect(
    asViewer(world.house.app, owner.viewer, tx =>
      tx.updateTable('waves').set({ is_for_everyone: false }).where('id', '=', open).execute(),
    ),
  ).rejects.toThrow('a wave that is fixed stays as it is')
})

test('which questions are sensitive is said before the first question, in every language, and only where some are', async () => {
  const open = await openSurvey(world, owner, [bilal], { sensitive: ['seen', 'heard'] })
  const said = {
    en: /sensitive questions .+ “I am heard in my team.”, “Have you seen somebody left out\?”/,
    cy: /cwestiynau sensitif.+ “Rwy’n cael fy nghlywed yn fy nhîm.”, “ ?Have/,
  }
  for (const language of ['en', 'cy'] as const) {
    expect(await main(await somebody.get(`/answer/${open}?in=${language}`))).toMatch(said[language])
    expect(await main(await somebody.get(`/answer/${wave}?in=${language}`))).not.toMatch(/sensiti/)
  }
  expect(messagesIn('ar').say('vow-sensitive', { questions: '“?”' })).toMatch(/الأسئلة الحساسة .+ “\?”/)
})

test('the page says everything that was fixed, in a language the survey has, and sends no address on', async () => {
  const page = await (await somebody.get(`/answer/${wave}`)).text()
  const words = textOf(elementsOf(page, 'main')[0]!)
  for (const part of ['fewer than 10 people', 'fewer than 5', 'Everyone who works here.', '24 August 2027'])
    expect(words).toContain(part)
  for (const limit of ['with a changed program', 'could hold one order against the other', 'put another in its place'])
    expect(words).toContain(limit)
  expect(page).toContain('<meta name="referrer" content="no-referrer"')
  const welsh = await (await somebody.get(`/answer/${wave}?in=cy`)).text()
  expect(welsh).toContain('lang="cy"')
  expect(welsh).toContain('Rwy’n cael fy nghlywed')
  expect(await (await somebody.get(`/answer/${wave}?in=xx`)).text()).toContain('lang="en-GB"')
})

test('the languages are buttons of the form, so that what was answered goes along', async () => {
  const page = await (await somebody.get(`/answer/${wave}`)).text()
  const form = elementsOf(page, 'form').find(each => attribute(each, 'id') === 'answers')!
  const [welsh] = elementsOf(page, 'button').filter(each => textOf(each) === 'Cymraeg')
  expect(attribute(form, 'method')).toBe('post')
  expect([attribute(welsh!, 'form'), attribute(welsh!, 'name')]).toEqual(['answers', 'step'])
  const there = attribute(welsh!, 'formaction')!
  expect(there).toBe(`/answer/${wave}?in=cy`)
  const sent = { step: attribute(welsh!, 'value')!, code: 'ABCD', ...answered }
  const again = await (await somebody.post(there, sent)).text()
  expect(again).toContain('lang="cy"')
  expect(again).toContain('In the handover.')
  expect(again.match(/<input[^>]*value="4"[^>]*checked/)).not.toBeNull()
  expect(again).toContain('name="code" value="ABCD"')
})

test('what is not in the language of the page says in which it is, and every link stays in that language', async () => {
  const questionnaire = restoreQuestionnaire({
    ...{ title: { en: 'Work', ar: 'العمل' }, languages: ['en', 'ar'], reviewed: ['en'] },
    pages: [{ id: 'page', items: [{ id: 'heard', type: 'scale', text: { en: 'I am heard.', ar: 'صوتي مسموع.' } }] }],
  })
  const open = await openSurvey(world, owner, [bilal], { questionnaire, breakdowns: ['heard'], sensitive: ['heard'] })
  const arabic = await (await somebody.get(`/answer/${open}?in=ar`)).text()
  for (const own of ['To hear how it is.', 'Everyone who works here.'])
    expect(arabic).toContain(`<span lang="en" dir="ltr">${own}</span>`)
  expect(textOf(elementsOf(arabic, 'main')[0]!)).toContain('“صوتي مسموع.”')
  expect(arabic).toContain(`/answer/${open}/receipt?in=ar"`)
  expect(await (await somebody.get(`/answer/${open}`)).text()).not.toContain('<span lang="en" dir')
})

test('whatever is sent, by whom ever, is answered in words', async () => {
  wave = await openSurvey(world, owner, [bilal], { inSeries: true, isOpenChannel: true })
  const bytes = fc.base64String({ maxLength: 400 })
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    bytes,
    fc.constantFrom('', 'yes', '4', '\0', 'x'.repeat(5000)),
  )
  const names = [
    'step',
    'row',
    'receipt',
    'receipt-digest',
    'ballot',
    'signature',
    'code',
    'replaces',
    'mark',
    'mark-here',
  ]
  const field = fc.constantFrom(...names, 'mark-words', 'q.heard', 'q.seen', 'q.where', 'q.', 'q.__proto__')
  const form = fc.dictionary(field, text, { maxKeys: 14 })
  await fc.assert(
    fc.asyncProperty(form, fc.constantFrom('look', 'change', 'send', 'withdraw'), async (fields, step) => {
      for (const address of [`/answer/${wave}`, `/answer/${wave}/receipt`])
        expect((await somebody.post(address, { ...fields, step })).status).toBeLessThan(500)
    }),
    { numRuns: 120 },
  )
})

test('nothing is logged where a ballot is taken, a card is made or a survey is answered', async () => {
  wave = await openSurvey(world, owner, [bilal], { inSeries: true })
  const { series_id: series } = await world.house.keeper
    .selectFrom('waves')
    .select('series_id')
    .where('id', '=', wave)
    .executeTakeFirstOrThrow()
  const before = world.logged.length
  const { fields } = await sending(bilal)
  await bilal.get(`/app/surveys/${wave}/ballot`)
  await somebody.get(`/card/${series}`)
  for (const page of ['', '/key', '/receipt', '/nothing']) await somebody.get(`/answer/${wave}${page}`)
  for (const way of ['a', 'b']) await somebody.get(`/${way}/${shortOf(wave)}`)
  await post({ ...fields, step: 'look' })
  await post(fields)
  for (const step of ['look', 'withdraw']) await somebody.post(`/answer/${wave}/receipt`, { step, receipt: 'abbey' })
  await somebody.get('/sign-in')
  const logged = world.logged.slice(before).map(line => JSON.parse(line))
  expect(logged).toEqual([expect.objectContaining({ event: 'request', route: '/sign-in' })])
})

// The last, as the clock moves on.
test('a receipt of a survey that closed a moment ago still says that the answer is counted, and takes nothing out', async () => {
  wave = await openSurvey(world, owner, [bilal], { closes: 0 })
  const { fields, receipt } = await sending(bilal)
  await post(fields)
  await world.wait(86_400_000)
  const page = await main(await somebody.post(`/answer/${wave}/receipt`, { receipt, step: 'withdraw' }))
  expect(page).toContain('closed, so nothing can be taken out any more. An answer with this receipt is counted.')
  expect(await kept()).toHaveLength(1)
  const unknown = { receipt: await newReceipt(), step: 'withdraw' }
  expect(await main(await somebody.post(`/answer/${wave}/receipt`, unknown))).toContain('No. There is no answer')
})
