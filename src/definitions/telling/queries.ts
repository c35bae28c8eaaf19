import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { namedFrom } from '../../thread/queries.ts'
import type { Channel, Telling } from './channel.ts'

/** The most that stand on the page of one version; the newest. */
const mostTellings = 200

/** Where people were told of what was adopted, the newest first. */
export async function listTellings(tx: Tx, viewer: Viewer, adoptionId: string): Promise<Telling[]> {
  const rows = await tx
    .selectFrom('tellings as t')
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 't.organisation_id').onRef('m.id', '=', 't.noted_by'),
    )
    .where('t.organisation_id', '=', viewer.organisationId)
    .where('t.adoption_id', '=', adoptionId)
    .where('t.withdrawn_on', 'is', null)
    .select(['t.id', 't.channel', 't.words', 't.href', 't.told_on as toldOn'])
    .select(['m.id as memberId', 'm.name', 'm.left_on as leftOn'])
    .orderBy('t.told_on', 'desc')
    .orderBy('t.id')
    .limit(mostTellings)
    .execute()
  return rows.map(({ memberId, name, leftOn, ...telling }) => ({ ...telling, by: namedFrom(memberId, name, leftOn) }))
}

export type NewTelling = Readonly<{ channel: Channel; words: string; href: string | null; toldOn: Day }>

export async function addTelling(
  tx: Tx,
  viewer: Viewer,
  adoptionId: string,
  { channel, words, href, toldOn }: NewTelling,
  today: Day,
): Promise<void> {
  const own = { organisation_id: viewer.organisationId, adoption_id: adoptionId }
  await tx
    .insertInto('tellings')
    .values({ ...own, channel, words, href, told_on: toldOn, noted_on: today, noted_by: viewer.memberId })
    .execute()
}

/** Takes one back, if it stands; the term it is about, and what it said. */
export async function withdrawTelling(tx: Tx, viewer: Viewer, id: string, today: Day) {
  const taken = await tx
    .updateTable('tellings as t')
    .from('adoptions as a')
    .set({ withdrawn_on: today })
    .whereRef('a.organisation_id', '=', 't.organisation_id')
    .whereRef('a.id', '=', 't.adoption_id')
    .where('t.organisation_id', '=', viewer.organisationId)
    .where('t.id', '=', id)
    .where('t.withdrawn_on', 'is', null)
    .returning(['a.term_id as termId', 't.words'])
    .executeTakeFirst()
  return taken ?? null
}
