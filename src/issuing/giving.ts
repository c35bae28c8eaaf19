import { createHash, KeyObject } from 'node:crypto'
import type { Context } from 'hono'
import { signBlinded } from '../ballots/blind-signature.ts'
import { answerPaths } from '../ballots/paths.ts'
import type { Open, SignedIn } from '../context.ts'
import { readForm } from '../platform/http/form.ts'
import { openKey, unsealKey } from './opened-key.ts'
import { type AskedWithKey, type Taker, takeBallot } from './queries.ts'

export function isOpen({ opensOn, closesOn, calledOffOn, closedOn }: AskedWithKey, today: string): boolean {
  return !calledOffOn && !closedOn && opensOn <= today && today <= closesOn
}

type AnyContext = Context<Open> | Context<SignedIn>

type Giving = Readonly<{
  taker: Taker
  waveId: string
  /** The survey, if whoever takes a ballot is asked in it. */
  findAsked(): Promise<AskedWithKey | null>
}>

/** For the script of the page: 200 with the signature, 409 for a second ballot, 410 when the survey is not open. */
export async function answerWithBallot(c: AnyContext, giving: Giving): Promise<Response> {
  const blinded = Buffer.from((await readForm(c)).one('blinded'), 'base64url')
  const given = await giveBallot(c, giving, blinded)
  if (given.outcome === 'not asked') return c.notFound()
  if (given.outcome !== 'taken') return c.json({ refused: given.outcome }, statusOf[given.outcome])
  const { signature } = given
  const answer = JSON.stringify({
    signature: signature.toString('base64url'),
    next: answerPaths.answer(giving.waveId),
  })
  // Its length is said, so that it is sent as it is: to compress it takes longer.
  return c.body(answer, 200, { 'content-type': 'application/json', 'content-length': String(answer.length) })
}

const statusOf = { unreadable: 422, closed: 410, second: 409 } as const

type Given = Readonly<
  { outcome: 'not asked' | 'unreadable' | 'closed' | 'second' } | { outcome: 'taken'; signature: Buffer }
>

/** Signs a covered ballot, and hands the signature out once it is written down that this person has theirs. */
async function giveBallot(c: AnyContext, giving: Giving, blinded: Buffer): Promise<Given> {
  const { db, today } = c.var
  const { taker, waveId, findAsked } = giving
  const key = openKey(waveId) ?? (await keyOf(c, giving))
  if (!(key instanceof KeyObject)) return { outcome: key }
  const signature = signBlinded(key, blinded)
  if (!signature) return { outcome: (await findAsked()) ? 'unreadable' : 'not asked' }
  const digest = createHash('sha256').update(blinded).digest()
  const outcome = await takeBallot(db, taker, waveId, { digest, today })
  return outcome === 'taken' ? { outcome, signature } : { outcome }
}

async function keyOf(
  { var: { seals, today } }: AnyContext,
  { waveId, findAsked }: Giving,
): Promise<KeyObject | 'not asked' | 'closed'> {
  const survey = await findAsked()
  if (!survey) return 'not asked'
  if (!isOpen(survey, today) || !survey.privateKey) return 'closed'
  return unsealKey(seals, waveId, survey.privateKey)
}
