import { sql } from 'kysely'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { nameLike } from './name-like.ts'

/** The most names that are pointed out at once. */
const mostNames = 5

/**
 * What in a text looks like somebody who works here: a word of a name with a capital, or what an erasure would take out,
 * in the words of the text as far as they are known. A warning, and no more: a word can be a name and not mean it.
 */
export async function findNames(tx: Tx, { organisationId }: Viewer, text: string): Promise<string[]> {
  const words = nameLike(text)
  const { rows } = await sql<{ name: string }>`
    select distinct name from (
      select w as name from unnest(${words}::text[]) as w where exists (select from members m
        where m.organisation_id = ${organisationId} and m.left_on is null and w = any(string_to_array(m.name, ' ')))
      union all
      select m.name from members m
      where m.organisation_id = ${organisationId} and (strpos(lower(${text}::text), lower(m.name)) > 0
        or strpos(lower(${text}::text), lower(m.email)) > 0 or strpos(lower(${text}::text), lower(m.staff_number)) > 0)
        and ${text}::text ~* naming(m.id)
    ) found order by name limit ${mostNames}`.execute(tx)
  return rows.map(({ name }) => name)
}
