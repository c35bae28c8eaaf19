import { z } from 'zod'
import { ruleApart } from '../../answers/apart.ts'
import { storeDraft } from '../../answers/queries.ts'
import { askForWays } from '../../answers/work.ts'
import type { Day } from '../../calendar/day.ts'
import type { Clock } from '../../platform/clock.ts'
import { asViewer } from '../../platform/db.ts'
import { eachInTurn } from '../../platform/each-in-turn.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import type { Given } from '../../questionnaires/given.ts'
import { restoreQuestionnaire } from '../../questionnaires/questionnaire.ts'
import { sensitiveOf } from '../sensitive.ts'
import { findBefore, type Marked } from './change.ts'
import { columnsOf } from './columns.ts'
import { countedOf, type Way } from './counted.ts'

const ids = z.array(z.string())

type Due = Readonly<{ id: string; organisationId: string }>

/**
 * Makes of every wave that is closed what a release is made from, and has the ways worked out in which it can be shown.
 * Nobody chooses anything first: what is divided by what was fixed before the first answer. Work that was given up is
 * begun again. One wave that fails does not keep the others waiting.
 */
export async function prepareResults(keeper: Db, clock: Clock): Promise<void> {
  const due: Due[] = await keeper
    .selectFrom('waves as w')
    .leftJoin('answer_drafts as d', join =>
      join.onRef('d.organisation_id', '=', 'w.organisation_id').onRef('d.id', '=', 'w.draft_id'),
    )
    .where('w.closed_on', 'is not', null)
    .where('w.release_id', 'is', null)
    .where('w.no_figures_on', 'is', null)
    .where('w.deleted_on', 'is', null)
    .where(eb => eb.or([eb('w.draft_id', 'is', null), eb('d.state', 'in', ['failed', 'mapping'])]))
    .where(eb => eb.or([eb('d.offer', 'is', null), eb('d.state', '=', 'failed')]))
    .select(['w.id', 'w.organisation_id as organisationId'])
    .execute()
  await eachInTurn(due, wave => asViewer(keeper, wave, tx => prepare(tx, wave, clock)))
}

async function prepare(tx: Tx, { id, organisationId }: Due, clock: Clock): Promise<void> {
  const wave = await tx
    .selectFrom('waves')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('release_id', 'is', null)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const rule = { base: wave.rule_base, cell: wave.rule_cell }
  const draftId = wave.draft_id ?? (await makeDraft(tx, { ...wave, rule }, clock.today()))
  if (draftId) await askForWays(tx, { organisationId, rule }, draftId, clock.now())
}

type Wave = Readonly<{
  id: string
  organisation_id: string
  title: string
  content: unknown
  breakdowns: unknown
  sensitive: unknown
  delete_on: string
  closes_on: string
  series_id: string | null
  comments_on: string | null
  invited_people: number | null
  rule: Readonly<{ base: number; cell: number }>
}>

/** Null where too few answered for anything to be shown, or there is nothing to count: then nothing is made of it. */
async function makeDraft(tx: Tx, wave: Wave, today: Day): Promise<string | null> {
  const own = { organisationId: wave.organisation_id }
  const rows = await listCounted(tx, { ...wave, base: wave.rule.base })
  if (rows.length < wave.rule.base) return null
  const earlier = await listEarlierMarked(tx, wave)
  const apart = await listOpen(tx, wave)
  const content = restoreQuestionnaire(wave.content)
  const fixed = {
    breakdowns: ids.parse(wave.breakdowns),
    sensitive: sensitiveOf(content, ids.parse(wave.sensitive)),
    people: wave.invited_people ?? 0,
    base: wave.rule.base,
  }
  const { reading, choices, columns } = columnsOf(
    content,
    rows.map(({ given }) => given),
    fixed,
    findBefore(rows, earlier),
    apart.length >= ruleApart(wave.rule).base ? apart : [],
  )
  if (columns.length === 0) return endWithoutFigures(tx, wave, today)
  const draftId = await storeDraft(tx, own, {
    ...{ title: wave.title, fileName: 'a survey of our own', reading, choices, columns, expiresOn: wave.delete_on },
    fixed: { waveId: wave.id, rule: wave.rule },
  })
  await tx
    .updateTable('waves')
    .set({ draft_id: draftId })
    .where('organisation_id', '=', wave.organisation_id)
    .where('id', '=', wave.id)
    .execute()
  return draftId
}

/** Nobody answered anything that can be counted. Once what people wrote is taken out, that is all there will be. */
async function endWithoutFigures(tx: Tx, wave: Wave, today: Day): Promise<null> {
  if (wave.comments_on === null) return null
  await tx
    .updateTable('waves')
    .set({ no_figures_on: today })
    .where('organisation_id', '=', wave.organisation_id)
    .where('id', '=', wave.id)
    .execute()
  return null
}

type Counted = Readonly<{ id: string; organisation_id: string; base: number }>

/** What was answered with a ballot or a code and is counted, in the order of numbers drawn by chance. */
async function listCounted(tx: Tx, { id, organisation_id, base }: Counted): Promise<Marked[]> {
  const rows = await tx
    .selectFrom('answers')
    .where('organisation_id', '=', organisation_id)
    .where('wave_id', '=', id)
    .where('way', '!=', 'open')
    .select(['given', 'pair_tag as tag', eb => eb.ref('way').$castTo<Way>().as('way')])
    .orderBy('id')
    .execute()
  return countedOf(rows, base).map(({ given, tag }) => ({ given: given as Given, mark: tag?.toString('hex') ?? null }))
}

/** As many answers come in by an open channel at most: said again in db/migrations/0132_poster_full.sql. */
const mostOpen = (people: number) => Math.max(2_000, 20 * people)

/** What was answered by an open channel. It is counted apart, and what the same person answered before is not asked. */
async function listOpen(tx: Tx, { id, organisation_id, invited_people }: Wave): Promise<Given[]> {
  const rows = await tx
    .selectFrom('answers')
    .where('organisation_id', '=', organisation_id)
    .where('wave_id', '=', id)
    .where('way', '=', 'open')
    .select('given')
    .orderBy('id')
    .limit(mostOpen(invited_people ?? 0))
    .execute()
  return rows.map(({ given }) => given as Given)
}

/** The answers that counted in the wave before in the same series, as long as they are there. */
async function listEarlierMarked(tx: Tx, { organisation_id, series_id, closes_on }: Wave): Promise<Marked[]> {
  if (!series_id) return []
  const earlier = await tx
    .selectFrom('waves')
    .where('organisation_id', '=', organisation_id)
    .where('series_id', '=', series_id)
    .where('closes_on', '<', closes_on)
    .where('closed_on', 'is not', null)
    .where('deleted_on', 'is', null)
    .orderBy('closes_on', 'desc')
    .select(['id', 'rule_base as base'])
    .limit(1)
    .executeTakeFirst()
  return earlier ? listCounted(tx, { ...earlier, organisation_id }) : []
}
