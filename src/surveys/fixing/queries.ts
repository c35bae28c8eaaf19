import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import { makeBoxes, type SealedKey } from '../../issuing/boxes/queries.ts'
import { listUnits } from '../../members/units/queries.ts'
import { recordAct } from '../../people/acts/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { jsonb } from '../../platform/db.ts'
import type { Tx } from '../../platform/schema.ts'
import { type Questionnaire, questionsOf } from '../../questionnaires/questionnaire.ts'
import { countGuests, inviteGuests, listGuests } from '../guests/queries.ts'
import { findNewest, findRest, findWave } from '../queries.ts'
import { sensitiveOf } from '../sensitive.ts'
import type { Wave } from '../wave.ts'
import { type Known, mayBeFixed, type OtherWave, type Weighed, weigh } from './checks.ts'

/** What is fixed beside what the wave says already: the questions as they stand, in their version, and a key. */
export type Fixing = Readonly<{ content: Questionnaire; version: number; today: Day }> & SealedKey

/**
 * Fixes a wave, whose list of invited people is complete: from here on nothing of it can be changed, and answers can be
 * put in on its days. The transaction is the caller's.
 */
export async function fixWave(
  tx: Tx,
  { organisationId }: Pick<Viewer, 'organisationId'>,
  waveId: string,
  { content, version, key, seals, today }: Fixing,
): Promise<void> {
  await makeBoxes(tx, { organisationId }, waveId, { key, seals })
  const { people } = await tx
    .selectFrom('invited')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .select(eb => eb.fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow()
  const guests = await countGuests(tx, { organisationId }, waveId)
  await tx
    .updateTable('waves')
    .set({ fixed_on: today, content: jsonb(content), version, invited_people: people + guests })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', waveId)
    .where('fixed_on', 'is', null)
    .execute()
}

/** Everybody a survey would be put to today. */
type Asked = Readonly<{ id: string; unitId: string | null }>

async function listAsked(tx: Tx, { organisationId }: Viewer, wave: Wave): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select m.id, m.unit_id as "unitId" from members m
    where m.organisation_id = ${organisationId} and m.left_on is null and ${isMeant(wave)}`.execute(tx)
  return rows
}

function isMeant({ id, target }: Wave): RawBuilder<unknown> {
  switch (target.whom) {
    case 'everyone':
      return sql`true`
    case 'units':
      return sql`m.unit_id in (
        with recursive within as (
          select u.id from units u where u.organisation_id = m.organisation_id and u.id::text = any(${target.ids}::text[])
          union select u.id from units u join within w on u.parent_id = w.id
        ) select id from within)`
    case 'roles':
      return sql`exists (select from member_roles r
        where r.organisation_id = m.organisation_id and r.member_id = m.id and r.role = any(${target.ids}::text[]))`
    case 'people':
      return sql`exists (select from invited i
        where i.organisation_id = m.organisation_id and i.member_id = m.id and i.wave_id = ${id})`
  }
}

/** Other surveys that are put to some of these people, and near enough to matter. */
async function listOthers(
  tx: Tx,
  { organisationId }: Viewer,
  { id, opensOn, closesOn, rule }: Wave,
  asked: readonly Asked[],
  content: Questionnaire,
): Promise<OtherWave[]> {
  const ids = asked.map(person => person.id)
  const few = sql`greatest(w.rule_base, ${rule.base}) - 1`
  const { rows } = await sql<OtherWave>`
    select w.title, w.kind, w.opens_on as "opensOn", w.closes_on as "closesOn", w.series_id as "seriesId",
      (select count(*) filter (where i.member_id = any(${ids}::uuid[])) = ${ids.length} and count(*) > ${ids.length}
        from invited i where i.organisation_id = w.organisation_id and i.wave_id = w.id) as "isOfMore",
      (select count(*) filter (where i.member_id <> all(${ids}::uuid[])) between 1 and ${few}
          or ${ids.length} - count(*) filter (where i.member_id = any(${ids}::uuid[])) between 1 and ${few}
        from invited i where i.organisation_id = w.organisation_id and i.wave_id = w.id) as "differsByFew",
      exists (
        select ${lettersOf(sql`said.text #>> '{}'`)} from (
          select jsonb_path_query(w.content, '$.pages[*].items[*] ? (@.type != "section").text.en')
          union all select jsonb_path_query(w.content, '$.pages[*].items[*].rows[*].label.en')
        ) as said (text)
        intersect select ${lettersOf(sql`text`)} from unnest(${textsIn(content)}::text[]) as ours (text)
      ) as "sharesQuestion"
    from waves w
    where w.organisation_id = ${organisationId} and w.id <> ${id} and w.fixed_on is not null and w.called_off_on is null
      and w.closes_on > ${opensOn}::date - 366 and w.opens_on < ${closesOn}::date + 366
      and exists (select from invited i where i.organisation_id = w.organisation_id and i.wave_id = w.id
        and i.member_id = any(${ids}::uuid[]))
    order by w.opens_on, w.title`.execute(tx)
  return rows
}

/** The English texts of all questions, and of what is asked in their rows. */
const textsIn = (content: Questionnaire): string[] =>
  questionsOf(content).flatMap(question => [
    question.text.en,
    ...(question.type === 'matrix' ? question.rows.map(({ label }) => label.en) : []),
  ])

/** A text as its letters and figures alone: one full stop more makes no other question of it. */
const lettersOf = (text: RawBuilder<unknown>) => sql`lower(regexp_replace(${text}, '[^[:alnum:]]', '', 'g'))`

/** A survey as it would be fixed today: what speaks against it, and what was looked at. */
export type Looked = Readonly<{
  weighed: Weighed
  asked: readonly Asked[]
  /** Places of guests at the event it belongs to. */
  guests: readonly string[]
  number: number
}>

export async function lookAt(tx: Tx, viewer: Viewer, wave: Wave, today: Day): Promise<Looked> {
  const asked = await listAsked(tx, viewer, wave)
  const guests = await listGuests(tx, viewer, wave.id)
  const { number, content } = await findNewest(tx, viewer, wave.questionnaireId)
  const known: Known = {
    // A guest is in no team.
    unitIds: [...asked.map(({ unitId }) => unitId), ...guests.map(() => null)],
    units: await listUnits(tx, viewer),
    questionnaire: content,
    others: await listOthers(tx, viewer, wave, asked, content),
    rest: await findRest(tx, viewer),
  }
  return { weighed: weigh(wave, known, today), asked, guests, number }
}

/** What whoever fixes it has seen, and what they wrote. */
export type Wanted = Readonly<{ id: string; revision: number; number: number; reason: string }>

/**
 * What became of fixing a survey. `meanwhile`: the draft or its questions were changed since they were seen. `against`:
 * something speaks against it, for which no reason is written or none is enough.
 */
export type FixOutcome = 'fixed' | 'meanwhile' | 'against' | 'gone'

/** Fixes a draft for good, with whom it is put to today. */
export async function fixDraft(
  tx: Tx,
  viewer: Viewer,
  { id, revision, number, reason }: Wanted,
  { key, seals, today, now }: SealedKey & Readonly<{ today: Day; now: Date }>,
): Promise<FixOutcome> {
  const wave = await findWave(tx, viewer, id, 'held')
  if (!wave) return 'gone'
  if (wave.fixedOn || wave.revision !== revision) return 'meanwhile'
  const looked = await lookAt(tx, viewer, wave, today)
  if (looked.number !== number) return 'meanwhile'
  if (mayBeFixed(looked.weighed, reason) !== 'yes') return 'against'
  const { breakdowns, content } = looked.weighed
  await invite(tx, viewer, id, looked.asked)
  await inviteGuests(tx, viewer, id, looked.guests)
  await tx
    .updateTable('waves')
    .set({ breakdowns: jsonb(breakdowns), sensitive: jsonb(sensitiveOf(content, wave.sensitive)), reason })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .execute()
  await fixWave(tx, viewer, id, { content, version: number, key, seals, today })
  await recordAct(tx, viewer, { act: 'round-fixed', now })
  return 'fixed'
}

async function invite(tx: Tx, { organisationId }: Viewer, waveId: string, asked: readonly Asked[]): Promise<void> {
  await tx.deleteFrom('invited').where('organisation_id', '=', organisationId).where('wave_id', '=', waveId).execute()
  await sql`insert into invited (organisation_id, wave_id, member_id)
    select ${organisationId}, ${waveId}, each from unnest(${asked.map(({ id }) => id)}::uuid[]) as each`.execute(tx)
}
