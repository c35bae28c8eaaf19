import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import { after, day } from '../../platform/clock.ts'
import { jsonb } from '../../platform/db.ts'
import type { Tx } from '../../platform/schema.ts'
import { recordChange } from '../../thread/queries.ts'
import { type ElementsFile, elementsFile } from '../content.ts'
import type { Copy } from '../copy/copy.ts'
import { columnsOf, headOf, orderElements } from '../copy/queries.ts'
import { saidBefore } from '../copy/words.ts'
import { type Outcome, type Resolved, summaryOf, type Upgrade } from './merge.ts'

/** Keeps a framework that was brought as a file, until somebody says yes to it or a day has passed. Returns its id. */
export async function storeFile(
  tx: Tx,
  viewer: Viewer,
  fileName: string,
  file: ElementsFile,
  now: Date,
): Promise<string> {
  const { id } = await tx
    .insertInto('framework_files')
    .values({
      organisation_id: viewer.organisationId,
      file_name: fileName,
      content: jsonb(file),
      expires_at: after(now, day),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function findFile(tx: Tx, viewer: Viewer, id: string, now: Date): Promise<ElementsFile | null> {
  const row = await tx
    .selectFrom('framework_files')
    .select('content')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ? elementsFile.parse(row.content) : null
}

export async function removeFile(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  await tx
    .deleteFrom('framework_files')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .execute()
}

/** A promise in an open cycle, to be said beside what a newer version would change. */
export type OpenPromise = Readonly<{ id: string; elementId: string; title: string; dueOn: Day }>

/** What was promised and not answered yet, in every open cycle: the next day first. */
export async function listOpenPromises(tx: Tx, viewer: Viewer): Promise<OpenPromise[]> {
  return tx
    .selectFrom('stations as s')
    .innerJoin('cycles as c', join =>
      join.onRef('c.organisation_id', '=', 's.organisation_id').onRef('c.id', '=', 's.cycle_id'),
    )
    .innerJoin('promises as p', join =>
      join.onRef('p.organisation_id', '=', 's.organisation_id').onRef('p.station_id', '=', 's.id'),
    )
    .where('s.organisation_id', '=', viewer.organisationId)
    .where('s.withdrawn_on', 'is', null)
    .where('c.reviewed_on', 'is', null)
    .where('p.outcome', 'is', null)
    .select(['s.id', 'c.element_id as elementId', 's.title', 's.stands_on as dueOn'])
    .orderBy('s.stands_on')
    .orderBy('s.number')
    .limit(400)
    .execute()
}

type Taking = Readonly<{ copy: Copy; file: ElementsFile; upgrade: Upgrade; resolved: Resolved }>

/** Takes up a newer version, as it was resolved: all of it, in the transaction of whoever calls. The copy is held. */
export async function takeUp(tx: Tx, viewer: Viewer, taking: Taking, today: Day, now: Date): Promise<void> {
  const { copy, file, upgrade, resolved } = taking
  await tx
    .updateTable('frameworks')
    .set({ title: resolved.title, version: file.version, revision: copy.revision + 1, ...headOf(file) })
    .set({ translations: jsonb(resolved.languages) })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', copy.id)
    .execute()
  const ids: string[] = []
  for (const outcome of resolved.elements) {
    const id = outcome.id ?? (await insertElement(tx, viewer, copy.id, outcome))
    if (outcome.id) await updateElement(tx, viewer, outcome.id, outcome, today)
    if (outcome.happened) {
      const { what, differences } = outcome.happened
      const words = differences.length > 0 ? saidBefore(differences) : null
      await recordChange(tx, viewer, { elementId: id, what, words, now })
    }
    ids.push(id)
  }
  await orderElements(tx, viewer, copy, ids)
  await recordChange(tx, viewer, { frameworkId: copy.id, what: 'upgraded', words: summaryOf(upgrade, resolved), now })
}

async function insertElement(tx: Tx, viewer: Viewer, frameworkId: string, outcome: Outcome): Promise<string> {
  const { key, words, base, translations } = outcome
  const own = { organisation_id: viewer.organisationId, framework_id: frameworkId, key, place: 0 }
  const { id } = await tx
    .insertInto('elements')
    .values({ ...own, ...columnsOf(words), base: jsonb(base), translations: jsonb(translations) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The day of a review that is fixed stands on its cycle, where nothing of this reaches. */
async function updateElement(tx: Tx, viewer: Viewer, id: string, outcome: Outcome, today: Day): Promise<void> {
  const { words, base, goneIn, translations, retires } = outcome
  await tx
    .updateTable('elements')
    .set(eb => ({
      ...columnsOf(words),
      base: base === null ? null : jsonb(base),
      gone_in: goneIn,
      translations: jsonb(translations),
      revision: eb('revision', '+', 1),
      ...(retires && { retired_on: today }),
    }))
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .execute()
}
