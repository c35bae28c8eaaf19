import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginCycle, main, mainOf, promise } from '../../../test/acting.ts'
import { nameSponsor, openReview, setGoal } from '../../../test/leading.ts'
import { fieldsOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { asViewer } from '../../platform/db.ts'
import { loadExample } from '../../releases/example.ts'
import { findRelease, freezeRelease } from '../../releases/queries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const page = '/app/leadership'
const said = {
  ...{ happened: 'Nights have a contact now.', repeated: 'no', whyNot: 'The survey comes in June.' },
  ...{ changes: 'We ask nights first.', statement: 'I work a night each quarter.', close: 'yes' },
}

/** A year of a sponsor that ends within two months: a promise was locked, and a goal set. */
async function led(from = '2026-06-01') {
  const owner = await world.signedIn()
  const sponsor = await world.colleagueOf(owner, [], 'Dele Okafor')
  const carer = await world.colleagueOf(owner, [], 'Carys Bowen')
  const term = await nameSponsor(owner, sponsor, from, '2029-05-31')
  await sponsor.post(`${page}/sponsors/${term}/statement`, { words: 'I listen first.', version: '0' })
  const id = await openReview(owner, term)
  return { owner, sponsor, carer, term, id, at: `${page}/reviews/${id}` }
}

/** A plan with a promise, agreed and so locked. */
async function lockPromise(owner: Person): Promise<void> {
  const cycle = await beginCycle(owner)
  await promise(owner, cycle, 'Night staff who feel safe')
  const plan = `/app/strategy/cycles/${cycle}/plan`
  expect((await owner.post(plan, fieldsOf(await (await owner.get(plan)).text()))).status).toBe(303)
}

describe('the sponsor’s review', () => {
  test('stands in the sponsor’s work with its day, and is a broken thread when it is late', async () => {
    const { sponsor, carer, id, owner } = await led()
    const mine = await main(sponsor, '/app/strategy/mine')
    expect(mine).toContain('The sponsor’s review of the year to 31 May 2027 Review. Due on 1 June 2027.')
    expect(await main(carer, '/app/strategy/mine')).not.toContain('review of the year')
    expect(await main(carer, '/app/thread')).not.toContain('review of the year')
    const late = await led('2026-05-01')
    expect(await main(late.sponsor, '/app/strategy/mine')).toMatch(/One thing of yours is late.*11 days late/)
    expect(await main(late.carer, '/app/thread')).toContain(
      'The sponsor’s review of the year to 30 April 2027 since 1 May 2027',
    )
    expect(await main(late.carer, '/app/this-year')).toContain('The sponsor’s review of the year to 30 April 2027')
    expect((await owner.get(`/app/thread/${id}`)).headers.get('location')).toBe(`${page}/reviews/${id}`)
  })

  test('shows what was promised, is written bit by bit by the sponsor or those who lead, and read by others once closed', async () => {
    const { owner, sponsor, carer, at } = await led()
    await lockPromise(owner)
    await setGoal(sponsor)
    await setGoal(sponsor, { title: 'Ask for help with my temper', seenBy: 'few' })
    const draft = { happened: 'A first line.', repeated: '', version: '1' }
    expect((await sponsor.post(`${at}/writing`, draft)).status).toBe(303)
    expect(await main(owner, at)).toContain('A first line.')
    const shown = await main(carer, at)
    expect(shown).not.toContain('A first line.')
    for (const text of [
      'I listen first.',
      'Night staff who feel safe',
      'Not said yet',
      'Work a night shift each quarter',
    ])
      expect(shown).toContain(text)
    expect(shown, 'a goal for a few').not.toContain('temper')
    expect((await carer.post(`${at}/writing`, { ...said, version: '2' })).status).toBe(404)
    expect((await carer.get(`${at}/writing`)).headers.get('location')).toBe(at)
    const late = await owner.post(`${at}/writing`, { ...draft, happened: 'Another line.', version: '1' })
    expect(late.status).toBe(409)
    expect(await late.text()).toMatch(/A first line\.[\s\S]*Another line\./)
  })

  test('is closed with everything said: then it stays, the next statement stands, and the next year is open', async () => {
    const { owner, sponsor, carer, term, id, at } = await led()
    await lockPromise(owner)
    expect((await sponsor.post(`${at}/writing`, { ...said, version: '1' })).status).toBe(303)
    const closed = await main(carer, at)
    for (const text of [
      'Closed on 12 May 2027',
      'Nights have a contact now.',
      'because: The survey comes in June.',
      'We ask nights first.',
    ])
      expect(closed).toContain(text)
    const nights = await main(carer, page)
    expect(nights).toContain('I work a night each quarter.')
    expect(nights).toContain('The sponsor’s review of the year to 31 May 2028')
    expect(await main(carer, `${page}/sponsors/${term}`)).toMatch(/What was said before.*I listen first/)
    expect(await main(sponsor, '/app/strategy/mine')).not.toContain('year to 31 May 2027')
    expect(
      (await sponsor.post(`${at}/writing`, { ...said, happened: 'Otherwise', version: '2' })).headers.get('location'),
    ).toBe(at)
    expect(await main(carer, at)).not.toContain('Otherwise')
    const change = world.house.keeper.updateTable('sponsor_reviews').set({ happened: 'x' }).where('station_id', '=', id)
    await expect(change.execute()).rejects.toThrow('a closed review stays as it is')
    const beside = await main(owner, at)
    expect(beside).toMatch(/What it hangs together with Night staff who feel safe Promise 1/)
    expect(await main(owner, '/app/organisation/record')).toContain('Dele Okafor closed a review')
  })

  test('keeps what was promised as it stood then, even when the goal goes', async () => {
    const { owner, sponsor, carer, at } = await led()
    const leader = await world.colleagueOf(owner, [], 'Miriam Osei')
    await owner.post(`${page}/leaders`, { who: leader.email })
    await setGoal(leader)
    await sponsor.post(`${at}/writing`, { ...said, version: '1' })
    await owner.post(`/app/people/${leader.viewer.memberId}/leaving`)
    await owner.post(`/app/people/${leader.viewer.memberId}/erasure`)
    const shown = await main(carer, at)
    expect(shown).toContain('Work a night shift each quarter')
    expect(shown).not.toContain('Miriam')
  })

  test('holds two releases side by side where the survey was repeated', async () => {
    const { owner, sponsor, carer, at } = await led()
    await asViewer(world.house.app, owner.viewer, tx => loadExample(tx, owner.viewer, '2026-05-12'))
    const form = await (await sponsor.get(`${at}/writing`)).text()
    const [, baseline = ''] = form.match(/<option value="([0-9a-f-]{36})"/) ?? []
    expect(baseline).not.toBe('')
    const same = await sponsor.post(`${at}/writing`, {
      ...said,
      repeated: 'yes',
      baseline,
      later: baseline,
      version: '1',
    })
    expect(same.status).toBe(422)
    expect(await mainOf(same)).toContain('Choose another release than the one you began from')
    const later = await copyRelease(owner, baseline)
    const wrong = await sponsor.post(`${at}/writing`, {
      ...said,
      repeated: 'yes',
      baseline: later,
      later: baseline,
      version: '1',
    })
    expect(await mainOf(wrong)).toContain('must not be older')
    const right = { ...said, repeated: 'yes', baseline, later, compared: 'More feel safe.', version: '1' }
    expect((await sponsor.post(`${at}/writing`, right)).status).toBe(303)
    const html = await (await carer.get(at)).text()
    for (const text of [`/app/releases/${baseline}`, `/app/releases/${later}`, 'More feel safe.'])
      expect(html).toContain(text)
  })

  test('is not closed with something missing, nor long before its year is over', async () => {
    const { sponsor, at } = await led()
    const nothing = await sponsor.post(`${at}/writing`, { close: 'yes', version: '1' })
    expect(nothing.status).toBe(422)
    expect(await mainOf(nothing)).toMatch(
      /Say what happened.*Choose whether the survey was repeated.*Say what changes.*Write the statement/,
    )
    const no = await sponsor.post(`${at}/writing`, { ...said, whyNot: '', version: '1' })
    expect(await mainOf(no)).toContain('Say why it was not repeated')
    const early = await led('2027-05-01')
    const refused = await early.sponsor.post(`${early.at}/writing`, { ...said, version: '1' })
    expect(refused.status).toBe(422)
    expect(await mainOf(refused)).toContain('the review can be closed from 1 March 2028')
  })
})

/** The same figures released again a year later. */
async function copyRelease(owner: Person, id: string): Promise<string> {
  return asViewer(world.house.app, owner.viewer, async tx => {
    const found = await findRelease(tx, owner.viewer, id, null)
    if (!found) throw new Error('There is no release to copy.')
    const { frozen: release, wording } = found
    return freezeRelease(tx, owner.viewer, { release, wording, today: '2027-05-11', isExample: false })
  })
}
