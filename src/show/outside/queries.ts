import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import { listStoriesOutside } from '../../communication/stories/queries.ts'
import { findMeaning } from '../../definitions/in-force/queries.ts'
import { findSponsor } from '../../leadership/sponsors/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import { type Section, type Setting, type Shown, type ShownPromise, sections } from './outside.ts'

type Of = Pick<Viewer, 'organisationId'>

/** Whose open page is at this address. */
export async function findOpenPage(db: Db, slug: string) {
  const { rows } = await sql<{ organisationId: string; name: string }>`
    select organisation_id as "organisationId", organisation_name as name from public_page_at(${slug})`.execute(db)
  return rows[0] ?? null
}

/** How the page is set; null before anybody has set it. */
export async function findSetting(tx: Tx, { organisationId }: Of): Promise<Setting | null> {
  const row = await tx
    .selectFrom('public_pages')
    .select(['slug', 'sections', 'opened_on as openedOn', 'version'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return row ? { ...row, sections: sections.filter(each => row.sections.includes(each)) } : null
}

/**
 * Sets the page. False when somebody else has set it since `version`, which is 0 for a page that nobody has set yet.
 * Throws PostgreSQL's 23505 when the open page of another organisation has the address.
 */
export async function saveSetting(
  tx: Tx,
  { organisationId }: Of,
  { slug, sections: chosen, openedOn }: Omit<Setting, 'version'>,
  version: number,
): Promise<boolean> {
  const set = { slug, sections: [...chosen], opened_on: openedOn, version: version + 1 }
  const saved =
    version === 0
      ? await tx
          .insertInto('public_pages')
          .values({ organisation_id: organisationId, ...set })
          .onConflict(conflict => conflict.column('organisation_id').doNothing())
          .returning('slug')
          .executeTakeFirst()
      : await tx
          .updateTable('public_pages')
          .set(set)
          .where('organisation_id', '=', organisationId)
          .where('version', '=', version)
          .returning('slug')
          .executeTakeFirst()
  return saved !== undefined
}

/** What is switched on, and nothing else: what is not is not even read. */
export async function findShown(tx: Tx, of: Of, chosen: readonly Section[], today: Day): Promise<Shown> {
  const has = (section: Section) => chosen.includes(section)
  const meaning = has('definition') || has('values') ? await findMeaning(tx, of, today) : null
  const { definition = null, values = [] } = meaning ?? {}
  return {
    definition: has('definition') && definition ? { title: definition.title, words: definition.words } : null,
    values: has('values') ? values.map(({ title }) => title) : null,
    promises: has('promises') ? await listPromises(tx, of) : null,
    policies: has('policies') ? await listPolicies(tx, of) : null,
    stories: has('stories') ? await listStoriesOutside(tx, of, today) : null,
    sponsor: has('sponsor') ? await findSpeaking(tx, of, today) : null,
  }
}

/** The sponsor in their term, once they have said something. */
async function findSpeaking(tx: Tx, of: Of, today: Day): Promise<Shown['sponsor']> {
  const { standing, statement } = await findSponsor(tx, of, today)
  const who = standing.term?.who
  return who && statement ? { name: who.name, words: statement.words } : null
}

/** The most of anything on the page. */
const most = 100

/** As they were made, with their newest amendment: what came to its end first, the newest first; then those to come. */
async function listPromises(tx: Tx, { organisationId }: Of): Promise<ShownPromise[]> {
  const { rows } = await sql<ShownPromise>`
    select s.title as measure, p.target, s.stands_on as "dueOn", p.outcome, p.result,
      a.target as "amendedTo", a.reason as "amendedWhy", a.amended_at as "amendedAt"
    from promises p join stations s on s.organisation_id = p.organisation_id and s.id = p.station_id
    left join lateral (
      select target, reason, amended_at from amendments a where a.organisation_id = p.organisation_id and a.promise_id = p.station_id
      order by amended_at desc limit 1) a on true
    where p.organisation_id = ${organisationId} and p.locked_at is not null and s.withdrawn_on is null
    order by p.outcome is null, p.result_on desc, s.stands_on, s.number limit ${most}`.execute(tx)
  return rows
}

async function listPolicies(tx: Tx, { organisationId }: Of): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    select s.title from policies p join stations s on s.organisation_id = p.organisation_id and s.id = p.station_id
    where p.organisation_id = ${organisationId} and s.withdrawn_on is null and exists (select from clauses c
      join stations x on x.organisation_id = c.organisation_id and x.id = c.station_id and x.withdrawn_on is null
      where c.organisation_id = p.organisation_id and c.policy_id = p.station_id and c.says = 'well')
    order by s.title limit ${most}`.execute(tx)
  return rows.map(({ title }) => title)
}
