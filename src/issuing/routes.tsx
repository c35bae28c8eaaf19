import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { signatureBytes, signBlinded } from '../ballots/blind-signature.ts'
import { purposeOfKey } from '../ballots/key.ts'
import { answerPaths } from '../ballots/paths.ts'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import { readForm } from '../platform/http/form.ts'
import { BallotPage } from './pages/ballot.tsx'
import { AskedPage } from './pages/mine.tsx'
import { issuingPaths } from './paths.ts'
import { type AskedWithKey, findAsked, listAsked, listHeard, takeBallot } from './queries.ts'

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
  return c.html(
    <BallotPage frame={frame} survey={survey} isOpen={isOpen(survey, today)} base={c.var.viewer.rule.base} />,
  )
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
  const { db, viewer, seals, today } = c.var
  const survey = await askedIn(c)
  if (!survey) return c.notFound()
  const blinded = Buffer.from((await readForm(c)).one('blinded'), 'base64url')
  if (blinded.length !== signatureBytes) return c.json({ refused: 'unreadable' }, 422)
  if (!isOpen(survey, today) || !survey.privateKey) return c.json({ refused: 'closed' }, 410)
  const key = seals.unseal(purposeOfKey(survey.id), survey.privateKey)
  if (key === null) throw new Error('The key of a survey was sealed with another secret.')
  const signature = signBlinded(Buffer.from(key, 'base64'), blinded)
  if (!signature) return c.json({ refused: 'unreadable' }, 422)
  const digest = createHash('sha256').update(blinded).digest()
  const isTaken = await asViewer(db, viewer, tx => takeBallot(tx, viewer, survey.id, digest))
  if (!isTaken) return c.json({ refused: 'second' }, 409)
  return c.json({ signature: signature.toString('base64url'), next: answerPaths.answer(survey.id) })
})
