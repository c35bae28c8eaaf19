import { execFile } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type pg from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { asOwner, openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { temporaryFolder } from '../../../test/process/program.ts'
import { writeStrategy } from '../../../test/strategy-rows.ts'
import { jsonb, openDatabase } from '../db.ts'
import { claimInstance } from '../instance.ts'
import { root } from '../root.ts'
import type { ByteStream } from './archive.ts'
import { leftOut } from './left-out.ts'
import { type Restoring, restore } from './restore.ts'
import { takeBackup } from './take.ts'

let source: TestDatabase
let target: TestDatabase
beforeEach(async () => {
  source = await openTestDatabase()
  target = await openTestDatabase()
})
afterEach(async () => {
  await source.close()
  await target.close()
})

const making = { goldthread: '0.1.0', madeAt: new Date('2027-05-12T03:00:00Z') }

async function backUp(database: TestDatabase, migrations = join(root, 'db/migrations')): Promise<Buffer> {
  let bytes = Buffer.alloc(0)
  await takeBackup(database.owner, { ...making, migrations }, async archive => {
    bytes = Buffer.from(await new Response(archive).arrayBuffer())
  })
  return bytes
}

const streamOf = (bytes: Uint8Array) => new Response(bytes.slice()).body as ByteStream

function putInto(database: TestDatabase, archive: Uint8Array, restoring: Partial<Restoring> = {}) {
  return restore(database.owner, streamOf(archive), { newSecret: false, ...restoring })
}

const awkward = 'Tab\there, line\nend, \\N, \\., "quotes", ‘curly’, 👩🏽‍⚕️, Ŵyn, \u0001'

/** An organisation with people and a release, and one of everything that a backup leaves out. */
async function fill({ keeper }: TestDatabase, name = awkward): Promise<{ id: string; memberId: string }> {
  const now = new Date('2027-05-12T09:00:00.123Z')
  const { id } = await keeper
    .insertInto('organisations')
    .values({ name, rule_base: 12, rule_cell: 6, created_on: '2027-03-28' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const people = Array.from({ length: 40 }, (_, i) => ({
    organisation_id: id,
    name: `${awkward} ${i}`,
    email: i % 2 ? `${i}@example.org` : null,
    joined_on: '2027-05-12',
  }))
  const [member] = await keeper.insertInto('members').values(people).returning('id').execute()
  const memberId = member?.id ?? ''
  const tree = ['directorate', 'service', 'team'] as const
  let parent: { parent_id: string; parent_kind: 'directorate' | 'service' } | undefined
  for (const kind of tree) {
    const unit = { id: randomUUID(), organisation_id: id, kind, name: `${awkward} ${kind}`, ...parent }
    await keeper.insertInto('units').values(unit).execute()
    if (kind !== 'team') parent = { parent_id: unit.id, parent_kind: kind }
  }
  await keeper.insertInto('member_roles').values({ organisation_id: id, member_id: memberId, role: 'owner' }).execute()
  await keeper
    .insertInto('join_codes')
    .values({
      organisation_id: id,
      member_id: memberId,
      digest: randomBytes(32),
      made_on: '2027-05-12',
      expires_at: now,
    })
    .execute()
  const mine = { organisation_id: id, member_id: memberId }
  const bytes = randomBytes(32)
  await keeper
    .insertInto('passkeys')
    .values({
      ...mine,
      credential_id: bytes,
      user_handle: bytes,
      public_key: bytes,
      counter: 7,
      name,
      added_on: '2027-05-12',
    })
    .execute()
  const provider = { organisation_id: id, label: name.slice(0, 50), issuer: 'https://id.example.org', client_id: 'us' }
  await keeper
    .insertInto('sign_ons')
    .values({ ...provider, client_secret: bytes, joining: 'domains', domains: ['example.org'] })
    .execute()
  await keeper
    .insertInto('sign_on_accounts')
    .values({ ...mine, issuer: provider.issuer, subject: name, connected_on: '2027-05-12' })
    .execute()
  await keeper
    .insertInto('lawful_bases')
    .values({ organisation_id: id, kind: 'staff-list', basis: 'contract', decided_on: '2027-05-12' })
    .execute()
  const signed = { organisation_id: id, version: 1, signed_by: memberId, signed_at: now, review_on: '2028-05-12' }
  await keeper
    .insertInto('assessments')
    .values({ ...signed, consulted: name, advice: name, decision: 'go-on', open_points: '', setup: jsonb({}) })
    .execute()
  const act = { organisation_id: id, at: now, act: 'person-added', actor_id: memberId, erase_on: '2029-05-12' }
  await keeper
    .insertInto('acts')
    .values({ ...act, details: jsonb({}) })
    .execute()
  const release = { id: randomUUID(), organisation_id: id, rule: jsonb({ base: 12 }), released_on: '2027-05-12' }
  await keeper
    .insertInto('releases')
    .values({ ...release, cells: jsonb([{ text: awkward, n: 0.1 }]) })
    .execute()
  await keeper
    .insertInto('release_wordings')
    .values({
      ...release,
      id: undefined,
      rule: undefined,
      release_id: release.id,
      version: 1,
      title: name,
      labels: jsonb({}),
    } as never)
    .execute()
  await writeStrategy(keeper, { organisationId: id, memberId, releaseId: release.id }, name)
  await keeper
    .insertInto('mails')
    .values({
      organisation_id: id,
      channel: 'mail',
      to_address: 'a@b.c',
      content: jsonb({ body: 'secret' }),
      created_at: now,
      expires_at: now,
    })
    .execute()
  await keeper
    .insertInto('jobs')
    .values({ name: 'deliver-mail', payload: jsonb({}), due_at: now })
    .execute()
  const door = { digest: randomBytes(32), organisation_id: id, member_id: memberId, expires_at: now }
  await keeper.insertInto('sign_in_links').values(door).execute()
  await keeper
    .insertInto('sessions')
    .values({ ...door, idle_until: now, started_at: now })
    .execute()
  return { id, memberId }
}

const read = (database: TestDatabase, text: string) =>
  asOwner(database, async owner => (await owner.query(text)).rows as Record<string, unknown>[])

/** Whether anybody else has a transaction open. */
async function isAtWork(database: TestDatabase): Promise<boolean> {
  const others = `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
  return (await read(database, `${others} and xact_start is not null`)).length > 0
}

const carried = [
  'actions',
  'acts',
  'adoptions',
  'agreed_evidence',
  'agreed_ratings',
  'amendments',
  'assessments',
  'audiences',
  'ballot_keys',
  'behaviours',
  'calendar_feeds',
  'case_studies',
  'changes',
  'check_occasions',
  'clauses',
  'code_acknowledgements',
  'code_counts',
  'codes',
  'codings',
  'cycles',
  'decisions',
  'digest_stops',
  'digest_weeks',
  'digests',
  'elements',
  'escalations',
  'event_places',
  'event_series',
  'event_steps',
  'event_waves',
  'events',
  'evidence',
  'evidence_documents',
  'evidence_elements',
  'findings',
  'first_steps',
  'frameworks',
  'gaps',
  'hidden_days',
  'instance',
  'invited',
  'invited_guests',
  'lawful_bases',
  'leader_attendance',
  'leader_goal_notes',
  'leader_goals',
  'leader_sessions',
  'leaders',
  'lessons',
  'listening_notes',
  'listening_occasions',
  'live_checks',
  'live_days',
  'live_formulas',
  'live_insights',
  'live_key_questions',
  'live_notes',
  'live_questions',
  'live_reactions',
  'live_themes',
  'mailing_letters',
  'mailing_list',
  'measure_values',
  'measures',
  'member_roles',
  'members',
  'message_tellings',
  'messages',
  'note_codes',
  'organisations',
  'own_days',
  'pack_cases',
  'pack_editions',
  'pack_quotes',
  'pack_reflections',
  'pack_resources',
  'pack_texts',
  'packs',
  'passkeys',
  'plan_group',
  'pledge_letters',
  'pledge_totals',
  'pledges',
  'policies',
  'policy_answers',
  'policy_checks',
  'policy_occasions',
  'policy_reviews',
  'promises',
  'public_pages',
  'questionnaire_versions',
  'questionnaires',
  'rating_rounds',
  'release_wordings',
  'releases',
  'seen_as',
  'sign_on_accounts',
  'sign_ons',
  'sponsor_reviews',
  'sponsor_statements',
  'sponsorships',
  'stations',
  'stories',
  'story_consents',
  'strategy_settings',
  'survey_facts',
  'tellings',
  'term_sources',
  'terms',
  'themes',
  'threads',
  'understanding_checks',
  'units',
  'vote_wordings',
  'votes',
  'wave_series',
  'wave_tellings',
  'waves',
  'wording_comments',
  'wordings',
  'workbook_titles',
]

/** Every row of every table that is carried, as the owner of everything sees it. */
async function contents(database: TestDatabase) {
  return asOwner(database, async owner => {
    const rows: unknown[][] = []
    for (const name of carried) rows.push((await owner.query(`select * from ${name} order by ${name}::text`)).rows)
    return rows
  })
}

/** All rules of the database: what may be in it, who may do what, and what happens then. */
const rules = `
  select conrelid::regclass::text || conname || pg_get_constraintdef(oid) || condeferrable || condeferred as rule
  from pg_constraint where connamespace = 'public'::regnamespace
  union all select tgrelid::regclass || case when tgisinternal then tgfoid::regproc::text else pg_get_triggerdef(oid) end
    || tgenabled::text || tgdeferrable || tginitdeferred from pg_trigger
  union all select relname || relrowsecurity || relforcerowsecurity || coalesce(relacl::text, '') from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r'
  union all select polrelid::regclass::text || polname || pg_get_expr(polqual, polrelid) from pg_policy
  union all select pg_get_functiondef(oid) || proowner::regrole || proacl::text from pg_proc
    where pronamespace = 'public'::regnamespace
  order by 1`

test('every table is in a backup, or left out for a reason', async () => {
  const rows = await read(
    source,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  )
  const names = rows.map(({ name }) => name as string)
  expect(names.filter(name => !(name in leftOut))).toEqual(carried)
  expect(Object.keys(leftOut).filter(name => !names.includes(name))).toEqual([])
})

test('tables are all there is to carry: nothing counts up, and nothing lies beside them', async () => {
  const others = `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('S', 'm', 'f')`
  expect(await read(source, others)).toEqual([])
  expect(await read(source, 'select oid from pg_largeobject_metadata')).toEqual([])
})

describe('a backup that is restored', () => {
  test('holds what was there, and backed up again is the same to the byte', async () => {
    await claimInstance(source.keeper, 'a secret of thirty-two characters')
    await fill(source)
    await fill(source, 'Bramley')
    const archive = await backUp(source)
    const before = await read(target, rules)
    await putInto(target, archive)
    expect(await contents(target)).toEqual(await contents(source))
    expect(await read(target, rules)).toEqual(before)
    expect((await backUp(target)).equals(archive)).toBe(true)
  })

  test('opens no door and sends no letter twice', async () => {
    await fill(source)
    await putInto(target, await backUp(source))
    for (const name of Object.keys(leftOut).filter(each => each !== 'migrations')) {
      expect({ name, rows: await read(target, `select from ${name}`) }).toEqual({ name, rows: [] })
    }
  })

  test('holds notes of what was said, and nothing that people wrote in a survey', async () => {
    await fill(source)
    await read(
      source,
      `with o as (insert into listening_occasions (organisation_id, form, title, held_on, made_on, wave_id, question)
        select organisation_id, 'survey', 'May', '2027-05-12', '2027-05-12', id, 'where' from waves limit 1
        returning organisation_id, id)
      insert into listening_notes (organisation_id, occasion_id, words, may_quote)
        select organisation_id, id, 'Nobody comes at night.', false from o`,
    )
    await putInto(target, await backUp(source))
    const notes = (from: TestDatabase) => read(from, 'select words from listening_notes')
    expect(JSON.stringify(await notes(source))).toContain('Nobody comes at night.')
    expect(JSON.stringify(await notes(target))).not.toContain('Nobody comes at night.')
    expect(await notes(target)).toHaveLength((await notes(source)).length - 1)
  })

  test('goes into a database whose user is no superuser, and out of it again', async () => {
    await fill(source)
    const archive = await backUp(source)
    await asOrdinaryOwner(async ordinary => {
      await putInto(ordinary, archive)
      expect(await contents(ordinary)).toEqual(await contents(source))
      expect((await backUp(ordinary)).equals(archive)).toBe(true)
      await expect(putInto(ordinary, archive)).rejects.toThrow('holds an organisation already')
    })
  })

  test('leaves the wall between organisations standing, and releases frozen', async () => {
    await fill(source)
    await putInto(target, await backUp(source))
    const opened = await openDatabase(target.owner)
    expect(await opened.app.selectFrom('organisations').select('id').execute()).toEqual([])
    await opened.close()
    await expect(read(target, `update releases set released_on = '2030-01-01'`)).rejects.toThrow('frozen')
  })

  test('is as it was at one moment, whatever is written meanwhile', async () => {
    await fill(source)
    const before = await backUp(source)
    let during = Buffer.alloc(0)
    await takeBackup(source.owner, making, async archive => {
      await fill(source, 'Too late')
      during = Buffer.from(await new Response(archive).arrayBuffer())
    })
    expect(during.equals(before)).toBe(true)
  })

  test('takes a new secret when the old one is lost', async () => {
    await claimInstance(source.keeper, 'a secret of thirty-two characters')
    await fill(source)
    await putInto(target, await backUp(source), { newSecret: true })
    await claimInstance(target.keeper, 'another secret of that many characters')
  })
})

describe('a database', () => {
  test('that holds an organisation is refused, and stays as it is', async () => {
    await fill(source)
    const archive = await backUp(source)
    await fill(target, 'Bramley')
    const before = await contents(target)
    await expect(putInto(target, archive)).rejects.toThrow('holds an organisation already')
    expect(await contents(target)).toEqual(before)
  })

  test("that has somebody else's tables in it is refused, and keeps them", async () => {
    await fill(source)
    const archive = await backUp(source)
    const empty = await openTestDatabase({ empty: true })
    try {
      await read(empty, 'drop table migrations; create table accounts (id int)')
      await expect(putInto(empty, archive)).rejects.toThrow('tables of something else')
      expect(await read(empty, 'select from accounts')).toEqual([])
    } finally {
      await empty.close()
    }
  })

  test('that is stopped in the middle says so in one line', async () => {
    await fill(source)
    const archive = await backUp(source)
    // It waits until each of them has ended: being asked to end takes a moment.
    const stopping =
      'select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
    const taking = asOwner(source, client =>
      takeBackup(source.owner, making, async stream => {
        // The backup comes to the last table and waits there, until the stop.
        await client.query('begin; lock table units')
        await Promise.all([new Response(stream).arrayBuffer(), client.query(stopping)])
      }),
    )
    await expect(taking).rejects.toThrow(/^The database stopped meanwhile\. No backup was made\.$/)
    const halting = streamOf(archive).pipeThrough(
      new TransformStream({
        async transform(bytes: Uint8Array, controller) {
          controller.enqueue(bytes.subarray(0, -1))
          await vi.waitUntil(() => isAtWork(target), 10_000)
          await read(target, stopping)
          controller.enqueue(bytes.subarray(-1))
        },
      }),
    )
    await expect(restore(target.owner, halting, { newSecret: false })).rejects.toThrow(
      /^The database stopped meanwhile\. Nothing was restored\.$/,
    )
    expect(await read(target, 'select from organisations')).toEqual([])
  })

  test('without an organisation has no backup', async () => {
    await expect(backUp(source)).rejects.toThrow('holds no organisation')
  })
})

describe('another schema', () => {
  /** Our migrations, and one more. */
  async function laterFolder(sql: string): Promise<string> {
    const folder = await temporaryFolder()
    await cp(join(root, 'db/migrations'), folder, { recursive: true })
    await writeFile(join(folder, '9999_later.sql'), sql)
    return folder
  }

  const later = `
    alter table organisations no force row level security;
    alter table organisations add column motto text not null default 'none';
    update organisations set motto = name;
    alter table organisations force row level security`

  test('an older backup is brought up to date, its rows as well', async () => {
    await fill(source)
    const migrations = await laterFolder(later)
    await putInto(target, await backUp(source), { migrations })
    expect(await read(target, 'select motto from organisations')).toEqual([{ motto: awkward }])
  })

  test('an older backup goes into a database that a newer Goldthread has prepared', async () => {
    await fill(source)
    const migrations = await laterFolder(later)
    await (await openDatabase(target.owner, migrations)).close()
    await putInto(target, await backUp(source), { migrations })
    expect(await read(target, 'select motto from organisations')).toEqual([{ motto: awkward }])
  })

  test('a newer backup is refused in one line', async () => {
    await fill(source)
    const migrations = await laterFolder(later)
    await (await openDatabase(source.owner, migrations)).close()
    const archive = await backUp(source, migrations)
    await expect(putInto(target, archive)).rejects.toThrow(/^This backup was made by a newer Goldthread .+9999_later/)
    await expect(backUp(source)).rejects.toThrow('last used by a newer Goldthread')
  })

  test('a backup made with another text of a migration is refused in one line', async () => {
    await fill(source)
    const archive = await backUp(source)
    const migrations = await laterFolder('select 1')
    await writeFile(join(migrations, '0001_people.sql'), `${await readFile(join(migrations, '0001_people.sql'))}--\n`)
    await expect(putInto(target, archive, { migrations })).rejects.toThrow(/0001_people.sql is not the file/)
  })

  test('trees, circles, own triggers and computed columns come back as they were', async () => {
    const migrations = await laterFolder(`
      create table branches (id int primary key, parent_id int references branches, lead_id int, depth int not null,
        twice int generated always as (depth * 2) stored);
      create table leads (id int primary key, unit_id int not null references branches);
      alter table branches add foreign key (lead_id) references leads;
      create table notes (word text, at timestamptz, raw bytea, share float8, "select" int);
      grant select on branches, leads, notes to goldthread_keeper;
      create function refuse() returns trigger language plpgsql as $$ begin raise exception 'never'; end $$;
      create trigger never before insert on leads for each row execute function refuse();
      insert into notes values ('written by the migration', '2027-01-01', null, 1, 1)`)
    for (const each of [source, target]) await (await openDatabase(each.owner, migrations)).close()
    await fill(source)
    await read(
      source,
      `alter table leads disable trigger never; begin; set constraints all deferred;
       insert into branches (id, parent_id, depth) select n, nullif(n * 7 % 101, n), n from generate_series(1, 100) n;
       insert into leads select n, 101 - n from generate_series(1, 100) n;
       update branches set lead_id = 101 - id; commit; alter table leads enable trigger never;
       update notes set word = 'changed since', raw = '\\x00ff0a5c', share = 0.1 + 0.2, "select" = null`,
    )
    const archive = await backUp(source, migrations)
    const before = await read(target, rules)
    await putInto(target, archive, { migrations })
    for (const name of ['branches', 'leads', 'notes']) {
      const all = `select * from ${name} t order by t::text`
      expect(await read(target, all)).toEqual(await read(source, all))
    }
    expect(await read(target, rules)).toEqual(before)
    expect((await backUp(target, migrations)).equals(archive)).toBe(true)
    await expect(read(target, 'insert into leads values (0, 1)')).rejects.toThrow('never')
    await expect(read(target, 'update branches set parent_id = 1000 where id = 1')).rejects.toThrow('foreign key')
  })

  test('a table that the keeper cannot read whole stops the backup: nothing is left out without a word', async () => {
    await fill(source)
    const migrations = await laterFolder('create table diaries (id int primary key)')
    await (await openDatabase(source.owner, migrations)).close()
    await expect(backUp(source, migrations)).rejects.toThrow('cannot read all of diaries')
  })
})

describe('an archive', () => {
  test('is opened by tar, and a table by COPY', async () => {
    await fill(source)
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'backup.tar'), await backUp(source))
    const { stdout } = await promisify(execFile)('tar', ['-xvf', 'backup.tar'], { cwd: folder })
    expect(stdout.trim().split('\n')).toEqual([
      'manifest.json',
      ...carried.filter(name => name !== 'instance').map(name => `tables/${name}.0001.copy`),
      'rows.json',
      'SHA256SUMS',
    ])
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({ format: 1, madeAt: '2027-05-12T03:00:00.000Z', leftOut, signingKeys: 'none' })
    expect(await readFile(join(folder, 'tables/members.0001.copy'), 'utf8')).toContain('Tab\\there, line\\nend, \\\\N')
  })

  test('that was cut or changed is refused in one line, and nothing of it is kept', async () => {
    await fill(source)
    const archive = await backUp(source)
    const changed = Buffer.from(archive)
    changed[archive.indexOf('29@example.org')] = 0x33
    const cuts = [0.3, 0.6, 0.95].map(share => archive.subarray(0, Math.floor(archive.length * share)))
    for (const wrong of [changed, ...cuts]) {
      await expect(putInto(target, wrong), String(wrong.length)).rejects.toThrow(/^This backup is damaged: .+\.$/)
      expect(await read(target, 'select from organisations')).toEqual([])
    }
    await putInto(target, archive)
  })
})

/** A database of an owner who may do nothing beyond it, as on a managed PostgreSQL. */
async function asOrdinaryOwner(work: (database: TestDatabase) => Promise<void>): Promise<void> {
  const database = await openTestDatabase({ empty: true })
  const role = `${database.name}_owner`
  const manage = (text: (owner: pg.Client) => string) => asOwner(database, owner => owner.query(text(owner)))
  await manage(() => `drop table migrations; create role ${role} login password 'secret'`)
  await manage(
    () =>
      `grant goldthread_app, goldthread_keeper, goldthread_answers to ${role}; alter database ${database.name} owner to ${role}`,
  )
  const { owner } = database
  try {
    const address = 'connectionString' in owner ? new URL(owner.connectionString) : null
    if (address) Object.assign(address, { username: role, password: 'secret' })
    const connection = address
      ? { connectionString: address.href }
      : { ...(owner as Exclude<typeof owner, { connectionString: string }>), user: role, password: 'secret' }
    await work({ ...database, owner: connection })
  } finally {
    await manage(({ user }) => `alter database ${database.name} owner to ${user}; reassign owned by ${role} to ${user}`)
    await manage(
      () =>
        `revoke goldthread_app, goldthread_keeper, goldthread_answers from ${role}; drop owned by ${role}; drop role ${role}`,
    )
    await database.close()
  }
}
