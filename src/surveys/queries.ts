import type { SelectQueryBuilder } from 'kysely'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import { findQuestionnaire, type Kept } from '../questionnaires/queries.ts'
import { restoreQuestionnaire } from '../questionnaires/questionnaire.ts'
import { stringsIn } from './strings.ts'
import { target, told, type Wave, type WaveDays, type WaveKind } from './wave.ts'

function wavesOf(tx: Tx, { organisationId }: Viewer) {
  return tx
    .selectFrom('waves as w')
    .where('w.organisation_id', '=', organisationId)
    .select(['w.id', 'w.kind', 'w.title', 'w.opens_on as opensOn', 'w.closes_on as closesOn'])
    .select(['w.fixed_on as fixedOn', 'w.called_off_on as calledOffOn', 'w.closed_on as closedOn'])
    .select(['w.deleted_on as deletedOn'])
}

/** A survey in a list. */
export type ListedWave = WaveDays & Readonly<{ id: string; kind: WaveKind; title: string }>

/** The most surveys on one page. */
export const wavesOnPage = 50

/** A page of surveys, the one that opens last on top, and one more when there are more. Pages count from 1. */
export function listWaves(tx: Tx, viewer: Viewer, page: number): Promise<ListedWave[]> {
  return wavesOf(tx, viewer)
    .orderBy('w.opens_on', 'desc')
    .orderBy('w.id')
    .limit(wavesOnPage + 1)
    .offset((page - 1) * wavesOnPage)
    .execute()
}

function wholeWaves(tx: Tx, viewer: Viewer) {
  return wavesOf(tx, viewer)
    .leftJoin('wave_series as s', join =>
      join.onRef('s.organisation_id', '=', 'w.organisation_id').onRef('s.id', '=', 'w.series_id'),
    )
    .select(['w.questionnaire_id as questionnaireId', 'w.why', 'w.who_sees as whoSees', 'w.told', 'w.target'])
    .select(['w.breakdowns', 'w.sensitive', 'w.is_open_channel as isOpenChannel', 'w.is_for_everyone as isForEveryone'])
    .select(eb =>
      eb
        .selectFrom('event_waves as a')
        .innerJoin('events as e', join =>
          join.onRef('e.organisation_id', '=', 'a.organisation_id').onRef('e.id', '=', 'a.event_id'),
        )
        .whereRef('a.organisation_id', '=', 'w.organisation_id')
        .whereRef('a.wave_id', '=', 'w.id')
        .select('e.title')
        .limit(1)
        .as('event'),
    )
    .select(['w.rule_base as base', 'w.rule_cell as cell'])
    .select([
      'w.delete_on as deleteOn',
      'w.reminders',
      'w.last_letters_on as lastLettersOn',
      'w.reason',
      'w.revision',
      'w.content',
    ])
    .select(['w.invited_people as invitedPeople', 'w.called_off_why as calledOffWhy', 'w.participation'])
    .select('w.participation_on as participationOn')
    .select(['w.codes_printed as codesPrinted', 's.id as seriesId', 's.title as seriesTitle'])
    .select(['w.draft_id as draftId', 'w.release_id as releaseId', 'w.no_figures_on as noFiguresOn'])
}

type Row = ReturnType<typeof wholeWaves> extends SelectQueryBuilder<infer _DB, infer _TB, infer Found> ? Found : never

function waveFrom({ base, cell, seriesId, seriesTitle, content, ...row }: Row): Wave {
  return {
    ...row,
    series: seriesId && seriesTitle ? { id: seriesId, title: seriesTitle } : null,
    told: told.parse(row.told),
    target: target.parse(row.target),
    breakdowns: stringsIn(row.breakdowns),
    sensitive: stringsIn(row.sensitive),
    reminders: stringsIn(row.reminders),
    rule: { base, cell },
    content: content === null ? null : restoreQuestionnaire(content),
  }
}

/** A survey. Held, nobody else can change or close it until the transaction is over. */
export async function findWave(tx: Tx, viewer: Viewer, id: string, held?: 'held'): Promise<Wave | null> {
  const query = wholeWaves(tx, viewer).where('w.id', '=', id)
  const row = await (held ? query.forUpdate('w') : query).executeTakeFirst()
  return row ? waveFrom(row) : null
}

/** The questionnaire of a draft, as it stands now. None is ever deleted. */
export async function findNewest(tx: Tx, viewer: Viewer, questionnaireId: string): Promise<Kept> {
  const kept = await findQuestionnaire(tx, viewer, questionnaireId)
  if (!kept) throw new Error('The questionnaire of a survey is not there.')
  return kept
}

/** The fingerprint of the key that signs the ballots of a survey. */
export async function findFingerprint(tx: Tx, { organisationId }: Viewer, id: string): Promise<string> {
  const row = await tx
    .selectFrom('ballot_keys')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', id)
    .select('fingerprint')
    .executeTakeFirst()
  return row?.fingerprint ?? ''
}

/** How many days people are left in peace between two surveys. */
export async function findRest(
  tx: Tx,
  { organisationId }: Viewer,
): Promise<Readonly<{ survey: number; pulse: number }>> {
  return tx
    .selectFrom('organisations')
    .where('id', '=', organisationId)
    .select(['survey_rest_days as survey', 'pulse_rest_days as pulse'])
    .executeTakeFirstOrThrow()
}

/** Throws a draft away. False when it is none any more. */
export async function removeDraft(tx: Tx, { organisationId }: Viewer, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('waves')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('fixed_on', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
