import type { Day } from '../../calendar/day.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import { restoreQuestionnaire } from '../../questionnaires/questionnaire.ts'
import { stringsIn } from '../strings.ts'
import { told } from '../wave.ts'

/** A survey that is open, as its letters speak of it. */
export type WaveToTell = Readonly<{
  id: string
  organisationId: string
  organisation: string
  title: string
  why: string
  opensOn: Day
  closesOn: Day
  reminders: readonly Day[]
  lastLettersOn: Day | null
  fingerprint: string
}>

/** Every survey that is open, of every organisation. */
export async function listOpen(keeper: Db, today: Day): Promise<WaveToTell[]> {
  const rows = await keeper
    .selectFrom('waves as w')
    .innerJoin('organisations as o', 'o.id', 'w.organisation_id')
    .innerJoin('ballot_keys as k', join =>
      join.onRef('k.organisation_id', '=', 'w.organisation_id').onRef('k.wave_id', '=', 'w.id'),
    )
    .where('w.fixed_on', 'is not', null)
    .where('w.called_off_on', 'is', null)
    .where('w.closed_on', 'is', null)
    .where('w.opens_on', '<=', today)
    .where('w.closes_on', '>=', today)
    .select(['w.id', 'w.organisation_id as organisationId', 'o.name as organisation', 'w.title', 'w.why'])
    .select(['w.opens_on as opensOn', 'w.closes_on as closesOn', 'w.reminders', 'k.fingerprint'])
    .select('w.last_letters_on as lastLettersOn')
    .execute()
  return rows.map(row => ({ ...row, reminders: stringsIn(row.reminders) }))
}

type Whose = Pick<WaveToTell, 'id' | 'organisationId'>

/** Writes down that the letters of a day are written. False when they were, or when the survey was called off. */
export async function holdForLetters(tx: Tx, { id, organisationId }: Whose, due: Day): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('waves')
    .set({ last_letters_on: due })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('called_off_on', 'is', null)
    .where('closed_on', 'is', null)
    .where(eb => eb.or([eb('last_letters_on', 'is', null), eb('last_letters_on', '<', due)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What is asked, and what is told in other languages than English. */
export async function findTold(tx: Tx, { id, organisationId }: Whose) {
  const row = await tx
    .selectFrom('waves')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .select(['content', 'told'])
    .executeTakeFirstOrThrow()
  return { content: restoreQuestionnaire(row.content), told: told.parse(row.told) }
}

/** Everyone who is asked and has an address. Who has taken a ballot is looked at nowhere here. */
export function listRecipients(tx: Tx, { id, organisationId }: Whose) {
  return tx
    .selectFrom('invited as i')
    .innerJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'i.organisation_id').onRef('m.id', '=', 'i.member_id'),
    )
    .where('i.organisation_id', '=', organisationId)
    .where('i.wave_id', '=', id)
    .where('m.left_on', 'is', null)
    .where('m.email', 'is not', null)
    .select(['m.name', eb => eb.ref('m.email').$notNull().as('email')])
    .orderBy('m.id')
    .execute()
}
