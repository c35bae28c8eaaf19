import { findViewer, startSession } from '../src/people/queries.ts'
import { clockOf } from '../src/platform/clock.ts'
import type { Database } from '../src/platform/db.ts'
import { sealsBy } from '../src/platform/secrets.ts'
import { coverBallot, openSurvey } from './surveys.ts'

/** The secret of an application whose surveys are opened from outside, as GOLDTHREAD_SECRET. */
export const crowdSecret = 'a secret that only this crowd knows, long enough'

/** Somebody who is signed in at an application of its own. */
export type InCrowd = Readonly<{ memberId: string; email: string; cookie: string }>

export type Crowd = Readonly<{ people: readonly InCrowd[]; wave: string; publicKey: Buffer }>

type Wanted = Parameters<typeof openSurvey>[3]

/** An organisation of so many people, all signed in, and a survey that is put to them all. */
export async function gatherCrowd(database: Database, count: number, wanted?: Wanted): Promise<Crowd> {
  const { keeper } = database
  const clock = clockOf(() => new Date())
  const { id: organisationId } = await keeper
    .insertInto('organisations')
    .values({ name: 'Aldermoor Care and Support', rule_base: 10, rule_cell: 5, created_on: clock.today() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = Array.from({ length: count }, (_, i) => ({
    ...{ organisation_id: organisationId, name: `Person ${i + 1}`, joined_on: clock.today() },
    email: `person-${i + 1}@${organisationId}.example`,
  }))
  const members = await keeper.insertInto('members').values(rows).returning(['id', 'email']).execute()
  const people: InCrowd[] = []
  for (const { id: memberId, email } of members)
    people.push({ memberId, email: email!, cookie: await cookieOf(database, { organisationId, memberId }) })
  const viewers = people.map(({ memberId }) => ({ viewer: { organisationId, memberId } }))
  const house = { app: database.app, clock, seals: sealsBy(crowdSecret) }
  const wave = await openSurvey({ house }, viewers[0]!, viewers.slice(1), wanted)
  const { public_key: publicKey } = await keeper
    .selectFrom('ballot_keys')
    .where('wave_id', '=', wave)
    .select('public_key')
    .executeTakeFirstOrThrow()
  return { people, wave, publicKey }
}

async function cookieOf({ app, keeper }: Database, somebody: { organisationId: string; memberId: string }) {
  const now = new Date()
  const secret = await keeper
    .transaction()
    .execute(tx => startSession(tx, somebody, { way: 'link', device: 'A browser in a test', now }))
  if (!(await findViewer(app, secret, now))) throw new Error('A new session does not work.')
  return `goldthread=${secret}`
}

/** Takes the ballot of one of them, as their browser does. */
export async function takeBallot(url: string, { cookie }: InCrowd, { wave, publicKey }: Crowd) {
  const cover = await coverBallot(publicKey)
  return finishBallot(await askForBallot(url, cookie, wave, cover.blinded), cover)
}

export async function askForBallot(url: string, cookie: string, wave: string, blinded: string): Promise<string> {
  const answer = await fetch(`${url}/app/surveys/${wave}/ballot`, {
    ...{ method: 'POST', redirect: 'manual', headers: { cookie, origin: url } },
    body: new URLSearchParams({ blinded }),
  })
  if (answer.status !== 200) throw new Error(`No ballot: ${answer.status}`)
  return ((await answer.json()) as { signature: string }).signature
}

const finishBallot = (signature: string, cover: Awaited<ReturnType<typeof coverBallot>>) => cover.uncover(signature)
