import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { signatureBytes, signBlinded } from '../ballots/blind-signature.ts'
import { purposeOfKey } from '../ballots/key.ts'
import { answerPaths } from '../ballots/paths.ts'
import type { Day } from '../calendar/day.ts'
import type { SignedIn } from '../context.ts'
import type { Viewer } from '../people/viewer.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import { readForm } from '../platform/http/form.ts'
import type { Tx } from '../platform/schema.ts'
import type { Seals } from '../platform/secrets.ts'
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
  return c.html(<BallotPage frame={frame} survey={survey} isOpen={isOpen(survey, today)} />)
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
  const { db, viewer, today, seals } = c.var
  const id = idFrom(c.req.param('id'))
  const blinded = Buffer.from((await readForm(c)).one('blinded'), 'base64url')
  const given = id && (await asViewer(db, viewer, tx => giveBallot(tx, viewer, id, { blinded, today, seals })))
  if (!given || given.outcome === 'not asked') return c.notFound()
  if (given.outcome !== 'signed') return c.json({ refused: given.outcome }, statusOf[given.outcome])
  const answer = JSON.stringify({ signature: given.signature.toString('base64url'), next: answerPaths.answer(id) })
  // Its length is said, so that it is sent as it is: to compress it takes longer.
  return c.body(answer, 200, { 'content-type': 'application/json', 'content-length': String(answer.length) })
})

const statusOf = { unreadable: 422, closed: 410, second: 409 } as const

type Given = Readonly<
  { outcome: 'not asked' | 'unreadable' | 'closed' | 'second' } | { outcome: 'signed'; signature: Buffer }
>

type Asking = Readonly<{ blinded: Buffer; today: Day; seals: Seals }>

/** Signs the covered ballot of somebody who is asked, and writes down that they have theirs: both, or nothing. */
async function giveBallot(tx: Tx, viewer: Viewer, id: string, { blinded, today, seals }: Asking): Promise<Given> {
  // Whoever looks holds `ballots_taken` until they are done, and closing waits for it: so there is a box to write into.
  const survey = await findAsked(tx, viewer, id)
  if (!survey) return { outcome: 'not asked' }
  if (blinded.length !== signatureBytes) return { outcome: 'unreadable' }
  if (!isOpen(survey, today) || !survey.privateKey) return { outcome: 'closed' }
  const key = seals.unseal(purposeOfKey(survey.id), survey.privateKey)
  if (key === null) throw new Error('The key of a survey was sealed with another secret.')
  const signature = signBlinded(Buffer.from(key, 'base64'), blinded)
  if (!signature) return { outcome: 'unreadable' }
  const digest = createHash('sha256').update(blinded).digest()
  return (await takeBallot(tx, viewer, survey.id, digest)) ? { outcome: 'signed', signature } : { outcome: 'second' }
}
