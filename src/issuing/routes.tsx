import { createHash, KeyObject } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { signBlinded } from '../ballots/blind-signature.ts'
import { answerPaths } from '../ballots/paths.ts'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import { readForm } from '../platform/http/form.ts'
import { openKey, unsealKey } from './opened-key.ts'
import { BallotPage } from './pages/ballot.tsx'
import { AskedPage } from './pages/mine.tsx'
import { issuingPaths } from './paths.ts'
import { type AskedWithKey, findAsked, listAsked, listHeard, takeBallot } from './queries.ts'
import { whoseIn } from './whose.ts'

/**
 * Where a person is given the one ballot they have in a survey. These routes know who somebody is, and never see an
 * answer; what takes answers in never knows who somebody is, and neither may use the other.
 */
export const issuingRoutes = new Hono<SignedIn>()

issuingRoutes.get(issuingPaths.mine, async c => {
  const { db, viewer, today, frame } = c.var
  const [surveys, heard] = await asViewer(
    db,
    viewer,
    async tx => [await listAsked(tx, viewer, today), await listHeard(tx, viewer)] as const,
  )
  return c.html(<AskedPage {...{ frame, surveys, heard }} />)
})

issuingRoutes.get(issuingPaths.ballot(':id'), async c => {
  const survey = await askedIn(c)
  if (!survey) return c.notFound()
  const { frame, today } = c.var
  const whose = whoseIn(c.var, survey.id)
  return c.html(<BallotPage {...{ frame, survey, whose, isOpen: isOpen(survey, today) }} />)
})

async function askedIn(c: Context<SignedIn>): Promise<AskedWithKey | null> {
  const { db, viewer } = c.var
  const id = idFrom(c.req.param('id'))
  return id ? asViewer(db, viewer, tx => findAsked(tx, viewer, id)) : null
}

function isOpen({ opensOn, closesOn, calledOffOn, closedOn }: AskedWithKey, today: string): boolean {
  return !calledOffOn && !closedOn && opensOn <= today && today <= closesOn
}

/** For the script of the page: 200 with the signature, 409 for a second ballot, 410 when the survey is not open. */
issuingRoutes.post(issuingPaths.ballot(':id'), async c => {
  const id = idFrom(c.req.param('id'))
  const blinded = Buffer.from((await readForm(c)).one('blinded'), 'base64url')
  const given = id && (await giveBallot(c, id, blinded))
  if (!given || given.outcome === 'not asked') return c.notFound()
  if (given.outcome !== 'taken') return c.json({ refused: given.outcome }, statusOf[given.outcome])
  const answer = JSON.stringify({ signature: given.signature.toString('base64url'), next: answerPaths.answer(id) })
  // Its length is said, so that it is sent as it is: to compress it takes longer.
  return c.body(answer, 200, { 'content-type': 'application/json', 'content-length': String(answer.length) })
})

const statusOf = { unreadable: 422, closed: 410, second: 409 } as const

type Given = Readonly<
  { outcome: 'not asked' | 'unreadable' | 'closed' | 'second' } | { outcome: 'taken'; signature: Buffer }
>

/** Signs a covered ballot, and hands the signature out once it is written down that this person has theirs. */
async function giveBallot(c: Context<SignedIn>, id: string, blinded: Buffer): Promise<Given> {
  const { db, viewer, today } = c.var
  const key = openKey(id) ?? (await keyOf(c, id))
  if (!(key instanceof KeyObject)) return { outcome: key }
  const signature = signBlinded(key, blinded)
  if (!signature) return { outcome: (await askedIn(c)) ? 'unreadable' : 'not asked' }
  const outcome = await takeBallot(db, viewer, id, { digest: createHash('sha256').update(blinded).digest(), today })
  return outcome === 'taken' ? { outcome, signature } : { outcome }
}

async function keyOf(c: Context<SignedIn>, id: string): Promise<KeyObject | 'not asked' | 'closed'> {
  const survey = await askedIn(c)
  if (!survey) return 'not asked'
  if (!isOpen(survey, c.var.today) || !survey.privateKey) return 'closed'
  return unsealKey(c.var.seals, id, survey.privateKey)
}
