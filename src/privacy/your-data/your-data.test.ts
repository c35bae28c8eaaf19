import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { writeStrategy } from '../../../test/strategy-rows.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { recordAct } from '../../people/acts/queries.ts'
import { asViewer, jsonb } from '../../platform/db.ts'
import type { Held, Holding } from '../held/holding.ts'
import { holdings } from '../held/holdings.ts'
import { type KindId, kindOf } from '../kinds.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const said = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)

type Own = { held: { kind: string; records: Record<string, string>[] }[]; named_in: string[]; not_in_here: string }
const fileOf = async (person: Person): Promise<Own> => (await person.get('/app/you/data.json')).json()

/** A row in every table that can hold something about somebody; the secrets in it. */
async function fillEveryTable(person: Person): Promise<string[]> {
  const { organisationId, memberId } = person.viewer
  const { keeper, clock } = world.house
  const [now, soon] = [clock.now(), new Date(clock.now().getTime() + 900_000)]
  const mine = { organisation_id: organisationId, member_id: memberId }
  const { id: unitId } = await keeper
    .insertInto('units')
    .values({ organisation_id: organisationId, kind: 'team', name: 'Riverside' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await asViewer(keeper, { organisationId }, async tx => {
    await tx
      .updateTable('members')
      .set({ staff_number: 'S-1', unit_id: unitId, invited_on: '2027-05-01', language: 'cy' })
      .where('id', '=', memberId)
      .execute()
    await tx
      .insertInto('member_roles')
      .values({ ...mine, role: 'line-manager', unit_id: unitId })
      .execute()
    await tx
      .insertInto('sign_in_links')
      .values({
        ...mine,
        digest: Buffer.alloc(32, `l${memberId}`),
        expires_at: soon,
        purpose: 'address',
        new_email: 'new@example.org',
      })
      .execute()
    await tx
      .insertInto('join_codes')
      .values({ ...mine, digest: Buffer.alloc(32, `j${memberId}`), made_on: '2027-05-11', expires_at: soon })
      .execute()
    await tx
      .insertInto('passkeys')
      .values({
        ...mine,
        credential_id: Buffer.alloc(32, `c${memberId}`),
        user_handle: Buffer.alloc(32, `h${memberId}`),
        public_key: Buffer.alloc(32, `k${memberId}`),
        counter: 0,
        name: 'My phone',
        added_on: '2027-05-11',
        used_on: '2027-05-11',
      })
      .execute()
    await tx
      .insertInto('sign_on_accounts')
      .values({
        ...mine,
        issuer: 'https://id.example.org',
        subject: `subject-${memberId.slice(0, 8)}`,
        connected_on: '2027-05-11',
      })
      .execute()
    for (const [content, came] of [
      [jsonb({ subject: 'Your link', body: 'https://secret.example' }), null],
      [null, now],
    ] as const) {
      await sql`insert into mails
        (organisation_id, channel, to_address, content, created_at, expires_at, sent_at, bounced_at, bounce)
        values (${organisationId}, 'mail', ${person.email}, ${content}, ${now}, ${soon}, ${came}, ${came},
          ${came && '550 5.1.1'})`.execute(tx)
    }
    await tx
      .insertInto('member_lists')
      .values({
        organisation_id: organisationId,
        file_name: 'staff.csv',
        lines: jsonb([
          { name: 'As on the list', number: 's-1' },
          { name: 'Somebody Else', number: 'S-2' },
        ]),
        expires_at: soon,
      })
      .execute()
    await tx
      .insertInto('assessments')
      .values({
        organisation_id: organisationId,
        version: 7,
        consulted: `${person.viewer.name} was asked`,
        advice: '',
        decision: 'go-on',
        open_points: '',
        signed_by: memberId,
        signed_at: now,
        review_on: '2028-05-12',
        setup: jsonb({}),
      })
      .execute()
    await writeStrategy(tx, { organisationId, memberId }, 'Words of a plan')
    await recordAct(tx, person.viewer, { act: 'unit-made', now })
    await recordAct(tx, person.viewer, { act: 'person-changed', subjectId: memberId, now })
  })
  return [Buffer.alloc(32, `l${memberId}`), Buffer.alloc(32, `j${memberId}`)].flatMap(digest => [
    digest.toString('hex'),
    digest.toString(),
  ])
}

test('whatever any table holds about a person, they find in their file and on their page', async () => {
  const owner = await world.signedIn()
  const person = await world.colleagueOf(owner, [], 'Bilal Khan')
  const secrets = await fillEveryTable(person)
  const file = await fileOf(person)

  const tables = (Object.entries(holdings) as [string, Holding][]).filter(([, { whose }]) => whose !== 'nobody')
  for (const [table, { kind, columns }] of tables) {
    const records = file.held.find(each => each.kind === kindOf(kind as KindId).name)?.records ?? []
    const words = new Set(records.flatMap(record => Object.keys(record)))
    for (const [column, held] of Object.entries<Held>(columns)) {
      if (typeof held !== 'object' || !('says' in held)) continue
      if (['left_on', 'erase_on'].includes(column)) continue
      expect([...words], `${table}.${column}`).toContain(held.says)
    }
  }
  const everything = JSON.stringify(file)
  const values = ['Bilal Khan', person.email, 'S-1', 'Riverside', 'Line manager', '1 May 2027', 'new@example.org']
  const more = [
    'As on the list',
    'added a team',
    'you did it, and it was about you',
    'A browser in a test',
    'My phone',
    'https://id.example.org',
  ]
  for (const value of [...values, ...more, '11 May 2027']) expect(everything).toContain(value)
  for (const hidden of [...secrets, 'secret.example', 'Somebody Else', person.viewer.memberId]) {
    expect(everything).not.toContain(hidden)
  }
  expect(file.named_in).toEqual(['who was consulted in a data-protection impact assessment'])

  const page = await said(await person.get('/app/you/data'))
  for (const { records } of file.held) {
    // The page shows the first thirty of each kind, and says that the file has the rest.
    for (const value of records.slice(0, 30).flatMap(record => Object.values(record))) {
      expect(page).toContain(value.replace(/\s+/g, ' '))
    }
  }
  expect(page).toContain('Kept while somebody works there, and 90 days after they left')
})

test('somebody who left is told when they will be erased, in the file of the day before', async () => {
  expect(holdings.members.columns).toMatchObject({
    left_on: { says: 'Left on' },
    erase_on: { says: 'To be erased on' },
  })
})

test('nobody finds anything about anybody else: not a namesake, not a colleague, not another organisation', async () => {
  const owner = await world.signedIn()
  const person = await world.colleagueOf(owner, [], 'Bilal Khan')
  await fillEveryTable(person)
  const there = await world.signedIn('Bramley')
  for (const other of [
    await world.colleagueOf(owner, [], 'Bilal Khan'),
    await world.colleagueOf(there, [], 'Bilal Khan'),
  ]) {
    const file = await fileOf(other)
    expect(file.held.map(({ kind }) => kind)).toEqual(['The staff list', 'Signed-in browsers'])
    expect(JSON.stringify(file)).not.toMatch(/S-1|Riverside|new@example|As on the list/)
    expect(file.named_in).toEqual([])
  }
})

test('the file is a download that nobody keeps on the way', async () => {
  const owner = await world.signedIn()
  const response = await owner.get('/app/you/data.json')
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="what-is-held-about-me.json"')
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('a person is erased once they have said that they mean it, and is told so', async () => {
  const owner = await world.signedIn()
  const person = await world.colleagueOf(owner, [], 'Cerys Pugh')
  const before = await said(await person.get('/app/you/erasure'))
  for (const word of [
    'This goes',
    'This stays',
    'Released figures',
    'next staff list',
    'tell whoever keeps the staff list',
  ]) {
    expect(before).toContain(word)
  }
  const asked = await person.post('/app/you/erasure')
  expect(asked.status).toBe(422)
  expect(await said(asked)).toContain('Tick that you have read this and want to be erased')
  const done = await person.follow(await person.post('/app/you/erasure', { sure: 'yes' }))
  expect(await said(done)).toContain('Nothing here leads to you any more')
  expect((await person.get('/app/you')).headers.get('location')).toBe('/sign-in')
  const left = await world.house.keeper.selectFrom('members').select('id').where('name', '=', 'Cerys Pugh').execute()
  expect(left).toEqual([])
})

test('the only owner is told what to do first', async () => {
  const owner = await world.signedIn()
  const refused = await owner.post('/app/you/erasure', { sure: 'yes' })
  expect(refused.status).toBe(422)
  expect(await said(refused)).toContain('Give somebody else that part first')
  expect((await owner.get('/app')).status).toBe(200)
})
