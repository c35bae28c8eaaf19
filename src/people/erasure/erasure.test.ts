import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../../test/database.ts'
import { writeStrategy } from '../../../test/strategy-rows.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { asViewer, jsonb } from '../../platform/db.ts'
import { enqueue } from '../../platform/jobs.ts'
import { recordAct } from '../acts/queries.ts'
import { askForSignInLink } from '../jobs.ts'
import { freeText } from './free-text.ts'
import { eraseLeavers, eraseMember } from './queries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const name = 'Nkechi O’Brien-Łuczak'
const number = 'AQ-90417'
const day = 24 * 60 * 60 * 1000

/** Somebody of whom there is a trace in every place that can hold one. */
async function leaveTraces(person: Person): Promise<void> {
  const { organisationId, memberId } = person.viewer
  const { keeper, clock } = world.house
  const now = clock.now()
  await keeper.updateTable('members').set({ staff_number: number }).where('id', '=', memberId).execute()
  await asViewer(keeper, { organisationId }, async tx => {
    const mine = { organisation_id: organisationId, member_id: memberId }
    const soon = new Date(now.getTime() + day)
    await tx
      .insertInto('sign_in_links')
      .values({
        ...mine,
        digest: Buffer.alloc(32, memberId),
        expires_at: soon,
        purpose: 'address',
        new_email: person.email,
      })
      .execute()
    await tx
      .insertInto('join_codes')
      .values({ ...mine, digest: Buffer.alloc(32, `c${memberId}`), made_on: '2027-05-12', expires_at: soon })
      .execute()
    await tx
      .insertInto('units')
      .values({ organisation_id: organisationId, kind: 'team', name: `${name.toUpperCase()}’s team` })
      .execute()
    await tx
      .insertInto('answer_drafts')
      .values({
        organisation_id: organisationId,
        title: `What ${name} asked`,
        file_name: `answers of ${person.email}.csv`,
        state: 'mapping',
        expires_on: '2027-05-19',
      })
      .execute()
    await tx
      .insertInto('assessments')
      .values({
        organisation_id: organisationId,
        version: 1,
        consulted: `${name}, for the night shift`,
        advice: `by ${person.email}`,
        decision: 'go-on',
        open_points: `${number} sees to it`,
        signed_by: memberId,
        signed_at: now,
        review_on: '2028-05-12',
        setup: jsonb({}),
      })
      .execute()
    await tx
      .insertInto('member_lists')
      .values({
        organisation_id: organisationId,
        file_name: 'staff.csv',
        lines: jsonb([{ name, email: person.email, number }]),
        expires_at: soon,
      })
      .execute()
    for (const [to, body] of [
      [person.email.toUpperCase(), 'Open this link'],
      ['somebody@example.org', `${name} has joined`],
    ]) {
      await sql`insert into mails (organisation_id, channel, to_address, content, created_at, expires_at)
        values (${organisationId}, 'mail', ${to}, ${jsonb({ subject: 'News', body })}, ${now}, ${soon})`.execute(tx)
    }
    await tx
      .updateTable('organisations')
      .set({
        privacy_contact: `${name}, data protection officer`,
        support_places: jsonb([{ words: { en: `${name}, for staff:` }, reach: '01234 567890' }]),
      })
      .where('id', '=', organisationId)
      .execute()
    await writeStrategy(tx, { organisationId, memberId }, name)
    await recordAct(tx, person.viewer, { act: 'person-changed', subjectId: memberId, now })
  })
  await askForSignInLink(world.house.app, person.email, now)
}

/** Every place in the whole database in which one of these words stands, whatever the type of the column. */
async function placesWith(words: readonly string[]): Promise<string[]> {
  return asOwner(world.database, async owner => {
    const { rows } = await owner.query<{ table: string; column: string }>(`
      select c.table_name as table, c.column_name as column from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where table_schema = 'public' and t.table_type = 'BASE TABLE'`)
    const places: string[] = []
    for (const { table, column } of rows) {
      for (const word of words) {
        const bytes = Buffer.from(word).toString('hex')
        const found = await owner.query(
          `select from "${table}" where strpos(lower("${column}"::text), lower($1)) > 0
             or strpos("${column}"::text, $2) > 0 limit 1`,
          [word, bytes],
        )
        if (found.rowCount) places.push(`${table}.${column}`)
      }
    }
    return [...new Set(places)].sort()
  })
}

const countOf = async (table: string, where: string) =>
  asOwner(world.database, async owner => (await owner.query(`select from ${table} where ${where}`)).rowCount)

test('after erasure neither name nor address nor staff number stands anywhere in the database', async () => {
  const owner = await world.signedIn()
  const person = await world.colleagueOf(owner, [{ role: 'network-chair' }], name)
  await leaveTraces(person)
  const words = [name, person.email, number, person.viewer.memberId]
  const before = await placesWith(words)
  expect(before.length).toBeGreaterThan(15)
  expect(before).toEqual(expect.arrayContaining(freeText.map(({ table, column }) => `${table}.${column}`)))

  const { app, clock } = world.house
  expect(await eraseMember(app, person.viewer, person.viewer.memberId, clock.now())).toBe('erased')
  expect(await placesWith(words)).toEqual([])
  expect((await person.get('/app')).status).toBe(303)
  expect(await eraseMember(app, owner.viewer, person.viewer.memberId, clock.now())).toBe('not-found')
})

test('what stays says what was done, and not by whom or about whom', async () => {
  const owner = await world.signedIn()
  const person = await world.colleagueOf(owner, [], name)
  await leaveTraces(person)
  await eraseMember(world.house.app, owner.viewer, person.viewer.memberId, world.house.clock.now())
  const acts = await world.house.keeper
    .selectFrom('acts')
    .select(['act', 'actor_id', 'subject_id', 'details'])
    .where('organisation_id', '=', owner.viewer.organisationId)
    .orderBy('act')
    .execute()
  expect(acts).toEqual([
    { act: 'person-changed', actor_id: null, subject_id: null, details: {} },
    { act: 'person-erased', actor_id: owner.viewer.memberId, subject_id: null, details: { by: 'an owner' } },
  ])
})

test('nobody else is touched: not a namesake, not a word that is somebody’s only name, not another organisation', async () => {
  const owner = await world.signedIn()
  const { organisationId } = owner.viewer
  const namesake = await world.colleagueOf(owner, [], 'Sam Field')
  const person = await world.colleagueOf(owner, [], 'Sam Field')
  const rose = await world.colleagueOf(owner, [], 'Rose')
  const ann = await world.colleagueOf(owner, [], 'Ann Lee')
  for (const [i, name] of ['Sam Field’s team', 'Rose House', 'Joann Leeds', 'x.ann lee-white'].entries()) {
    await world.house.keeper
      .insertInto('units')
      .values({ organisation_id: organisationId, kind: i ? 'team' : 'service', name })
      .execute()
  }
  const there = await world.signedIn('Bramley')
  const theirs = await world.colleagueOf(there, [], 'Ann Lee')
  const { app, clock } = world.house
  for (const { viewer } of [person, rose, ann]) await eraseMember(app, owner.viewer, viewer.memberId, clock.now())
  expect(await eraseMember(app, owner.viewer, theirs.viewer.memberId, clock.now())).toBe('not-found')
  const units = await world.house.keeper
    .selectFrom('units')
    .select('name')
    .where('organisation_id', '=', organisationId)
    .execute()
  expect(units.map(unit => unit.name).sort()).toEqual([
    'Joann Leeds',
    'Rose House',
    'Sam Field’s team',
    'x.ann lee-white',
  ])
  expect((await namesake.get('/app')).status).toBe(200)
  expect((await theirs.get('/app')).status).toBe(200)
})

test('the only owner is not erased, and nothing of it happens', async () => {
  const owner = await world.signedIn()
  const { app, clock } = world.house
  expect(await eraseMember(app, owner.viewer, owner.viewer.memberId, clock.now())).toBe('last-owner')
  expect((await owner.get('/app')).status).toBe(200)
  expect(await countOf('acts', `organisation_id = '${owner.viewer.organisationId}'`)).toBe(0)
  await world.colleagueOf(owner, [{ role: 'owner' }])
  expect(await eraseMember(app, owner.viewer, owner.viewer.memberId, clock.now())).toBe('erased')
})

test('of two owners who are erased at the same moment, one stays', async () => {
  const owner = await world.signedIn()
  const other = await world.colleagueOf(owner, [{ role: 'owner' }])
  const { app, clock } = world.house
  const erase = ({ viewer }: Person) => eraseMember(app, viewer, viewer.memberId, clock.now())
  const outcomes = await Promise.all([erase(owner), erase(other)])
  expect(outcomes.sort()).toEqual(['erased', 'last-owner'])
})

test('who has left is erased on the day that was written down, not a day before, also by two clean-ups at once', async () => {
  const owner = await world.signedIn()
  const { keeper, clock } = world.house
  const leavers = [await world.colleagueOf(owner, [], name), await world.colleagueOf(owner)]
  for (const { viewer } of leavers) {
    await keeper
      .updateTable('members')
      .set({ left_on: '2027-05-12', erase_on: '2027-05-14' })
      .where('id', '=', viewer.memberId)
      .execute()
  }
  const left = () => countOf('members', `organisation_id = '${owner.viewer.organisationId}' and left_on is not null`)
  await world.wait(day)
  expect(await left()).toBe(2)
  await Promise.all([1, 2].map(() => eraseLeavers(keeper, '2027-05-14', clock.now())))
  expect(await left()).toBe(0)
  const acts = await keeper
    .selectFrom('acts')
    .select(['act', 'actor_id', 'details'])
    .where('organisation_id', '=', owner.viewer.organisationId)
    .execute()
  expect(acts).toEqual(Array(2).fill({ act: 'person-erased', actor_id: null, details: { by: 'the clock' } }))
  expect(await countOf('members', `id = '${owner.viewer.memberId}'`)).toBe(1)
})

test('work that is under way for somebody is left to end; work that waits is thrown away', async () => {
  const owner = await world.signedIn()
  const person = await world.colleagueOf(owner)
  const { app, keeper, clock } = world.house
  await enqueue(app, 'send-sign-in-link', { email: person.email }, clock.now())
  await enqueue(app, 'send-sign-in-link', { email: `x${person.email}` }, clock.now())
  await eraseMember(app, person.viewer, person.viewer.memberId, clock.now())
  const jobs = await keeper.selectFrom('jobs').select('payload').where('name', '=', 'send-sign-in-link').execute()
  expect(jobs.map(({ payload }) => payload)).toEqual([{ email: `x${person.email}` }])
})
