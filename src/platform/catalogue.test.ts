import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner, openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { asViewer, jsonb } from './db.ts'
import { answersRole, appRole, keeperRole, workingRoles } from './roles.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

async function read<T>(query: string): Promise<T[]> {
  return asOwner(database, async owner => (await owner.query(query)).rows)
}

const tables = `
  select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as fenced,
    c.relname = 'organisations' or exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id'
    ) as of_a_tenant,
    (select string_agg(p.polname || ' ' || pg_get_expr(p.polqual, p.polrelid), '; ' order by p.polname)
      from pg_policy p where p.polrelid = c.oid) as policies
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`

type Table = { name: string; fenced: boolean; of_a_tenant: boolean; policies: string | null }

test('every table of an organisation is behind the wall between organisations', async () => {
  const ofTenants = (await read<Table>(tables)).filter(table => table.of_a_tenant)
  expect(ofTenants.length).toBeGreaterThan(7)
  for (const { name, fenced, policies } of ofTenants) {
    const key = name === 'organisations' ? 'id' : 'organisation_id'
    expect({ name, fenced, policies }).toEqual({
      name,
      fenced: true,
      policies: `every_organisation true; own_organisation (${key} = current_organisation())`,
    })
  }
})

test('only these tables belong to no organisation', async () => {
  const others = (await read<Table>(tables)).filter(table => !table.of_a_tenant).map(({ name }) => name)
  expect(others).toEqual(['instance', 'jobs', 'migrations', 'passkey_challenges', 'set_up_links', 'tries', 'upkeep'])
})

test('a tenant table refers to other tables only within the same organisation', async () => {
  const crossing = await read(`
    select c.conrelid::regclass::text as from, c.confrelid::regclass::text as to
    from pg_constraint c
    where c.contype = 'f' and c.confrelid <> 'organisations'::regclass and not exists (
      select from unnest(c.conkey, c.confkey) as pair(here, there)
      join pg_attribute h on h.attrelid = c.conrelid and h.attnum = pair.here and h.attname = 'organisation_id'
      join pg_attribute t on t.attrelid = c.confrelid and t.attnum = pair.there and t.attname = 'organisation_id'
    )`)
  expect(crossing).toEqual([])
})

test('no role that works with the database is its owner, a superuser, or free of row-level security', async () => {
  for (const role of workingRoles) {
    const [powers] = await read(`
      select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb,
        pg_has_role(oid, current_user, 'MEMBER') as is_owner,
        has_schema_privilege(oid, 'public', 'create') as may_create,
        (select array_agg(relname::text order by relname) from pg_class where relowner = r.oid and relkind in ('r', 'p'))
          as owned_tables
      from pg_roles r where rolname = '${role}'`)
    expect(powers).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcanlogin: false,
      rolcreaterole: false,
      rolcreatedb: false,
      is_owner: false,
      may_create: false,
      // The boxes of surveys: it makes one for each wave, writes it anew when the wave closes, and throws it away.
      owned_tables: role === keeperRole ? ['answers', 'ballot_codes', 'ballots_taken', 'spent_ballots'] : null,
    })
  }
})

test('the application holds exactly these rights', async () => {
  const rights = await read<{ line: string }>(`
    select table_name || ': ' || string_agg(lower(privilege_type), ' ' order by privilege_type) as line
    from information_schema.role_table_grants where grantee = '${appRole}' group by table_name order by table_name`)
  expect(rights.map(({ line }) => line)).toEqual([
    'actions: insert select update',
    'acts: insert select',
    'adoptions: insert select',
    'agreed_evidence: delete insert select',
    'agreed_ratings: insert select',
    'amendments: insert select',
    'answer_columns: delete insert select update',
    'answer_drafts: delete insert select update',
    'assessments: insert select',
    'audiences: insert select update',
    'ballot_boxes: insert select update',
    'ballot_codes: insert',
    'ballot_keys: insert select',
    'ballots_taken: insert select',
    'behaviours: insert select update',
    'calendar_feeds: delete insert select update',
    'case_studies: insert select update',
    'changes: insert select',
    'check_occasions: insert select',
    'clauses: insert select update',
    'code_acknowledgements: insert select',
    'code_counts: insert select',
    'codes: insert select update',
    'codings: insert select update',
    'comments: select',
    'cycles: insert select update',
    'decisions: insert select',
    'digest_stops: delete insert select',
    'digests: select',
    'elements: insert select update',
    'escalations: select',
    'event_places: delete insert select update',
    'event_series: insert select update',
    'event_steps: delete insert select update',
    'event_waves: delete insert select update',
    'events: delete insert select update',
    'evidence: insert select',
    'evidence_documents: insert select',
    'evidence_elements: delete insert select',
    'feedback_boxes: insert select update',
    'findings: delete insert select update',
    'first_steps: insert select',
    'framework_files: delete insert select',
    'frameworks: insert select update',
    'gaps: insert select update',
    'hidden_days: delete insert select',
    'invited: delete insert select',
    'invited_guests: delete insert select',
    'jobs: insert',
    'join_codes: delete insert select update',
    'lawful_bases: insert select update',
    'leader_attendance: delete insert select',
    'leader_goal_notes: insert select',
    'leader_goals: insert select update',
    'leader_sessions: insert select update',
    'leaders: insert select update',
    'lessons: insert select update',
    'listening_notes: delete insert select update',
    'listening_occasions: insert select update',
    'live_askers: insert select',
    'live_check_boxes: delete insert select update',
    'live_check_takers: delete insert select',
    'live_checks: insert select',
    'live_days: insert select update',
    'live_formulas: insert select update',
    'live_guests: delete insert select update',
    'live_hands: delete insert select',
    'live_insights: delete insert select update',
    'live_key_questions: delete insert select update',
    'live_notes: delete insert select update',
    'live_photos: delete insert select',
    'live_questions: insert select update',
    'live_reactions: delete insert select update',
    'live_themes: delete insert select update',
    'live_votes: delete insert select',
    'mailing_letters: delete insert select update',
    'mailing_list: delete insert select update',
    'mails: insert',
    'measure_values: insert select',
    'measures: insert select update',
    'member_lists: delete insert select',
    'member_roles: delete insert select',
    'members: delete insert select update',
    'message_tellings: insert select update',
    'messages: insert select update',
    'note_codes: insert select update',
    'organisations: select',
    'own_days: insert select update',
    'pack_cases: delete insert select',
    'pack_editions: insert select',
    'pack_files: delete insert select',
    'pack_quotes: delete insert select update',
    'pack_reflections: delete insert select update',
    'pack_resources: delete insert select update',
    'pack_texts: insert select update',
    'packs: insert select update',
    'passkeys: delete insert select',
    'plan_group: insert select',
    'plan_proposals: delete insert select',
    'pledge_letters: delete insert select update',
    'pledge_totals: select',
    'pledges: delete insert select update',
    'policies: insert select update',
    'policy_answers: insert select',
    'policy_checks: insert select',
    'policy_occasions: insert select',
    'policy_reviews: insert select',
    'promises: insert select update',
    'public_pages: insert select update',
    'questionnaire_versions: insert select',
    'questionnaires: insert select',
    'raters: insert select',
    'rating_boxes: insert select update',
    'rating_rounds: insert select',
    'release_wordings: insert select',
    'releases: insert select',
    'seen_as: insert select',
    'sessions: delete insert select',
    'sign_in_links: delete insert select',
    'sign_on_accounts: delete insert select',
    'sign_on_attempts: delete insert select',
    'sign_ons: delete insert select update',
    'sponsor_reviews: insert select update',
    'sponsor_statements: insert select',
    'sponsorships: insert select update',
    'stations: insert select update',
    'stories: insert select update',
    'story_consents: insert select',
    'strategy_settings: insert select update',
    'survey_facts: delete insert select',
    'tellings: insert select',
    'term_sources: insert select',
    'terms: insert select update',
    'themes: insert select update',
    'threads: delete insert select',
    'understanding_checks: insert select',
    'units: delete insert select update',
    'upkeep: select',
    'vote_wordings: insert select',
    'votes: insert select',
    'wave_series: insert select',
    'wave_tellings: insert select',
    'waves: delete select',
    'wording_comments: insert select',
    'wordings: insert select',
    'workbook_titles: insert select',
  ])
})

test('the role that takes answers in can read no table: it can put an answer in, and ask after one receipt', async () => {
  const tables = await read(`select from information_schema.role_table_grants where grantee = '${answersRole}'`)
  expect(tables).toEqual([])
  const doors = await read<{ name: string }>(`
    select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
      and has_function_privilege('${answersRole}', oid, 'execute') order by 1`)
  expect(doors.map(({ name }) => name)).toEqual([
    'is_counted',
    'put_answer',
    'replace_answer',
    'vote_to_answer',
    'wave_between',
    'wave_of_series',
    'wave_to_answer',
    'withdraw_answer',
  ])
})

test('what runs with more rights than its caller is named here, looks up names in one place, and is closed to others', async () => {
  const doors = await read<{ name: string; config: string[]; owner: string; open: boolean }>(`
    select p.proname as name, p.proconfig as config, p.proowner::regrole::text as owner,
      has_function_privilege('public', p.oid, 'execute') as open
    from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef order by 1`)
  expect(doors.map(({ name }) => name)).toEqual([
    'bounced_addresses',
    'calendar_feed_of',
    'close_boxes',
    'contacts_of_all',
    'drop_ballot_of_erased',
    'drop_boxes',
    'drop_boxes_of_vote',
    'drop_boxes_of_wave',
    'drop_spent_ballots',
    'end_session',
    'event_outside',
    'event_series_outside',
    'forget_letters_about',
    'has_try',
    'is_counted',
    'is_set_up',
    'keep_an_owner',
    'keep_shorter',
    'letters_to_member',
    'live_day_of_code',
    'live_guest_of_secret',
    'make_boxes',
    'name_of_join_code',
    'only_sign_on',
    'open_passkey_challenge',
    'participation_of',
    'passkey_of',
    'pledge_of_secret',
    'public_page_at',
    'purpose_of_sign_in_link',
    'put_answer',
    'refuse_change_of_release',
    'replace_answer',
    'set_up_link_is_open',
    'set_up_organisation',
    'sign_on_at',
    'take_try',
    'use_join_code',
    'use_passkey_challenge',
    'use_sign_in_link',
    'viewer_of_session',
    'vote_to_answer',
    'wave_between',
    'wave_of_series',
    'wave_to_answer',
    'withdraw_answer',
  ])
  for (const door of doors) {
    expect(door).toMatchObject({ config: ['search_path=public, pg_temp'], owner: keeperRole, open: false })
  }
})

test('nothing beside an answer says who gave it, when, or from where', async () => {
  const columns = await read<{ line: string }>(`
    select column_name || ' ' || data_type as line from information_schema.columns
    where table_name = 'answer_columns' order by ordinal_position`)
  expect(columns.map(({ line }) => line)).toEqual([
    'organisation_id uuid',
    'draft_id uuid',
    'position integer',
    'label text',
    'dictionary jsonb',
    'codes bytea',
  ])
})

test('nothing beside a ballot says whose it is, when it was cast, or before which', async () => {
  const columns = await read<{ line: string }>(`
    select table_name || '.' || column_name || ' ' || data_type as line from information_schema.columns
    where table_name in ('ballot_boxes', 'raters', 'rating_boxes') order by table_name, ordinal_position`)
  expect(columns.map(({ line }) => line)).toEqual([
    'ballot_boxes.organisation_id uuid',
    'ballot_boxes.vote_id uuid',
    'ballot_boxes.papers jsonb',
    'raters.organisation_id uuid',
    'raters.round_id uuid',
    'raters.member_id uuid',
    'rating_boxes.organisation_id uuid',
    'rating_boxes.round_id uuid',
    'rating_boxes.papers jsonb',
  ])
})

test('nothing beside an answer to a survey says whose it is or when it came, and nothing leads to who took a ballot', async () => {
  const columns = await read<{ line: string }>(`
    select table_name || '.' || column_name || ' ' || data_type as line from information_schema.columns
    where table_name in ('answers', 'ballots_taken', 'spent_ballots') order by table_name, ordinal_position`)
  expect(columns.map(({ line }) => line)).toEqual([
    'answers.organisation_id uuid',
    'answers.wave_id uuid',
    'answers.id uuid',
    'answers.way text',
    'answers.given jsonb',
    'answers.receipt bytea',
    'answers.pair_tag bytea',
    'ballots_taken.organisation_id uuid',
    'ballots_taken.wave_id uuid',
    'ballots_taken.member_id uuid',
    'ballots_taken.blinded bytea',
    'spent_ballots.organisation_id uuid',
    'spent_ballots.wave_id uuid',
    'spent_ballots.digest bytea',
  ])
})

test('every instant has its time zone, and nothing counts up', async () => {
  const naive = await read(`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and (data_type = 'timestamp without time zone' or is_identity = 'YES'
      or column_default like 'nextval%')`)
  expect(naive).toEqual([])
})

test('without an organisation, and with the wrong one, the application sees no row', async () => {
  const { id } = await newOrganisation('Aldermoor')
  const other = await newOrganisation('Bramley')
  const count = sql<{ count: number }>`select count(*) from organisations`
  expect((await count.execute(database.app)).rows).toEqual([{ count: 0 }])
  const seen = await asViewer(database.app, { organisationId: id }, tx =>
    tx.selectFrom('organisations').select('name').execute(),
  )
  expect(seen).toEqual([{ name: 'Aldermoor' }])
  const elsewhere = asViewer(database.app, { organisationId: id }, tx =>
    tx
      .insertInto('releases')
      .values({ ...release, organisation_id: other.id })
      .execute(),
  )
  await expect(elsewhere).rejects.toThrow('row-level security')
})

test('a release cannot be changed or taken away, by any role', async () => {
  const { id } = await newOrganisation('Aldermoor')
  const viewer = { organisationId: id }
  const { id: releaseId } = await asViewer(database.app, viewer, tx =>
    tx
      .insertInto('releases')
      .values({ ...release, organisation_id: id })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  for (const statement of [
    `update releases set released_on = '2030-01-01' where id = '${releaseId}'`,
    `delete from releases where id = '${releaseId}'`,
    'truncate releases cascade',
  ]) {
    await expect(
      asOwner(database, owner => owner.query(statement)),
      statement,
    ).rejects.toThrow('a release is frozen')
    await expect(
      asViewer(database.app, viewer, tx => sql.raw(statement).execute(tx)),
      statement,
    ).rejects.toThrow('permission denied')
    await expect(sql.raw(statement).execute(database.keeper), statement).rejects.toThrow('permission denied')
  }
})

test('a release ends with its organisation', async () => {
  const { id } = await newOrganisation('Aldermoor')
  await asViewer(database.app, { organisationId: id }, async tx => {
    const { id: releaseId } = await tx
      .insertInto('releases')
      .values({ ...release, organisation_id: id })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('release_wordings')
      .values({
        organisation_id: id,
        release_id: releaseId,
        version: 1,
        title: 'Staff survey',
        labels: jsonb({}),
        released_on: '2027-05-12',
      })
      .execute()
  })
  await database.keeper.deleteFrom('organisations').where('id', '=', id).execute()
  expect(await database.keeper.selectFrom('releases').select('id').where('organisation_id', '=', id).execute()).toEqual(
    [],
  )
})

test('a day stays the day it is, and a count is a number', async () => {
  const { rows } = await sql`select date '2027-03-28' as day, count(*) from (values (1), (2)) as v`.execute(
    database.app,
  )
  expect(rows).toEqual([{ day: '2027-03-28', count: 2 }])
})

test('text that PostgreSQL cannot hold does not fail, and the rest of it is kept', async () => {
  const odd = { text: 'a\0b\ud800c\u{1f600}' }
  const { rows } = await sql<{ value: unknown }>`select ${jsonb(odd)} as value`.execute(database.app)
  expect(rows[0]?.value).toEqual({ text: 'ab\ufffdc\u{1f600}' })
})

const release = { cells: jsonb([]), rule: jsonb({ base: 10, cell: 5 }), released_on: '2027-05-12' }

async function newOrganisation(name: string): Promise<{ id: string }> {
  return database.keeper
    .insertInto('organisations')
    .values({ name, rule_base: 10, rule_cell: 5, created_on: '2027-05-12' })
    .returning('id')
    .executeTakeFirstOrThrow()
}
