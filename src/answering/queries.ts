import { sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import { askTogether } from '../platform/ask-together.ts'
import { minute } from '../platform/clock.ts'
import { jsonb } from '../platform/db.ts'
import type { Db } from '../platform/schema.ts'
import type { Given } from '../questionnaires/given.ts'
import { restoreQuestionnaire } from '../questionnaires/questionnaire.ts'
import { restorePlaces } from '../questionnaires/support/place.ts'
import { stringsIn, toldIn, type WaveToAnswer } from './wave.ts'

/*
 * `answers` is the database under a role that can read no table. All it can do stands in this file, and the functions
 * behind it are in db/migrations/0040_surveys.sql and 0048_blind_votes.sql and later ones.
 */

type Row = Readonly<{
  organisation_name: string
  title: string
  why: string
  kind: string
  who_sees: string
  content: string
  rule_base: number
  rule_cell: number
  opens_on: Day
  closes_on: Day
  delete_on: Day
  series_id: string | null
  breakdowns: unknown
  is_open_channel: boolean
  is_called_off: boolean
  is_closed: boolean
  public_key: Buffer
  support: unknown
  fingerprint: string
  is_for_everyone: boolean
  sensitive: unknown
  told: unknown
}>

const known = sql.raw(`organisation_name, title, why, kind, who_sees, content::text as content, rule_base, rule_cell,
  opens_on, closes_on, delete_on, series_id, breakdowns, is_open_channel, is_called_off, is_closed, public_key, fingerprint,
  support`)

/** Surveys as they were found last: what is asked is fixed, and to read it takes longer than all else that an answer needs. */
const lastFound = new Map<string, Readonly<{ said: string; wave: WaveToAnswer; at: number }>>()
const mostFound = 100

/**
 * Everything somebody who answers may know of a survey; null when it is none that was ever fixed. The same object as
 * before as long as nothing of it has changed.
 */
export function findWave(answers: Db, id: string): Promise<WaveToAnswer | null> {
  const find = finding.get(answers) ?? askTogether(id => readWave(answers, id))
  finding.set(answers, find)
  return find(id)
}

/** Of everybody who comes at the same moment, the database is asked once. */
const finding = new WeakMap<Db, (id: string) => Promise<WaveToAnswer | null>>()

async function readWave(answers: Db, id: string): Promise<WaveToAnswer | null> {
  const { rows } = await sql<Row>`select ${known}, is_for_everyone, sensitive, told from wave_to_answer(${id})
    union all select ${known}, false, '[]', '{"why": {}, "whoSees": {}}' from vote_to_answer(${id})`.execute(answers)
  const [row] = rows
  if (!row) return null
  // Everything is compared, since an erasure may take a name out of it.
  const said = JSON.stringify(row)
  const before = lastFound.get(id)
  if (before?.said === said) {
    lastFound.set(id, { ...before, at: performance.now() })
    return before.wave
  }
  const told = toldIn(row.told)
  const wave: WaveToAnswer = {
    id,
    organisation: row.organisation_name,
    title: row.title,
    why: { ...told.why, en: row.why },
    whoSees: { ...told.whoSees, en: row.who_sees },
    isForEveryone: row.is_for_everyone,
    questionnaire: restoreQuestionnaire(JSON.parse(row.content)),
    rule: { base: row.rule_base, cell: row.rule_cell },
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    deleteOn: row.delete_on,
    seriesId: row.series_id,
    breakdowns: stringsIn(row.breakdowns),
    sensitive: stringsIn(row.sensitive),
    isOpenChannel: row.is_open_channel,
    isVote: row.kind === 'vote',
    isCalledOff: row.is_called_off,
    isClosed: row.is_closed,
    support: restorePlaces(row.support),
    publicKey: row.public_key,
    fingerprint: row.fingerprint,
  }
  if (lastFound.size >= mostFound) lastFound.clear()
  lastFound.set(id, { said, wave, at: performance.now() })
  return wave
}

/**
 * The same, as it was found within the last minute: for whoever sends an answer. Whether the survey is still open is asked
 * again where the answer is put in.
 */
export async function recallWave(answers: Db, id: string): Promise<WaveToAnswer | null> {
  const known = lastFound.get(id)
  return known && performance.now() - known.at < minute ? known.wave : findWave(answers, id)
}

/** The survey of a series that is open, or the one nearest in time; null where there was none. */
export async function findWaveOfSeries(answers: Db, series: string, today: Day): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select wave_of_series(${series}, ${today}) as id`.execute(answers)
  return rows[0]!.id
}

/** The one fixed survey whose id lies between two; null where there is none, or more. */
export async function findWaveBetween(
  answers: Db,
  { first, last }: Readonly<{ first: string; last: string }>,
): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select wave_between(${first}, ${last}) as id`.execute(answers)
  return rows[0]?.id ?? null
}

/** An answer as it is kept: nothing else is, and nothing beside it. */
export type KeptRow = Readonly<{ id: string; given: Given; receipt: Uint8Array; pairTag: Uint8Array | null }>

/** `isShown`: it came with the words of its receipt, and not with their fingerprint alone, which others may have seen. */
type PutRow = KeptRow & Readonly<{ isShown?: boolean }>

/** What an answer was put in with: 32 bytes of a ballot or a code, or of nothing where everyone may answer. */
export type Used = Readonly<{ way: 'ballot' | 'code' | 'open'; digest: Uint8Array }>

/**
 * `kept`: it is in the database to stay, now or since it was sent before. `spent`: another answer was put in with this
 * ballot or code, and the words of its receipt were not shown. `unknown`: there is no such code. `closed`: the survey is not
 * open. `full`: as many answers are in as people are asked, so no code lets another in, or as many as can come by a poster.
 * `taken`: another answer has this number or this receipt. Nothing is kept in
 * these, and nothing used up.
 */
export type Put = 'kept' | 'spent' | 'unknown' | 'closed' | 'full' | 'taken'

export async function putAnswer(answers: Db, wave: string, used: Used, row: PutRow, today: Day): Promise<Put> {
  return unlessTaken(async () => {
    const { rows } = await sql<{ outcome: Put }>`
      select put_answer(${wave}, ${bytes(used.digest)}, ${used.way}, ${row.id}, ${jsonb(row.given)},
        ${bytes(row.receipt)}, ${row.pairTag && bytes(row.pairTag)}, ${today}, ${row.isShown ?? false}) as outcome`.execute(
      answers,
    )
    return rows[0]!.outcome
  })
}

/** PostgreSQL's code for a key that is there already: whoever sends a number or a receipt may have sent any. */
const alreadyThere = '23505'

async function unlessTaken<T>(write: () => Promise<T>): Promise<T | 'taken'> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === alreadyThere) return 'taken'
    throw error
  }
}

export async function isCounted(answers: Db, wave: string, receipt: Uint8Array): Promise<boolean> {
  const { rows } = await sql<{ counted: boolean }>`
    select is_counted(${wave}, ${bytes(receipt)}) as counted`.execute(answers)
  return rows[0]!.counted
}

export async function withdrawAnswer(
  answers: Db,
  wave: string,
  receipt: Uint8Array,
  today: Day,
): Promise<'withdrawn' | 'unknown' | 'closed'> {
  const { rows } = await sql<{ outcome: 'withdrawn' | 'unknown' | 'closed' }>`
    select withdraw_answer(${wave}, ${bytes(receipt)}, ${today}) as outcome`.execute(answers)
  return rows[0]!.outcome
}

/** Another answer in the place of one, under the same receipt. */
export async function replaceAnswer(
  answers: Db,
  wave: string,
  row: KeptRow,
  today: Day,
): Promise<'replaced' | 'unknown' | 'closed' | 'taken'> {
  return unlessTaken(async () => {
    const { rows } = await sql<{ outcome: 'replaced' | 'unknown' | 'closed' }>`
      select replace_answer(${wave}, ${bytes(row.receipt)}, ${row.id}, ${jsonb(row.given)},
        ${row.pairTag && bytes(row.pairTag)}, ${today}) as outcome`.execute(answers)
    return rows[0]!.outcome
  })
}

const bytes = (of: Uint8Array) => Buffer.from(of)
