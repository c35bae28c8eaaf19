import { type Clock, day } from '../platform/clock.ts'
import type { Job } from '../platform/jobs.ts'
import { post } from '../platform/mail/post.ts'
import type { Db, Tx } from '../platform/schema.ts'
import { heardLetter } from './letter.ts'
import { heardPaths } from './paths.ts'
import { hasWordsOf } from './queries.ts'

type House = Readonly<{ keeper: Db; clock: Clock; publicUrl: string }>
type Payload = Readonly<{ organisationId: string; waveId: string }>

const lifetime = 7 * day

/** Writes the letters to everyone who was asked in a survey: all of them or none, and once. */
export function tellAskedPeople({ keeper, clock, publicUrl }: House): Job {
  return {
    async run(payload) {
      const asked = payload as Payload
      await keeper.transaction().execute(async tx => {
        const survey = await takeUp(tx, asked)
        if (!survey) return
        const href = publicUrl + heardPaths.heard(asked.waveId)
        for (const { email, name } of await listAsked(tx, asked)) {
          const letter = heardLetter({ ...survey, name, href })
          await post(tx, { organisationId: asked.organisationId, to: email, ...letter, now: clock.now(), lifetime })
        }
      })
    },
  }
}

/** Null when the letters were written before: a job can be done twice when a process was killed. */
async function takeUp(tx: Tx, { organisationId, waveId }: Payload) {
  const taken = await tx
    .updateTable('wave_tellings')
    .set({ is_posted: true })
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .where('is_posted', '=', false)
    .returning('wave_id')
    .executeTakeFirst()
  if (!taken) return null
  const { releaseId, noFiguresOn, hasWords, ...survey } = await tx
    .selectFrom('waves as w')
    .innerJoin('organisations as o', 'o.id', 'w.organisation_id')
    .where('w.organisation_id', '=', organisationId)
    .where('w.id', '=', waveId)
    .select(['w.title as survey', 'w.release_id as releaseId', 'o.name as organisation'])
    .select('w.no_figures_on as noFiguresOn')
    .select(eb => hasWordsOf(eb).as('hasWords'))
    .executeTakeFirstOrThrow()
  return { ...survey, isShown: releaseId !== null || (noFiguresOn !== null && hasWords) }
}

function listAsked(tx: Tx, { organisationId, waveId }: Payload) {
  return tx
    .selectFrom('invited as i')
    .innerJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'i.organisation_id').onRef('m.id', '=', 'i.member_id'),
    )
    .where('i.organisation_id', '=', organisationId)
    .where('i.wave_id', '=', waveId)
    .where('m.left_on', 'is', null)
    .where('m.email', 'is not', null)
    .select(['m.name', eb => eb.ref('m.email').$notNull().as('email')])
    .orderBy('m.id')
    .execute()
}
