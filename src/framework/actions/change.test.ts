import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAction, beginCycle, contact, main, mainOf, promise } from '../../../test/acting.ts'
import { fieldsOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const at = (id: string) => `/app/strategy/actions/${id}`
const now = { ...contact, owner: 'Asha Rahman', version: '1' }

async function withAction(fields = {}): Promise<Readonly<{ owner: Person; cycle: string; id: string }>> {
  const owner = await world.signedIn()
  const cycle = await beginCycle(owner)
  return { owner, cycle, id: await addAction(owner, cycle, fields) }
}

describe('an action that is changed', () => {
  test('says so with what stood there before, and whom it serves in the words of the Act and in our own', async () => {
    const { owner, id } = await withAction()
    const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }], 'Carys Bowen')
    const change = { ...now, title: 'Two contacts on shift', owner: 'Carys Bowen', effort: 'large' }
    const serves = { serves: ['sex', 'race'], 'serves-others': 'Night staff & <b>bank</b> staff' }
    const saved = await lead.post(`${at(id)}/change`, { ...change, ...serves, 'due-month': '9' })
    expect(saved.headers.get('location')).toBe(`${at(id)}?done=changed`)
    const page = await main(owner, at(id))
    for (const text of [
      'Two contacts on shift',
      'Looked after by Carys Bowen By 1 September 2027 Effort Large',
      'Whom it serves Race, Sex, Night staff & <b>bank</b> staff',
      'Carys Bowen changed it What stood there before What is to be done: A contact on shift, every night',
      'Looked after by: Asha Rahman By: 1 June 2027 Effort: Nobody has said Whom it serves: Nobody has said',
    ])
      expect(page).toContain(text)
    await lead.post(`${at(id)}/change`, { ...change, ...serves, 'due-month': '9', version: '2' })
    expect((await main(owner, at(id))).match(/changed it/g), 'saved as it stands').toHaveLength(1)
  })

  test('is refused with everything that is wrong with it, and what was typed stays', async () => {
    const { owner, id } = await withAction()
    const wrong = { title: '', owner: 'Nobody', effort: 'huge', serves: ['race', 'luck'], keeps: ['<script>'] }
    const day = { 'due-day': '29', 'due-month': '2', 'due-year': '2029' }
    const refused = await owner.post(`${at(id)}/change`, { ...now, ...wrong, ...day, 'serves-others': 'ž'.repeat(301) })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    for (const text of [
      'Say what is to be done',
      'Nobody who works here',
      'There is no 29 February in 2029',
      'Choose small, medium or large',
      'Choose from the list',
      'Choose promises from the list',
      'it has 301 characters, and there is room for 300',
      'ž'.repeat(301),
    ])
      expect(html).toContain(text)
    expect(html).not.toContain('<script>')
    const past = await owner.post(`${at(id)}/change`, { ...now, 'due-day': '11', 'due-month': '5' })
    expect(await mainOf(past)).toContain('The day must not be before today, 12 May 2027')
    const leap = { ...now, 'due-day': '29', 'due-month': '2', 'due-year': '2028' }
    expect((await owner.post(`${at(id)}/change`, leap)).status).toBe(303)
    const bramley = await world.signedIn('Bramley')
    expect((await bramley.post(`${at(id)}/change`, now)).status).toBe(404)
  })

  test('that somebody else has changed meanwhile is not written over unseen, and nothing typed is lost', async () => {
    const { owner, id } = await withAction()
    const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }])
    await lead.post(`${at(id)}/change`, { ...now, title: 'By the lead' })
    const refused = await owner.post(`${at(id)}/change`, { ...now, title: 'By the owner', words: 'ŵ'.repeat(20_000) })
    expect(refused.status).toBe(409)
    const page = await refused.text()
    for (const text of ['By the lead', 'By the owner', 'ŵ'.repeat(20_000)]) expect(page).toContain(text)
    const { version = '' } = fieldsOf(page)
    await owner.post(`${at(id)}/change`, { ...now, title: 'By the owner', words: 'ŵ'.repeat(20_000), version })
    await owner.post(`${at(id)}/change`, { ...now, version: String(Number(version) + 1) })
    expect(await main(owner, at(id)), 'so long a text goes into the record whole').toContain('ŵ'.repeat(20_000))
    await lead.post(`${at(id)}/end`)
    const late = await owner.post(`${at(id)}/change`, {
      ...now,
      title: 'Too late',
      version: String(Number(version) + 2),
    })
    expect(late.status).toBe(409)
    expect(await mainOf(late)).toMatch(/Meanwhile it was done.+Too late/)
  })

  test('may keep a day that has passed, and has to name somebody else when its keeper has left', async () => {
    const { owner, id } = await withAction()
    const keeper = await world.colleagueOf(owner, [], 'Dele Okafor')
    await world.house.keeper.updateTable('actions').set({ due_on: '2027-05-01' }).where('station_id', '=', id).execute()
    const due = { 'due-day': '1', 'due-month': '5' }
    await owner.post(`${at(id)}/change`, { ...now, ...due, owner: keeper.email })
    await keeper.post(`${at(id)}/change`, {
      ...now,
      ...due,
      owner: 'Dele Okafor',
      title: 'By its keeper',
      version: '2',
    })
    expect(await main(owner, at(id))).toContain('By its keeper')
    await world.house.keeper
      .updateTable('members')
      .set({ left_on: '2027-05-12', erase_on: '2027-08-12' })
      .where('id', '=', keeper.viewer.memberId)
      .execute()
    const form = await (await owner.get(`${at(id)}/change`)).text()
    expect(form).toContain('Dele Okafor has left. Who does it now?')
    expect(fieldsOf(form).owner).toBe('')
    const still = { ...now, ...due, version: '3' }
    expect((await owner.post(`${at(id)}/change`, { ...still, owner: 'Dele Okafor' })).status).toBe(422)
    expect((await owner.post(`${at(id)}/change`, { ...still, owner: '' })).status).toBe(422)
    expect((await owner.post(`${at(id)}/change`, { ...still, owner: owner.email })).status).toBe(303)
    const carer = await world.colleagueOf(owner)
    expect((await carer.get(`${at(id)}/change`)).headers.get('location'), 'nothing to change for others').toBe(at(id))
    expect((await carer.post(`${at(id)}/change`, { ...still, version: '4' })).status).toBe(404)
  })
})

describe('how an action goes', () => {
  test('is told in notes by whoever keeps it, the newest first, and read by everyone', async () => {
    const { owner, id } = await withAction()
    const keeper = await world.colleagueOf(owner, [], 'Dele Okafor')
    const carer = await world.colleagueOf(owner)
    await owner.post(`${at(id)}/change`, { ...now, owner: keeper.email })
    expect((await carer.post(`${at(id)}/notes`, { note: 'Mine' })).status).toBe(404)
    const empty = await keeper.post(`${at(id)}/notes`, { note: ' ' })
    expect(empty.status).toBe(422)
    expect(await mainOf(empty)).toContain('There is a problem Write how it goes')
    const long = await keeper.post(`${at(id)}/notes`, { note: 'x'.repeat(4001) })
    expect(await long.text()).toContain('x'.repeat(4001))
    await keeper.post(`${at(id)}/notes`, { note: 'The rota is agreed.' })
    await world.wait(60_000)
    await owner.post(`${at(id)}/end`)
    await keeper.post(`${at(id)}/notes`, { note: 'The first night went well.' })
    const page = await main(carer, at(id))
    expect(page).toMatch(
      /12 May 2027 The first night went well. Dele Okafor 12 May 2027 The rota is agreed. Dele Okafor/,
    )
    expect(page).not.toContain('What happened?')
  })

  test('opens again for a reason when it was done or given up, and only then', async () => {
    const { owner, id } = await withAction()
    expect((await owner.get(`${at(id)}/opening`)).headers.get('location')).toBe(at(id))
    const early = await owner.post(`${at(id)}/opening`, { why: 'It is not done.' })
    expect(early.headers.get('location')).toBe(`${at(id)}?done=meanwhile`)
    await owner.post(`${at(id)}/end`)
    expect((await owner.post(`${at(id)}/opening`, { why: '' })).status).toBe(422)
    await owner.post(`${at(id)}/opening`, { why: 'The second night has nobody.' })
    const page = await main(owner, at(id))
    expect(page).toMatch(/Not started, due on/)
    expect(page).toMatch(
      /opened it again Why, and how it stood before The second night has nobody. Done on 12 May 2027/,
    )
    await owner.post(`${at(id)}/giving-up`, { why: 'No money.' })
    await owner.post(`${at(id)}/opening`, { why: 'There is money.' })
    expect(await main(owner, at(id))).toContain('Change it')
  })
})

test('an action keeps promises of its cycle, and both pages say so until the thread is cut', async () => {
  const { owner, cycle, id } = await withAction()
  const safe = await promise(owner, cycle, 'Night staff who feel safe')
  const heard = await promise(owner, cycle, 'Night staff who are heard')
  const version = { ...now, keeps: [safe, heard] }
  expect((await owner.post(`${at(id)}/change`, version)).status).toBe(303)
  expect(await main(owner, at(id))).toContain('What it keeps Night staff who feel safe')
  expect(await main(owner, `/app/strategy/promises/${safe}`)).toContain(
    'What is done for it A contact on shift, every night',
  )
  await owner.post(`${at(id)}/change`, { ...now, keeps: heard, version: '2' })
  expect(await main(owner, `/app/strategy/promises/${safe}`)).not.toContain('A contact on shift')
  expect(await main(owner, at(id))).toContain('What it keeps: Night staff who feel safe; Night staff who are heard')
  const other = await world.signedIn('Bramley')
  const theirs = await promise(other, await beginCycle(other), 'Theirs')
  expect((await owner.post(`${at(id)}/change`, { ...now, keeps: theirs, version: '3' })).status).toBe(422)
})
