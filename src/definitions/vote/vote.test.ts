import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../../test/database.ts'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { makeBallotKey } from '../../ballots/blind-signature.ts'
import { asViewer } from '../../platform/db.ts'
import { readBallot } from './forms.ts'
import { setVote as storeVote } from './queries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const dayLong = 86_400_000

const main = async (person: Person, address: string) => {
  const [found] = elementsOf(await (await person.get(address)).text(), 'main')
  return found ? textOf(found) : ''
}

const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''
const day = (prefix: string, on: string) => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { [`${prefix}-day`]: date, [`${prefix}-month`]: month, [`${prefix}-year`]: year }
}
/** So many days from the day it is in this world. */
const ahead = (days: number) => new Date(world.house.clock.now().getTime() + days * dayLong).toISOString().slice(0, 10)

async function people(owner: Person, more: number): Promise<Person[]> {
  const found: Person[] = []
  for (let i = 0; i < more; i++) found.push(await world.colleagueOf(owner, [], `Colleague ${i}`))
  return found
}

type Stage = Readonly<{ term: string; wordings: readonly string[] }>

async function openStage(owner: Person): Promise<Stage> {
  const term = idIn(await owner.post('/app/definitions', { title: 'Allyship' }))
  const wordings: string[] = []
  for (const words of ['Standing by', 'Speaking up', 'Making room'])
    wordings.push(idIn(await owner.post(`/app/terms/${term}/wordings`, { words, why: 'So it is' })))
  return { term, wordings }
}

/** Wordings are ticked boxes, so several fields of one name. */
function setVote(owner: Person, { term, wordings }: Stage, days: Record<string, string>) {
  const body = new URLSearchParams(days)
  for (const wording of wordings) body.append('wordings', wording)
  return owner.send(`/app/terms/${term}/votes`, {
    method: 'POST',
    body: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
}

/** A vote that was set some days ago and is open on the day it is in this world, and on the next two. */
async function openVote(owner: Person, { term, wordings }: Stage): Promise<string> {
  const sealed = { key: await makeBallotKey(), seals: world.house.seals }
  const days = { ...sealed, opensOn: ahead(0), closesOn: ahead(2), wordings: wordings.map(id => ({ id })) }
  return asViewer(world.house.app, owner.viewer, tx => storeVote(tx, owner.viewer, term, days, ahead(-3)))
}

/** Somebody who comes in once the vote is over, when those who were there before have been signed out. */
const reader = (owner: Person) => world.colleagueOf(owner, [{ role: 'edi-lead' }], 'Carys Bowen')

const nextDays = () => ({ ...day('opens', ahead(1)), ...day('closes', ahead(3)) })

const rows = async (table: string, vote: string) =>
  asOwner(world.database, async owner => (await owner.query(`select * from ${table} where vote_id = $1`, [vote])).rows)

const listed = async (vote: string) =>
  asOwner(
    world.database,
    async owner => (await owner.query('select * from ballots_taken where wave_id = $1', [vote])).rows,
  )

test('a ballot is an order: each choice once, some left out, and at least one made', () => {
  expect(readBallot({ 1: '2', 2: '', 3: '1' }, 3)).toEqual({ outcome: 'read', value: [3, 1] })
  for (const wrong of [
    { 1: '', 2: '', 3: '' },
    { 1: '1', 2: '1', 3: '' },
    { 1: '4', 2: '', 3: '' },
    { 1: '0', 2: '', 3: '' },
    { 1: '1.5', 2: '', 3: '' },
  ])
    expect(readBallot(wrong, 3).outcome).toBe('wrong')
})

describe('a vote', () => {
  test('is set beforehand, among two wordings or more, where enough people work', async () => {
    const owner = await world.signedIn()
    const stage = await openStage(owner)
    const alone = await setVote(owner, stage, nextDays())
    expect(alone.status).toBe(422)
    expect(await alone.text()).toContain('At least 10 people have to work here')
    await people(owner, 9)
    for (const wrong of [
      { ...nextDays(), ...day('opens', ahead(0)) },
      { ...nextDays(), ...day('closes', ahead(1)) },
      { ...nextDays(), ...day('closes', ahead(62)) },
      { ...nextDays(), ...day('opens', ahead(400)), ...day('closes', ahead(402)) },
    ])
      expect((await setVote(owner, stage, wrong)).status).toBe(422)
    expect((await setVote(owner, { ...stage, wordings: stage.wordings.slice(0, 1) }, nextDays())).status).toBe(422)
    expect((await setVote(owner, { ...stage, wordings: ['x', 'y'] }, nextDays())).status).toBe(422)
    const set = await setVote(owner, stage, nextDays())
    expect(set.status).toBe(303)
    const again = await setVote(owner, stage, nextDays())
    expect(again.headers.get('location')).toContain('done=meanwhile')
  })

  test('keeps its wordings, is called off only before it opens, and is neither closed early nor made longer', async () => {
    const owner = await world.signedIn()
    const stage = await openStage(owner)
    const [first = ''] = stage.wordings
    await people(owner, 9)
    const vote = idIn(await setVote(owner, stage, nextDays()))
    const tooLate = await owner.post(`/app/terms/${stage.term}/wordings`, { words: 'One more', why: 'x' })
    expect(tooLate.status).toBe(409)
    expect(await tooLate.text()).toContain('One more')
    await owner.post(`/app/wordings/${first}/removal`)
    expect(await main(owner, `/app/votes/${vote}`)).toContain('Standing by')
    expect(
      (await owner.post(`/app/terms/${stage.term}/adoptions`, { wording: first, why: 'x', version: '1' })).status,
    ).toBe(409)
    expect((await owner.post(`/app/votes/${vote}/ballot`, { 'choice-1': '1' })).headers.get('location')).toContain(
      'shut',
    )
    expect((await owner.post(`/app/votes/${vote}/calling-off`, { why: '' })).status).toBe(422)
    await owner.post(`/app/votes/${vote}/calling-off`, { why: 'Half of us are on leave' })
    expect(await main(owner, `/app/votes/${vote}`)).toContain('Half of us are on leave')
    const second = await openVote(owner, stage)
    const off = await owner.post(`/app/votes/${second}/calling-off`, { why: 'Too late' })
    expect(off.headers.get('location')).toContain('done=not-now')
    for (const days of ['closes_on = closes_on + 1', 'opens_on = opens_on - 1'])
      await expect(
        asOwner(world.database, db => db.query(`update votes set ${days} where id = $1`, [second])),
      ).rejects.toThrow('stay as they are')
  })

  test('is for everyone, once; nothing says who chose what, and nothing is counted before its end', async () => {
    const owner = await world.signedIn()
    const stage = await openStage(owner)
    const all = [owner, ...(await people(owner, 11))]
    const vote = await openVote(owner, stage)
    const address = `/app/votes/${vote}`
    const [, carer = owner] = all
    expect(await main(carer, '/app/strategy')).toContain('Vote on Allyship')
    const page = await main(carer, address)
    expect(page).toContain('A vote cannot be changed or taken back afterwards.')
    expect(page).toContain('whoever runs the database server could watch it while you vote.')
    const wrong = await carer.post(`${address}/ballot`, { 'choice-1': '1', 'choice-2': '1' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Give each once')
    for (const person of all.slice(0, 11))
      await person.post(`${address}/ballot`, { 'choice-1': '2', 'choice-2': '1', 'choice-3': '' })
    const twice = await carer.post(`${address}/ballot`, { 'choice-3': '1' })
    expect(twice.headers.get('location')).toContain('done=again')
    expect(await rows('ballot_boxes', vote)).toEqual([
      { organisation_id: owner.viewer.organisationId, vote_id: vote, papers: { '2.1': 11 } },
    ])
    expect(await listed(vote)).toHaveLength(11)
    const open = await main(carer, address)
    expect(open).toContain('You have voted, or taken your ballot.')
    expect(open).not.toContain('won the vote')
    // A whole number: the fingerprint of the key is anything in hex, in fours.
    expect(open).not.toMatch(/\b11\b/)
    await world.wait(2 * dayLong)
    expect(await listed(vote)).toHaveLength(11)
    await world.wait(dayLong)
    expect(await rows('ballot_boxes', vote)).toEqual([])
    expect(await listed(vote)).toEqual([])
    const lead = await reader(owner)
    const after = await main(lead, address)
    expect(after).toContain('Wording 2 won the vote.')
    // One of twelve did not vote: how many did would say so.
    expect(after).toContain('How many voted is not shown, to protect people.')
    expect(after).toContain('How many chose each first is not shown')
    expect((await lead.post(`${address}/ballot`, { 'choice-1': '1' })).headers.get('location')).toContain('done=shut')

    const [first = '', winner = ''] = stage.wordings
    const form = await (await lead.get(`/app/terms/${stage.term}/adoptions/new`)).text()
    const version = form.match(/name="version" value="(\d+)"/)?.[1] ?? ''
    const against = { wording: first, why: 'Shorter', version }
    const refused = await lead.post(`/app/terms/${stage.term}/adoptions`, against)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Another wording won the vote.')
    await lead.post(`/app/terms/${stage.term}/adoptions`, { ...against, against: 'It can be said in Welsh too' })
    expect(await main(lead, `/app/terms/${stage.term}/versions`)).toContain('It can be said in Welsh too')
    expect(winner).not.toBe('')
  })

  test('of too few shows nothing, and of enough how many voted and chose what', async () => {
    const owner = await world.signedIn()
    const all = [owner, ...(await people(owner, 29))]
    const [few, many] = [await openStage(owner), await openStage(owner)]
    const votes = [await openVote(owner, few), await openVote(owner, many)]
    for (const person of all.slice(0, 9)) await person.post(`/app/votes/${votes[0]}/ballot`, { 'choice-1': '1' })
    for (const [i, person] of all.slice(0, 24).entries()) {
      const choice = i < 13 ? 'choice-1' : i < 19 ? 'choice-2' : 'choice-3'
      await person.post(`/app/votes/${votes[1]}/ballot`, { [choice]: '1' })
    }
    await world.wait(3 * dayLong)
    const lead = await reader(owner)
    expect(await main(lead, `/app/votes/${votes[0]}`)).toContain('Too few people voted')
    const shown = await main(lead, `/app/votes/${votes[1]}`)
    expect(shown).toContain('Wording 1 won the vote.')
    expect(shown).toContain('24 people voted, of 30 people who work here: 80%.')
    expect(shown).toContain('Wording 1 54% 13 people')
  })

  test('of another organisation does not exist', async () => {
    const owner = await world.signedIn()
    const stage = await openStage(owner)
    const vote = await openVote(owner, stage)
    const stranger = await world.signedIn('Bramley')
    expect((await stranger.get(`/app/votes/${vote}`)).status).toBe(404)
    expect((await stranger.post(`/app/votes/${vote}/ballot`, { 'choice-1': '1' })).status).toBe(404)
    expect((await owner.get('/app/votes/nonsense')).status).toBe(404)
  })
})
