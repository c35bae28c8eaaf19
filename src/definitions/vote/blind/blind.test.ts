import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asOwner } from '../../../../test/database.ts'
import { elementsOf, textOf } from '../../../../test/markup.ts'
import { takeBallotOf } from '../../../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../../../test/world.ts'
import { putAnswer } from '../../../answering/queries.ts'
import { digestOfReceipt, newReceipt, readReceipt } from '../../../answering/receipt.ts'
import { makeBallotKey } from '../../../ballots/blind-signature.ts'
import { newCode } from '../../../ballots/code.ts'
import { addDays } from '../../../calendar/day.ts'
import { asViewer } from '../../../platform/db.ts'
import { countVotes } from '../counting/queries.ts'
import { setVote } from '../queries.ts'

let world: World
let owner: Person
let people: Person[]
let vote: string
let term: string
beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn()
  people = await Promise.all(Array.from({ length: 12 }, (_, i) => world.colleagueOf(owner, [], `Colleague ${i}`)))
})
afterAll(() => world.close())
beforeEach(async () => {
  ;({ vote, term } = await openVote())
})

const today = () => world.house.clock.today()
const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''
const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const see = async (person: Person, address = `/app/votes/${vote}`) => main(await person.get(address))

/** A vote on two wordings that is open today and tomorrow. */
async function openVote({ opens = 0 } = {}): Promise<{ vote: string; term: string; wordings: string[] }> {
  const made = idIn(await owner.post('/app/definitions', { title: 'Allyship' }))
  const wordings: string[] = []
  for (const words of ['Standing by', 'Speaking up'])
    wordings.push(idIn(await owner.post(`/app/terms/${made}/wordings`, { words, why: 'So it is' })))
  const days = { opensOn: addDays(today(), opens), closesOn: addDays(today(), opens + 1) }
  const sealed = { key: await makeBallotKey(), seals: world.house.seals }
  const on = wordings.map(id => ({ id }))
  const id = await asViewer(world.house.app, owner.viewer, tx =>
    setVote(tx, owner.viewer, made, { ...days, wordings: on, ...sealed }, addDays(today(), -3)),
  )
  return { vote: id, term: made, wordings }
}

const take = (person: Person, of = vote) => takeBallotOf(world, person, of, `/app/votes/${of}/blind-ballot`)
const somebody = () => world.visitor()
const put = (fields: Record<string, string>, of = vote) => somebody().post(`/answer/${of}`, fields)
const digestOf = async (words: string) => Buffer.from(await digestOfReceipt((await readReceipt(words))!))

/** What the browser's script sends: the first place for one of the wordings, and the second for the other. */
async function sending(person: Person, first: 1 | 2 = 1) {
  const receipt = await newReceipt()
  const choice = { [`q.order.place-${first}`]: '1', [`q.order.place-${3 - first}`]: '2' }
  const kept = { row: randomUUID(), 'receipt-digest': (await digestOf(receipt)).toString('base64url') }
  return { receipt, fields: { step: 'send', ...kept, ...(await take(person)), ...choice } }
}

const read = async <T extends object>(query: string) =>
  asOwner(world.database, async client => (await client.query<T>(query)).rows)
const answers = () => read(`select given from answers where wave_id = '${vote}'`)
const left = async () => ({
  boxes: await read(`select from pg_tables where schemaname = 'boxes' and tablename like '%${vote}'`),
  list: await read(`select from ballots_taken where wave_id = '${vote}'`),
  box: await read(`select from ballot_boxes where vote_id = '${vote}'`),
  key: await read(`select from ballot_keys where wave_id = '${vote}' and private_key is not null`),
})
const nothing = { boxes: [], list: [], box: [], key: [] }
const row = () => world.house.keeper.selectFrom('votes').where('id', '=', vote).selectAll().executeTakeFirstOrThrow()

describe('a blind ballot', () => {
  test('is taken on the page of the vote and put in where nobody is signed in, with a receipt', async () => {
    const [carer] = people as [Person]
    const page = await (await carer.get(`/app/votes/${vote}`)).text()
    expect(page).toContain(`data-ballot="${vote}"`)
    expect(page).toContain('ballot.js')
    expect(await see(carer, '/app')).toContain('Vote on Allyship')
    const { fields, receipt } = await sending(carer, 2)
    expect(await main(await somebody().get(`/answer/${vote}`))).toContain('Wording 2: Speaking up')
    const shown = await main(await put({ ...fields, step: 'look' }))
    expect(shown).toContain('1. Wording 2: Speaking up 2. Wording 1: Standing by')
    expect(await answers()).toEqual([])
    const done = await put(fields)
    expect(done.status).toBe(200)
    expect(await main(done)).toContain('Your vote is in')
    expect(await answers()).toEqual([{ given: { order: ['place-2', 'place-1'] } }])
    expect(await main(await somebody().post(`/answer/${vote}/receipt`, { receipt }))).toContain('is in.')
    expect(await see(carer)).toContain('You have voted, or taken your ballot.')
    expect(await see(carer, '/app')).not.toContain('Vote on Allyship')
  })

  test('can leave wordings out, but not all, and gives each choice once', async () => {
    const { fields } = await sending(people[0]!)
    const choice = (one: string, two: string) => ({ ...fields, 'q.order.place-1': one, 'q.order.place-2': two })
    for (const wrong of [choice('', ''), choice('1', '1'), choice('3', ''), choice('x', '1')]) {
      const refused = await put(wrong)
      expect(refused.status).toBe(422)
      expect(await main(refused)).toContain('You can leave some out, but not all')
    }
    expect(await answers()).toEqual([])
    expect((await put(choice('', '2'))).status).toBe(200)
    expect(await answers()).toEqual([{ given: { order: ['place-2'] } }])
  })

  test('that is forged, cut, of another vote, or none at all is refused in words, and so is a code', async () => {
    const { fields } = await sending(people[0]!)
    const other = await openVote()
    const foreign = await take(people[0]!, other.vote)
    const turned = fields.ballot.replace(/^./, letter => (letter === 'A' ? 'B' : 'A'))
    for (const wrong of [
      { signature: fields.signature.slice(0, -4) },
      { ballot: turned },
      { ballot: 'x' },
      foreign,
      { ballot: '', code: newCode() },
      { ballot: '' },
    ]) {
      const refused = await put({ ...fields, ...wrong })
      expect(refused.status, JSON.stringify(wrong)).toBe(422)
      expect(await main(refused)).toContain('Sign in, and take it on the page of the vote')
    }
    expect(await answers()).toEqual([])
    expect((await put(fields)).status).toBe(200)
  })

  test('puts in one vote, which its receipt can change or take out', async () => {
    const { fields, receipt } = await sending(people[0]!)
    for (const sent of await Promise.all([put(fields), put(fields)])) expect(sent.status).toBe(200)
    const again = await put({ ...fields, row: randomUUID(), 'receipt-digest': randomBytes(32).toString('base64url') })
    expect(await main(again)).toContain('Your ballot was used before')
    expect(await answers()).toHaveLength(1)
    await put({ step: 'send', row: randomUUID(), replaces: receipt, 'q.order.place-2': '1' })
    expect(await answers()).toEqual([{ given: { order: ['place-2'] } }])
    await somebody().post(`/answer/${vote}/receipt`, { receipt, step: 'withdraw' })
    expect(await answers()).toEqual([])
  })

  test('is for those who work here', async () => {
    const stranger = await world.signedIn('Bramley')
    expect((await stranger.post(`/app/votes/${vote}/blind-ballot`, { blinded: 'x' })).status).toBe(404)
    expect((await owner.post(`/app/votes/${vote}/blind-ballot`, { blinded: 'x' })).status).toBe(422)
    expect((await read(`select from ballots_taken where wave_id = '${vote}'`)).length).toBe(0)
  })
})

describe('one person has one vote', () => {
  test('with a ballot, and then not in the box', async () => {
    await take(people[0]!)
    const cast = await people[0]!.post(`/app/votes/${vote}/ballot`, { 'choice-1': '1' })
    expect(cast.headers.get('location')).toContain('done=again')
    expect(await read(`select from ballot_boxes where vote_id = '${vote}'`)).toEqual([])
  })

  test('in the box, and then no ballot; nor a second one in another browser', async () => {
    await people[0]!.post(`/app/votes/${vote}/ballot`, { 'choice-1': '1' })
    await expect(take(people[0]!)).rejects.toThrow('409')
    await take(people[1]!)
    await expect(take(people[1]!)).rejects.toThrow('409')
  })

  test('whichever way comes first, when both come at once', async () => {
    for (const person of people) {
      const [cast, taken] = await Promise.allSettled([
        person.post(`/app/votes/${vote}/ballot`, { 'choice-1': '1' }),
        take(person),
      ])
      const isCast = cast.status === 'fulfilled' && cast.value.headers.get('location')?.includes('done=voted')
      expect([isCast, taken.status === 'fulfilled'].filter(Boolean)).toHaveLength(1)
    }
    expect(await read(`select from ballots_taken where wave_id = '${vote}'`)).toHaveLength(people.length)
  })
})

describe('when its last day is over', () => {
  test('no ballot is given, none is put in, and what came before is counted with the box, once', async () => {
    for (const person of people.slice(0, 7)) await put((await sending(person, 2)).fields)
    const late = await sending(people[7]!, 1)
    for (const person of people.slice(8, 12)) await person.post(`/app/votes/${vote}/ballot`, { 'choice-2': '1' })
    const after = addDays(today(), 2)
    const { receipt: _, ...kept } = late
    await Promise.all([countVotes(world.house.keeper, after), countVotes(world.house.keeper, after)])
    expect(await left()).toEqual(nothing)
    const refused = await put(kept.fields)
    expect(await main(refused)).toContain('This vote closed after')
    await expect(take(owner)).rejects.toThrow('410')
    const counted = await row()
    expect(counted.counted_on).toBe(after)
    const { place } = await world.house.keeper
      .selectFrom('vote_wordings')
      .where('wording_id', '=', counted.winner_id!)
      .select('place')
      .executeTakeFirstOrThrow()
    expect(place).toBe(2)
    const figures = JSON.stringify(counted.figures)
    await countVotes(world.house.keeper, addDays(after, 1))
    expect(JSON.stringify((await row()).figures)).toBe(figures)
    expect(await see(owner)).toContain('won the vote')
  })

  test('a vote that is sent while it is counted is counted, or told that it is closed', async () => {
    const last = (await row()).closes_on
    const one = (id: string) => {
      const used = { way: 'ballot', digest: randomBytes(32) } as const
      const kept = { id, given: { order: ['place-1'] }, receipt: randomBytes(32), pairTag: null }
      return putAnswer(world.house.answers, vote, used, kept, last)
    }
    const before = Array.from({ length: 20 }, () => one(randomUUID()))
    const counting = countVotes(world.house.keeper, addDays(last, 1))
    const outcomes = await Promise.all([...before, ...Array.from({ length: 20 }, () => one(randomUUID()))])
    await counting
    for (const outcome of outcomes) expect(outcome).toMatch(/^(kept|closed)$/)
    expect(await left()).toEqual(nothing)
  })

  test('of too few nothing is shown', async () => {
    await put((await sending(people[0]!)).fields)
    await countVotes(world.house.keeper, addDays(today(), 2))
    expect(await see(owner)).toContain('Too few people voted')
    expect(await left()).toEqual(nothing)
  })
})

test('before it opens no ballot is given; called off, it leaves nothing', async () => {
  ;({ vote } = await openVote({ opens: 3 }))
  await expect(take(owner)).rejects.toThrow('410')
  expect(await main(await somebody().get(`/answer/${vote}`))).toContain('This vote opens on')
  await owner.post(`/app/votes/${vote}/calling-off`, { why: 'Half of us are on leave' })
  await countVotes(world.house.keeper, today())
  expect(await left()).toEqual(nothing)
  expect(await main(await somebody().get(`/answer/${vote}`))).toContain('This vote was called off')
})

test('after a restore, which brings no ballots, an open vote is called off and says why, and another can be set', async () => {
  await put((await sending(people[0]!)).fields)
  await sql`select drop_boxes(${vote})`.execute(world.house.keeper)
  await countVotes(world.house.keeper, today())
  expect(await see(owner)).toContain('restored from a backup')
  expect(await see(owner, `/app/terms/${term}`)).toContain('Set a vote')
  const page = asViewer(world.house.app, owner.viewer, tx =>
    tx.updateTable('votes').set({ called_off_why: null, called_off_on: null }).where('id', '=', vote).execute(),
  )
  await expect(page).rejects.toThrow()
})

test('no page can call it off once it is open', async () => {
  const off = asViewer(world.house.app, owner.viewer, tx =>
    tx.updateTable('votes').set({ called_off_why: 'x', called_off_on: today() }).where('id', '=', vote).execute(),
  )
  await expect(off).rejects.toThrow('before it opens')
})

test('whoever is erased is on no list, and a vote that goes takes its boxes and its key along', async () => {
  const leaver = await world.colleagueOf(owner, [], 'Somebody who leaves')
  await take(leaver)
  await world.house.keeper.deleteFrom('members').where('id', '=', leaver.viewer.memberId).execute()
  expect((await left()).list).toEqual([])
  expect((await left()).boxes).toHaveLength(4)
  await world.house.keeper.deleteFrom('votes').where('id', '=', vote).execute()
  expect(await left()).toEqual(nothing)
  expect(await read(`select from ballot_keys where wave_id = '${vote}'`)).toEqual([])
})
