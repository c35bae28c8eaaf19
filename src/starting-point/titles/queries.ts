import { z } from 'zod'
import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import { jsonb } from '../../platform/db.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Titles } from '../workbooks.ts'

export type TitlesStand = Readonly<{ number: number; titles: Titles }>

const stored = z.record(z.string(), z.string())

/** What this organisation calls the parts of a workbook that have no title in the file. */
export async function findTitles(tx: Tx, { organisationId }: Viewer, workbook: string): Promise<TitlesStand> {
  const row = await tx
    .selectFrom('workbook_titles')
    .select(['number', 'titles'])
    .where('organisation_id', '=', organisationId)
    .where('workbook', '=', workbook)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? titlesIn(row) : { number: 0, titles: {} }
}

export function titlesIn({ number, titles }: Readonly<{ number: number; titles: unknown }>): TitlesStand {
  return { number, titles: stored.parse(titles) }
}

/** Writes the titles anew. False when somebody else has since `seen`: then nothing is changed. */
export async function writeTitles(
  tx: Tx,
  viewer: Viewer,
  workbook: string,
  { titles, seen, today }: Readonly<{ titles: Titles; seen: number; today: Day }>,
): Promise<boolean> {
  const now = await findTitles(tx, viewer, workbook)
  if (now.number !== seen) return false
  const written = await tx
    .insertInto('workbook_titles')
    .values({
      ...{ organisation_id: viewer.organisationId, workbook, number: seen + 1, titles: jsonb(titles) },
      ...{ written_on: today, written_by: viewer.memberId },
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('number')
    .executeTakeFirst()
  return written !== undefined
}
