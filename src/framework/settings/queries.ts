import { sql } from 'kysely'
import { recordAct } from '../../people/acts/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'

/** What is set for the whole strategy: the month in which a year of the plan begins, from 1, and days to tell people in. */
export type Settings = Readonly<{ yearBegins: number; tellWithin: number }>

/** What counts as long as nobody has set anything. */
const usual: Settings = { yearBegins: 1, tellWithin: 30 }

export async function findSettings(tx: Tx, { organisationId }: Viewer): Promise<Settings> {
  const found = await tx
    .selectFrom('strategy_settings')
    .select(['year_begins as yearBegins', 'tell_within as tellWithin'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return found ?? usual
}

/** So many days of the organisation, where a query needs them beside what it counts. */
export const tellWithin = ({ organisationId }: Viewer) => sql<number>`coalesce((select w.tell_within
  from strategy_settings w where w.organisation_id = ${organisationId}), ${usual.tellWithin}::integer)`

type Change = Readonly<{ to: Settings; seen: Settings; now: Date }>

/** Sets them anew. False when somebody else has set others than were `seen`: then nothing is changed. */
export async function saveSettings(tx: Tx, viewer: Viewer, { to, seen, now }: Change): Promise<boolean> {
  const written = await tx
    .insertInto('strategy_settings')
    .values({ organisation_id: viewer.organisationId, year_begins: to.yearBegins, tell_within: to.tellWithin })
    .onConflict(conflict =>
      conflict
        .column('organisation_id')
        .doUpdateSet({ year_begins: to.yearBegins, tell_within: to.tellWithin })
        .where('strategy_settings.year_begins', '=', seen.yearBegins)
        .where('strategy_settings.tell_within', '=', seen.tellWithin),
    )
    .returning('organisation_id')
    .executeTakeFirst()
  if (!written) return false
  const details = { yearBegins: `${to.yearBegins}`, tellWithin: `${to.tellWithin}` }
  await recordAct(tx, viewer, { act: 'strategy-settings-changed', details, now })
  return true
}
