import { constants, createPrivateKey, type KeyObject, randomBytes, sign, webcrypto } from 'node:crypto'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { sql } from 'kysely'
import { makeBallotKey } from '../src/ballots/blind-signature.ts'
import { purposeOfKey } from '../src/ballots/key.ts'
import { addDays, type Day } from '../src/calendar/day.ts'
import type { House } from '../src/context.ts'
import type { Viewer } from '../src/people/viewer.ts'
import { asViewer, jsonb } from '../src/platform/db.ts'
import type { Db, Tx } from '../src/platform/schema.ts'
import type { Seals } from '../src/platform/secrets.ts'
import { type Questionnaire, restoreQuestionnaire } from '../src/questionnaires/questionnaire.ts'
import { fixWave } from '../src/surveys/fixing/queries.ts'
import type { Person, World } from './world.ts'

/** Three questions: a choice that shows another one, and words. */
const shortQuestionnaire: Questionnaire = restoreQuestionnaire({
  title: { en: 'How it is to work here', cy: 'Sut mae gweithio yma' },
  languages: ['en', 'cy'],
  reviewed: ['en'],
  pages: [
    {
      id: 'page',
      items: [
        {
          id: 'heard',
          type: 'scale',
          text: { en: 'I am heard in my team.', cy: 'Rwy’n cael fy nghlywed yn fy nhîm.' },
        },
        {
          id: 'seen',
          type: 'choice',
          text: { en: 'Have you seen somebody left out?' },
          options: [
            { id: 'yes', label: { en: 'Yes' } },
            { id: 'no', label: { en: 'No' } },
            { id: 'silent', label: { en: 'Prefer not to say' }, isSilence: true },
          ],
        },
        {
          ...{ id: 'where', type: 'words', text: { en: 'What happened?' }, longest: 500 },
          showIf: { when: 'all', clauses: [{ question: 'seen', is: ['yes'] }] },
        },
      ],
    },
  ],
})

type Wanted = Readonly<{
  questionnaire?: Questionnaire
  title?: string
  /** Days from today. */
  opens?: number
  closes?: number
  /** Without it, 90 days after the last. */
  deletes?: number
  isOpenChannel?: boolean
  isForEveryone?: boolean
  breakdowns?: readonly string[]
  sensitive?: readonly string[]
  reminders?: readonly number[]
  /** So many more people are asked, who never come: with codes, no more answers are taken than people are asked. */
  others?: number
  /** One of several that are compared with one another: the first of them, or one more after a survey of this id. */
  inSeries?: boolean | Readonly<{ after: string }>
}>

/** Whoever can be asked: in a world of one test, or at an application of its own. */
type Member = Readonly<{ viewer: Pick<Viewer, 'organisationId' | 'memberId'> }>

/** A survey that is open in this world, put to these people and to whoever makes it. Its id. */
export async function openSurvey(
  world: Readonly<{ house: Pick<House, 'app' | 'clock' | 'seals'> }>,
  by: Member,
  people: readonly Member[],
  wanted: Wanted = {},
): Promise<string> {
  const { questionnaire = shortQuestionnaire, opens = 0, closes = 14, title = 'How it is to work here' } = wanted
  const { viewer } = by
  const [today, own] = [world.house.clock.today(), { organisation_id: viewer.organisationId }]
  const key = await makeBallotKey()
  return asViewer(world.house.app, viewer, async tx => {
    const { id: questionnaireId } = await tx
      .insertInto('questionnaires')
      .values({ ...own, made_on: today, made_by: viewer.memberId })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('questionnaire_versions')
      .values({ ...own, questionnaire_id: questionnaireId, number: 1, content: jsonb(questionnaire), made_on: today })
      .execute()
    const seriesId = wanted.inSeries ? await findSeries(tx, own, { ...wanted, title, today }) : null
    const { id } = await tx
      .insertInto('waves')
      .values({
        ...{ ...own, questionnaire_id: questionnaireId, kind: 'baseline', title, made_on: today },
        ...{ why: 'To hear how it is.', who_sees: 'Everyone who works here.', target: jsonb({ whom: 'people' }) },
        ...{
          breakdowns: jsonb(wanted.breakdowns ?? []),
          sensitive: jsonb(wanted.sensitive ?? []),
          rule_base: 10,
          rule_cell: 5,
        },
        ...{
          opens_on: addDays(today, opens),
          closes_on: addDays(today, closes),
          delete_on: addDays(today, wanted.deletes ?? closes + 90),
        },
        is_open_channel: wanted.isOpenChannel ?? false,
        is_for_everyone: wanted.isForEveryone ?? false,
        series_id: seriesId,
        reminders: jsonb((wanted.reminders ?? []).map(days => addDays(today, days))),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const names = Array.from({ length: wanted.others ?? 0 }, (_, i) => ({ ...own, name: `Somebody asked ${i + 1}` }))
    const others = names.length > 0 ? await tx.insertInto('members').values(names).returning('id').execute() : []
    const members = [...[by, ...people].map(({ viewer: { memberId } }) => memberId), ...others.map(({ id }) => id)]
    await tx
      .insertInto('invited')
      .values(members.map(member => ({ ...own, wave_id: id, member_id: member })))
      .execute()
    await fixWave(tx, viewer, id, { content: questionnaire, version: 1, key, seals: world.house.seals, today })
    return id
  })
}

type Owned = Readonly<{ organisation_id: string }>

/** The series of an earlier survey, or a new one. */
async function findSeries(
  tx: Tx,
  own: Owned,
  wanted: Pick<Wanted, 'inSeries'> & Readonly<{ title: string; today: Day }>,
) {
  const { inSeries, title, today } = wanted
  if (typeof inSeries === 'object') {
    const earlier = await tx
      .selectFrom('waves')
      .where('id', '=', inSeries.after)
      .select('series_id')
      .executeTakeFirstOrThrow()
    return earlier.series_id
  }
  const made = await tx
    .insertInto('wave_series')
    .values({ ...own, title, made_on: today })
    .returning('id')
    .executeTakeFirstOrThrow()
  return made.id
}

/** Closes a survey on the day after its last, with the release that was made of it, or none where too few answered. */
export async function endSurvey(
  { house }: Readonly<{ house: Pick<House, 'keeper'> }>,
  waveId: string,
  releaseId: string | null,
): Promise<void> {
  await house.keeper
    .updateTable('waves')
    .set(eb => ({ closed_on: sql<string>`${eb.ref('closes_on')} + 1`, release_id: releaseId }))
    .where('id', '=', waveId)
    .execute()
}

/** A ballot as the browser's script makes it, ready to be put in. Base64url. */
export type Ballot = Readonly<{ ballot: string; signature: string }>

/** The key that signs the ballots of a survey, as whoever runs the server could open it. */
export async function openBallotKey(keeper: Db, seals: Seals, wave: string): Promise<KeyObject> {
  const { private_key: sealed } = await keeper
    .selectFrom('ballot_keys')
    .where('wave_id', '=', wave)
    .select('private_key')
    .executeTakeFirstOrThrow()
  const der = Buffer.from(seals.unseal(purposeOfKey(wave), sealed!)!, 'base64')
  return createPrivateKey({ key: der, type: 'pkcs8', format: 'der' })
}

/** A ballot that is signed here and now, which counts like one that was taken. */
export function signBallot(key: KeyObject): Ballot {
  const ballot = randomBytes(64)
  const signature = sign('sha384', ballot, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 })
  return { ballot: ballot.toString('base64url'), signature: signature.toString('base64url') }
}

/** A ballot in its cover, and what takes the cover off again. */
export async function coverBallot(publicKey: Uint8Array) {
  const suite = RSABSSA.SHA384.PSS.Randomized()
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' }
  const key = (await webcrypto.subtle.importKey('spki', publicKey, algorithm, true, ['verify'])) as CryptoKey
  const ballot = suite.prepare(randomBytes(32))
  const { blindedMsg, inv } = await suite.blind(key, ballot)
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
  return {
    blinded: base64(blindedMsg),
    async uncover(signature: string): Promise<Ballot> {
      const finished = await suite.finalize(key, ballot, Buffer.from(signature, 'base64url'), inv)
      return { ballot: base64(ballot), signature: base64(finished) }
    },
  }
}

/** Takes the ballot of a person, as their browser does; in a vote on wordings at another address. */
export async function takeBallotOf(
  world: World,
  person: Pick<Person, 'post'>,
  wave: string,
  at = `/app/surveys/${wave}/ballot`,
): Promise<Ballot> {
  const { public_key } = await world.house.keeper
    .selectFrom('ballot_keys')
    .where('wave_id', '=', wave)
    .select('public_key')
    .executeTakeFirstOrThrow()
  const cover = await coverBallot(public_key)
  const answer = await person.post(at, { blinded: cover.blinded })
  if (answer.status !== 200) throw new Error(`No ballot: ${answer.status}`)
  const { signature } = (await answer.json()) as { signature: string }
  return cover.uncover(signature)
}
