import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../test/markup.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { forgetOldNotes } from './occasions/queries.ts'

let world: World
let owner: Person
let other: Person
let carer: Person
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  owner = await world.signedIn(`Aldermoor ${randomUUID()}`)
  other = await world.colleagueOf(owner, [{ role: 'hr-analyst' }], 'Dilys Evans')
  carer = await world.colleagueOf(owner, [], 'Carys Bowen')
})

const root = '/app/listening'
const main = async (person: Person, address: string) =>
  textOf(elementsOf(await (await person.get(address)).text(), 'main')[0]!)
const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''

const circle = {
  ...{ form: 'circle', title: 'Nights, first evening', facilitator: 'Asha Rahman', present: '12' },
  ...{ consent: 'We write down what is said, and not who says it. May we?' },
  ...{ 'held-day': '1', 'held-month': '5', 'held-year': '2027' },
}

async function listenTo(lines: readonly string[], more: Record<string, string> = {}, quoting = 'yes'): Promise<string> {
  const id = idIn(await owner.post(`${root}/occasions`, { ...circle, ...more }))
  await owner.post(`${root}/occasions/${id}/notes`, { words: lines.join('\n'), quoting })
  return id
}

const nameTheme = async (title: string) => idIn(await owner.post(`${root}/themes`, { title }))

async function beginCoding(occasions: string[]): Promise<string> {
  const two = { first: owner.viewer.memberId, second: other.viewer.memberId }
  return idIn(await owner.post(`${root}/codings`, { title: 'Spring', occasions, ...two }))
}

/** Somebody puts each note where its words say, and is done. */
async function code(person: Person, coding: string, where: (words: string) => string): Promise<void> {
  const notes = await world.house.keeper
    .selectFrom('listening_notes')
    .where('coding_id', '=', coding)
    .select(['id', 'words'])
    .execute()
  const puts = Object.fromEntries(notes.map(({ id, words }) => [`note-${id}`, where(words)]))
  await person.post(`${root}/codings/${coding}/notes?page=1`, puts)
  await person.post(`${root}/codings/${coding}/done`)
}

const settle = (coding: string, more: Record<string, string> = {}) =>
  owner.post(`${root}/codings/${coding}/settling`, { by: 'Asha and Dilys', ...more })

/** All of it under one theme, settled. */
async function findTheme(occasions: string[], theme: string): Promise<void> {
  const coding = await beginCoding(occasions)
  await code(owner, coding, () => theme)
  await code(other, coding, () => theme)
  await settle(coding)
}

describe('an occasion', () => {
  test('says when and how people were listened to, keeps notes in no order, and names nobody who spoke', async () => {
    const id = await listenTo(['Nights are left alone.', 'The canteen is shut.'])
    const page = await main(owner, `${root}/occasions/${id}`)
    for (const said of ['1 May 2027', '12', 'Nights are left alone.', 'The canteen is shut.'])
      expect(page).toContain(said)
    expect((await carer.get(`${root}/occasions/${id}`)).status).toBe(404)
    expect((await (await world.signedIn('Bramley')).get(`${root}/occasions/${id}`)).status).toBe(404)
    const warned = await owner.post(`${root}/occasions/${id}/notes`, { words: 'Carys said so.', quoting: 'no' })
    expect(warned.status).toBe(422)
    expect(await warned.text()).toContain('“Carys”: this may be the name of somebody who works here')
    const title = await owner.post(`${root}/occasions`, { ...circle, title: 'Talk with Carys Bowen' })
    expect(title.status).toBe(422)
  })

  test('is refused with all that is wrong, and what was typed stays', async () => {
    const wrong = { form: 'seance', title: '', present: 'many', consent: '', 'held-day': '31', 'held-month': '2' }
    const refused = await owner.post(`${root}/occasions`, { ...circle, ...wrong })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const text of ['Give it a name', 'Choose how people', 'no such day', 'in figures', 'in which words consent'])
      expect(page, text).toContain(text)
    expect(page).toContain('value="many"')
    const id = await listenTo(['x'])
    for (const notes of [{ words: '' }, { words: 'y' }, { words: 'z'.repeat(2001), quoting: 'no' }])
      expect((await owner.post(`${root}/occasions/${id}/notes`, notes)).status).toBe(422)
  })

  test('that somebody else has changed meanwhile is shown beside what was typed', async () => {
    const id = await listenTo(['x'])
    const change = (person: Person, title: string) =>
      person.post(`${root}/occasions/${id}/change`, { ...circle, title, version: '1' })
    await change(other, 'Nights')
    const late = await change(owner, 'Evenings')
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('Somebody else was here first')
    expect(page).toContain('value="Evenings"')
  })

  test('loses a note for good when somebody takes back what they said, and all of them after two years', async () => {
    const id = await listenTo(['Nights are left alone.', 'The canteen is shut.'])
    const page = await (await owner.get(`${root}/occasions/${id}`)).text()
    const note = page.match(/notes\/([0-9a-f-]{36})\/removal/)?.[1]
    await owner.post(`${root}/notes/${note}/quoting`)
    expect(await main(owner, `${root}/occasions/${id}`)).toMatch(/ No .*Take out/)
    await owner.post(`${root}/notes/${note}/removal`)
    const left = () =>
      world.house.keeper.selectFrom('listening_notes').where('occasion_id', '=', id).select('id').execute()
    expect(await left()).toHaveLength(1)
    await forgetOldNotes(world.house.keeper, '2029-04-29')
    expect(await left()).toHaveLength(1)
    await forgetOldNotes(world.house.keeper, '2029-05-01')
    expect(await left()).toHaveLength(0)
  })
})

describe('who runs an occasion', () => {
  test('writes and takes out its notes, and sees no other note, coding or theme', async () => {
    const facilitator = await world.colleagueOf(owner, [{ role: 'facilitator' }], 'Ffion Rees')
    const another = await world.colleagueOf(owner, [{ role: 'facilitator' }], 'Gwen Hughes')
    const theirs = await listenTo(['Said before.'], { 'run-by': facilitator.viewer.memberId })
    const others = await listenTo(['Said elsewhere.'])
    expect(await main(owner, `${root}/occasions/${theirs}`)).toContain('Runs it, and may write notes Ffion Rees')
    expect(await main(facilitator, root)).toContain('Nights, first evening')
    expect(await main(another, root)).not.toContain('Nights, first evening')
    const page = `${root}/occasions/${theirs}`
    expect((await facilitator.post(`${page}/notes`, { words: 'Nights are long.', quoting: 'yes' })).status).toBe(303)
    const seen = await (await facilitator.get(page)).text()
    expect(textOf(elementsOf(seen, 'main')[0]!)).toContain('Nights are long.')
    expect(seen).not.toContain(`${page}/change`)
    const noteOf = async (occasion: string) =>
      (
        await world.house.keeper
          .selectFrom('listening_notes')
          .where('occasion_id', '=', occasion)
          .select('id')
          .execute()
      ).map(({ id }) => id)
    const [note] = await noteOf(theirs)
    expect((await facilitator.post(`${root}/notes/${note}/quoting`)).status).toBe(303)
    expect((await facilitator.post(`${root}/notes/${note}/removal`)).status).toBe(303)
    expect(await noteOf(theirs)).toHaveLength(1)
    const [foreign] = await noteOf(others)
    for (const [who, path] of [
      [facilitator, `${root}/notes/${foreign}/removal`],
      [facilitator, `${root}/notes/${foreign}/quoting`],
      [facilitator, `${root}/occasions/${others}/notes`],
      [another, `${page}/notes`],
      [facilitator, `${page}/change`],
      [facilitator, `${root}/codings`],
    ] as const)
      expect((await who.post(path, { words: 'x', quoting: 'no' })).status, path).toBe(404)
    for (const path of [`${root}/occasions/${others}`, `${page}/change`, `${root}/themes`, `${root}/codings/new`])
      expect((await facilitator.get(path)).status, path).toBe(404)
    expect((await another.get(page)).status).toBe(404)
    expect(await noteOf(others)).toHaveLength(1)
  })

  test('is a facilitator who is here, and ends when somebody else does or nobody', async () => {
    const facilitator = await world.colleagueOf(owner, [{ role: 'facilitator' }], 'Ffion Rees')
    const wrong = await owner.post(`${root}/occasions`, { ...circle, 'run-by': carer.viewer.memberId })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Choose from the list who runs it')
    const id = await listenTo(['x'], { 'run-by': facilitator.viewer.memberId })
    await owner.post(`${root}/occasions/${id}/change`, { ...circle, version: '1', 'run-by': '' })
    expect((await facilitator.get(`${root}/occasions/${id}`)).status).toBe(404)
  })
})

describe('a coding', () => {
  test('shows neither of the two what the other did until both are done, and then how far they agree', async () => {
    const occasion = await listenTo(['alone one', 'alone two', 'canteen one', 'canteen two'])
    const [alone, canteen] = [await nameTheme('Nights are alone'), await nameTheme('The canteen is shut')]
    const coding = await beginCoding([occasion])
    const page = `${root}/codings/${coding}`
    await code(owner, coding, words => (words.startsWith('alone') ? alone : canteen))
    expect(await main(other, page)).toContain('4 of 4 notes wait for you')
    expect(await main(other, `${page}/notes`)).not.toMatch(/selected/)
    expect(await (await other.get(`${page}/notes`)).text()).not.toContain('selected')
    expect((await owner.get(`${page}/notes`)).status).toBe(303)
    const third = await world.colleagueOf(owner, [{ role: 'edi-lead' }])
    expect(await main(third, page)).toContain('What they put where is shown when both are done')
    await code(other, coding, words => (words === 'canteen two' ? 'none' : words.startsWith('alone') ? alone : canteen))
    const shown = await main(owner, page)
    expect(shown).toContain('They put 3 of 4 notes in the same place: 75%. Cohen’s kappa is 0.60.')
    expect(shown).toContain('Asha Rahman: The canteen is shut. Dilys Evans: No theme fits.')
    expect(shown).not.toContain('Asha Rahman: Nights are alone')
  })

  test('is settled in a talk, by whom stands there, and whoever comes second loses nothing', async () => {
    const occasion = await listenTo(['alone', 'canteen'])
    const [alone, canteen] = [await nameTheme('Nights are alone'), await nameTheme('The canteen is shut')]
    const coding = await beginCoding([occasion])
    await code(owner, coding, () => alone)
    expect((await settle(coding)).status).toBe(303)
    await code(other, coding, words => (words === 'alone' ? alone : canteen))
    const refused = await settle(coding, { by: '' })
    expect(refused.status).toBe(422)
    const text = await refused.text()
    expect(text).toContain('Choose where this note belongs')
    expect(text).toContain('Say who talked about it')
    const note = text.match(/name="(note-[0-9a-f-]{36})"/)?.[1] ?? ''
    await settle(coding, { [note]: canteen })
    expect(await main(owner, `${root}/codings/${coding}`)).toContain('12 May 2027, by Asha and Dilys')
    const late = await settle(coding, { [note]: alone })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('canteen: Nights are alone')
    expect(await main(owner, `${root}/themes/${canteen}`)).toContain('canteen')
  })

  test('takes two people, notes that are in no other, and somebody in the place of one who left', async () => {
    const occasion = await listenTo(['alone'])
    const me = owner.viewer.memberId
    for (const wrong of [
      { first: me, second: me, occasions: occasion },
      { first: me, second: carer.viewer.memberId, occasions: occasion },
      { first: me, second: other.viewer.memberId },
    ])
      expect((await owner.post(`${root}/codings`, { title: 'Spring', ...wrong })).status).toBe(422)
    const coding = await beginCoding([occasion])
    expect((await owner.post(`${root}/codings`, { title: 'Again', occasions: occasion, first: me })).status).toBe(422)
    expect(await main(owner, `${root}/codings/${coding}`)).not.toContain('has left')
    await owner.post(`/app/people/${other.viewer.memberId}/leaving`, {
      'left-day': '12',
      'left-month': '5',
      'left-year': '2027',
    })
    const third = await world.colleagueOf(owner, [{ role: 'edi-lead' }], 'Eirian Pugh')
    expect(await main(owner, `${root}/codings/${coding}`)).toContain('One of the two has left.')
    expect((await owner.post(`${root}/codings/${coding}/coders`, { who: me })).status).toBe(422)
    await owner.post(`${root}/codings/${coding}/coders`, { who: third.viewer.memberId })
    expect(await main(third, `${root}/codings/${coding}`)).toContain('1 of 1 notes wait for you')
  })
})

describe('what came of it', () => {
  test('stands with its gap, its answer and the words that may be quoted, and how those who spoke were told', async () => {
    const occasion = await listenTo(['Nobody comes when I call.'])
    const heard = `${root}/occasions/${occasion}/heard`
    expect(await main(carer, heard)).toContain('Two people are finding out')
    const theme = await nameTheme('Nights are left alone')
    await findTheme([occasion], theme)
    const page = await main(carer, heard)
    expect(page).toContain('Nights are left alone')
    expect(page).toContain('“Nobody comes when I call.”')
    expect(page).toContain('It has no answer yet')
    expect(page).not.toMatch(/\b(1|12|one) (person|people|note)/)
    expect(await main(carer, root)).toContain('Nights, first evening')
    await owner.post(`${root}/themes/${theme}/gap`, { words: 'Nights have nobody to turn to', gap: '' })
    await owner.post(`${root}/themes/${theme}/gap`, { words: 'Twice', gap: '' })
    const gaps = await (await owner.get('/app/gaps')).text()
    expect(gaps).not.toContain('Twice')
    const gap = gaps.match(/gaps\/([0-9a-f-]{36})/)?.[1]
    const gapPage = await main(carer, `/app/gaps/${gap}`)
    expect(gapPage).toContain('What people said in groups, interviews or one to one.')
    expect(gapPage).toContain('Nights are left alone')
    expect((await owner.get(`${root}/occasions/${occasion}/telling`)).status).toBe(303)
    await owner.post(`/app/gaps/${gap}/refusal`, { why: 'It would cost two posts.' })
    const telling = `${root}/occasions/${occasion}/telling`
    expect((await owner.post(telling, { how: '' })).status).toBe(422)
    await owner.post(telling, { how: 'On a poster in the staff room.' })
    const told = await main(carer, heard)
    expect(told).toContain('It would cost two posts.')
    expect(told).toContain('On a poster in the staff room.')
  })

  test('of one that few came to says nothing of them alone, and nothing at all where nothing else was said', async () => {
    const few = { present: '2', title: 'A talk' }
    const one = await listenTo(['Nobody comes when I call.'], few)
    const theme = await nameTheme('Nights are left alone')
    await findTheme([one], theme)
    const page = await main(carer, `${root}/occasions/${one}/heard`)
    expect(page).toContain('Nothing can be shown')
    expect(page).not.toContain('Nights are left alone')
    await owner.post(`${root}/themes/${theme}/gap`, { words: 'Somebody to turn to', gap: '' })
    const gap = (await (await owner.get('/app/gaps')).text()).match(/gaps\/([0-9a-f-]{36})/)?.[1]
    const gapPage = await main(carer, `/app/gaps/${gap}`)
    expect(gapPage).toContain('What people said where few were there')
    expect(gapPage).not.toContain('Nights are left alone')
    const three = await Promise.all(['x', 'y', 'z'].map(each => listenTo([`Said at ${each}`], few)))
    await findTheme(three, theme)
    for (const id of three) {
      const shown = await main(carer, `${root}/occasions/${id}/heard`)
      for (const each of ['x', 'y', 'z']) expect(shown).toContain(`“Said at ${each}”`)
      expect(shown).toContain('Fewer than 10 people were there')
    }
  })
})

test('who is erased is taken out of what was written about them', async () => {
  const occasion = await listenTo(['x'])
  const words = { words: 'Ask Carys Bowen about nights.', quoting: 'no', 'keeps-names': 'yes' }
  await owner.post(`${root}/occasions/${occasion}/notes`, words)
  await carer.post('/app/you/erasure', { sure: 'yes' })
  await owner.post(`/app/people/${carer.viewer.memberId}/erasure`, { sure: 'yes' })
  const page = await main(owner, `${root}/occasions/${occasion}`)
  expect(page).toContain('about nights.')
  expect(page).not.toContain('Carys')
})
