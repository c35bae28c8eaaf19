import { jsonb } from '../src/platform/db.ts'
import type { Db } from '../src/platform/schema.ts'
import { writeCommunication } from './rows/communication.ts'
import { writeDefinitions } from './rows/definitions.ts'
import { writeEvents } from './rows/events.ts'
import { writeDecisions, writeEvidence } from './rows/evidence.ts'
import { writeHeard } from './rows/heard.ts'
import { writeLeadership } from './rows/leadership.ts'
import { writeLive } from './rows/live.ts'
import { writeMailingList } from './rows/mailing-list.ts'
import { writeMeasures } from './rows/measures.ts'
import { writePacks } from './rows/packs.ts'
import { writePlan } from './rows/plan.ts'
import { writePledges } from './rows/pledges.ts'
import { writePolicies } from './rows/policies.ts'
import { writeRhythm } from './rows/rhythm.ts'
import { writeShow } from './rows/show.ts'
import { writeStartingPoint } from './rows/starting-point.ts'
import { writeSurveys } from './rows/surveys.ts'

type Wanted = Readonly<{ organisationId: string; memberId: string; releaseId?: string }>

/**
 * A row in every table of the strategy: by this person, on every day there is, and with these words wherever words can
 * stand. The promise is locked.
 */
export async function writeStrategy(
  db: Db,
  { organisationId, memberId, releaseId }: Wanted,
  words: string,
): Promise<void> {
  const [own, today, now] = [{ organisation_id: organisationId }, '2027-05-12', new Date('2027-05-12T09:00:00.123Z')]
  const { id: frameworkId } = await db
    .insertInto('frameworks')
    .values({
      ...own,
      key: 'ours',
      version: 1,
      title: words,
      source: words,
      adopted_on: today,
      base: jsonb({ about: words }),
      translations: jsonb({ cy: { words: { about: { text: words } } } }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const element = { ...own, framework_id: frameworkId, key: 'first', mark: '1', place: 1, title: words, purpose: words }
  const { id: elementId } = await db
    .insertInto('elements')
    .values({
      ...element,
      clock: 'after',
      clock_months: 12,
      guidance: jsonb({ tools: [words] }),
      base: jsonb({ title: words }),
      translations: jsonb({ cy: { title: { text: words } } }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: cycleId } = await db
    .insertInto('cycles')
    .values({
      ...{ ...own, element_id: elementId, number: 1, owner_id: memberId, sponsor_id: memberId },
      ...{ agreed_by: memberId, reviewed_by: memberId },
      ...{ began_on: today, analysed_on: today, agreed_on: today, done_on: today, reviewed_on: today },
      ...{ review_on: '2028-05-12', carried: words, found: words, worked: words, failed: words, lessons: words },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const place = async (kind: 'evidence' | 'decision' | 'gap' | 'promise' | 'action', number = 1) => {
    const of = {
      ...own,
      kind,
      number,
      element_id: elementId,
      cycle_id: cycleId,
      made_by: memberId,
      owner_id: memberId,
    }
    const said = { title: `${kind}: ${words}`, words, stands_on: today, made_on: today, withdrawn_on: today }
    const { id } = await db
      .insertInto('stations')
      .values({ ...of, ...said })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { ...own, station_id: id }
  }
  const of = { organisationId, elementId, cycleId, today, releaseId }
  const { station_id: evidenceId } = await place('evidence')
  await writeEvidence(db, evidenceId, of, words)
  await writeDecisions(db, [await place('decision'), await place('decision', 2)], words)
  const gap = await place('gap')
  const refused = { source: 'other' as const, refused_on: today, refused_by: memberId, refused_why: words }
  await db
    .insertInto('gaps')
    .values({ ...gap, ...refused })
    .execute()
  const promise = await place('promise')
  const locked = { locked_at: now, locked_by: memberId, seal: Buffer.alloc(32) }
  const result = { outcome: 'kept' as const, result: words, result_on: today }
  await db
    .insertInto('promises')
    .values({ ...promise, baseline: words, target: words, method: words, ...locked, ...result })
    .execute()
  await db
    .insertInto('amendments')
    .values({
      ...own,
      promise_id: promise.station_id,
      target: words,
      reason: words,
      amended_at: now,
      amended_by: memberId,
    })
    .execute()
  const action = await place('action')
  await db
    .insertInto('actions')
    .values({ ...action, due_on: today, dropped_on: today, dropped_why: words, serves_others: words })
    .execute()
  await db
    .insertInto('threads')
    .values({
      ...{ ...own, from_id: gap.station_id, from_kind: 'gap', made_on: today },
      ...{ to_id: action.station_id, to_kind: 'action' },
    })
    .execute()
  await db
    .insertInto('framework_files')
    .values({
      ...own,
      file_name: 'ours.json',
      content: jsonb({ title: words }),
      expires_at: new Date('2027-05-13T09:00:00.123Z'),
    })
    .execute()
  await db
    .insertInto('changes')
    .values({ ...own, station_id: promise.station_id, at: now, by_id: memberId, what: 'changed', words })
    .execute()
  await writeMeasures(db, { organisationId, memberId, ...(releaseId && { releaseId }) }, words)
  await writePolicies(db, { organisationId, memberId }, words)
  await writeDefinitions(db, { organisationId, memberId }, words)
  await writeStartingPoint(db, { organisationId, memberId, stationId: gap.station_id, evidenceId }, words)
  await writeSurveys(db, { organisationId, memberId }, words)
  await writeHeard(db, { organisationId, memberId, gapId: gap.station_id }, words)
  await writeEvents(db, { organisationId, memberId }, words)
  await writeLive(db, { organisationId }, words)
  await writePledges(db, { organisationId, memberId }, words)
  await writePacks(db, { organisationId, memberId, stationId: gap.station_id, evidenceId }, words)
  await writeMailingList(db, { organisationId, memberId }, words)
  await writeCommunication(db, { organisationId, memberId }, words)
  await writeLeadership(db, { organisationId, memberId }, words)
  await writeShow(db, { organisationId })
  await writePlan(db, { organisationId, memberId }, words)
  await writeRhythm(db, { organisationId, memberId, cycleId, promiseId: promise.station_id })
}
