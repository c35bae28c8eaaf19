import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../../test/database.ts'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { recordAct } from '../../people/acts/queries.ts'
import { alone } from '../../platform/alone.ts'
import { asViewer } from '../../platform/db.ts'
import { forget } from '../../work.ts'
import { bounds } from './keeping.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const address = '/app/organisation/keeping'
const hour = 60 * 60 * 1000
const said = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)

/** Somebody who left today, to be erased when it was fixed until then; and the day that was written down. */
async function leaver(owner: Person, leftOn = '2027-05-12', eraseOn = '2027-08-10') {
  const person = await world.colleagueOf(owner)
  const member = () => world.house.keeper.selectFrom('members').where('id', '=', person.viewer.memberId)
  await world.house.keeper
    .updateTable('members')
    .set({ left_on: leftOn, erase_on: eraseOn })
    .where('id', '=', person.viewer.memberId)
    .execute()
  return async () => (await member().select('erase_on').executeTakeFirst())?.erase_on
}

async function anAct(owner: Person) {
  const { app, keeper, clock } = world.house
  await asViewer(app, owner.viewer, tx => recordAct(tx, owner.viewer, { act: 'person-added', now: clock.now() }))
  return async () => {
    const acts = keeper.selectFrom('acts').select('erase_on').where('act', '=', 'person-added')
    return (await acts.where('actor_id', '=', owner.viewer.memberId).executeTakeFirst())?.erase_on
  }
}

test('a longer time never lengthens what was promised; it counts for what comes after', async () => {
  const owner = await world.signedIn()
  const [erasedOn, forgottenOn] = [await leaver(owner), await anAct(owner)]
  const saved = await owner.follow(await owner.post(address, { leavers: '200', acts: '2000' }))
  expect(await said(saved)).toContain('Saved. It counts from now on.')
  expect(await erasedOn()).toBe('2027-08-10')
  expect(await forgottenOn()).toBe('2029-05-11')
  const act = await world.house.keeper
    .selectFrom('acts')
    .select(['erase_on', 'details'])
    .where('act', '=', 'keeping-changed')
    .executeTakeFirstOrThrow()
  expect(act).toEqual({ erase_on: '2032-11-01', details: { leavers: '200', acts: '2000' } })
})

test('a shorter time counts for what is here too, and somebody has to mean it', async () => {
  const owner = await world.signedIn()
  const [erasedOn, forgottenOn] = [await leaver(owner), await anAct(owner)]
  const elsewhere = await leaver(await world.signedIn('Bramley'))
  const asked = await owner.post(address, { leavers: '30', acts: '90' })
  expect(asked.status).toBe(422)
  const page = await asked.text()
  expect(page).toContain('Yes, delete sooner what is here already')
  expect(page).toContain('value="30"')
  expect(await erasedOn()).toBe('2027-08-10')
  await owner.post(address, { leavers: '30', acts: '90', sure: 'yes' })
  expect(await erasedOn()).toBe('2027-06-11')
  expect(await forgottenOn()).toBe('2027-08-10')
  expect(await elsewhere()).toBe('2027-08-10')
})

test('nobody can move a day of deletion away, not even the keeper; whoever comes back is kept', async () => {
  const owner = await world.signedIn()
  await leaver(owner)
  await anAct(owner)
  const later = { erase_on: '2030-01-01' }
  const { keeper } = world.house
  const { organisationId } = owner.viewer
  for (const table of ['members', 'acts'] as const) {
    const change = keeper.updateTable(table).set(later).where('organisation_id', '=', organisationId)
    await expect(change.where('erase_on', 'is not', null).execute()).rejects.toThrow('only comes nearer')
  }
  await keeper
    .updateTable('members')
    .set({ left_on: null, erase_on: null })
    .where('organisation_id', '=', organisationId)
    .execute()
})

test('what is no number of days, or too many, comes back as it was typed', async () => {
  const owner = await world.signedIn()
  for (const typed of ['', '-1', '731', '9e9', '1.5', 'ninety', '<b>', '٣']) {
    const response = await owner.post(address, { leavers: typed, acts: '89' })
    expect(response.status, typed).toBe(422)
    const page = await response.text()
    expect(page).toContain('Keep people who left for 0 to 730 days, in figures')
    expect(page).toContain('Keep what was done for 90 to 2555 days, in figures')
    expect(page).not.toContain('<b></b>')
  }
})

test('the database holds an organisation to the same bounds', async () => {
  const checks = await asOwner(world.database, async owner => {
    const { rows } = await owner.query<{ text: string }>(`select pg_get_constraintdef(oid) as text from pg_constraint
      where conrelid = 'organisations'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%keep_%' order by 1`)
    return rows.map(({ text }) => text.match(/\d+/g)?.map(Number))
  })
  expect(checks).toEqual([
    [bounds.acts.least, bounds.acts.most],
    [bounds.leavers.least, bounds.leavers.most],
  ])
})

test('the page says when the clean-up last finished and what is due, and warns when it does not come', async () => {
  const owner = await world.signedIn()
  await leaver(owner)
  await leaver(owner, '2027-05-12', '2027-07-01')
  await world.wait(0)
  const page = await said(await owner.get(address))
  expect(page).toContain('12 May 2027 at 10:00')
  expect(page).toContain('1 July 2027')
  expect(page).toContain('It comes every hour')
  await asOwner(world.database, client =>
    client.query(`update upkeep set finished_at = finished_at - interval '3 hours'`),
  )
  expect(await said(await owner.get(address))).toContain('has not finished lately')
})

test('after days without it the clean-up catches up; while one process is at it, another leaves it alone', async () => {
  const owner = await world.signedIn()
  const erasedOn = await leaver(owner)
  await anAct(owner)
  await alone(world.house.keeper, 'forget', async () => {
    await world.wait(100 * 24 * hour)
    expect(await erasedOn()).toBe('2027-08-10')
  })
  await Promise.all([forget(world.house), forget(world.house)])
  expect(await erasedOn()).toBeUndefined()
})

test('one that cannot be erased does not keep the others here, and the clean-up is not called finished', async () => {
  const owner = await world.signedIn()
  const due = () => leaver(owner, '2026-01-01', '2026-02-01')
  const [stuck, other] = [await due(), await due()]
  const [first] = await world.house.keeper
    .selectFrom('members')
    .select('id')
    .where('organisation_id', '=', owner.viewer.organisationId)
    .where('left_on', 'is not', null)
    .execute()
  await asOwner(world.database, client =>
    client.query(`create function refuse() returns trigger language plpgsql as 'begin raise exception ''no''; end';
      create trigger stuck before delete on members for each row when (old.id = '${first?.id}') execute function refuse()`),
  )
  await expect(forget(world.house)).rejects.toThrow('no')
  expect([await stuck(), await other()].filter(Boolean)).toHaveLength(1)
  await asOwner(world.database, client => client.query('drop trigger stuck on members'))
  await forget(world.house)
  expect([await stuck(), await other()].filter(Boolean)).toEqual([])
})
