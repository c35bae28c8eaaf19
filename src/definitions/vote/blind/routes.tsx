import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { voteBox } from '../../../ballot-box/box.ts'
import { stateOf } from '../../../ballot-box/days.ts'
import { hasCast } from '../../../ballot-box/queries.ts'
import { signatureBytes, signBlinded } from '../../../ballots/blind-signature.ts'
import { answerPaths } from '../../../ballots/paths.ts'
import type { Day } from '../../../calendar/day.ts'
import type { SignedIn } from '../../../context.ts'
import { openKey, unsealKey } from '../../../issuing/opened-key.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { asViewer } from '../../../platform/db.ts'
import { readForm } from '../../../platform/http/form.ts'
import type { Tx } from '../../../platform/schema.ts'
import type { Seals } from '../../../platform/secrets.ts'
import { definitionsPaths } from '../../paths.ts'
import { onVote } from '../on-vote.ts'
import { findVote } from '../queries.ts'
import { findKey, listCover } from './queries.ts'

/** Where somebody is given the one blind ballot that they have in a vote. What they choose never comes here. */
export const blindVoteRoutes = new Hono<SignedIn>()

/** For the script of the page: 200 with the signature, 409 when the vote is used up, 410 when it is not open. */
blindVoteRoutes.post(
  definitionsPaths.blindBallot(':id'),
  onVote(async (c, { vote: { id } }) => {
    const { db, viewer, today, seals } = c.var
    const blinded = Buffer.from((await readForm(c)).one('blinded'), 'base64url')
    const given = await asViewer(db, viewer, tx => giveBallot(tx, viewer, id, { blinded, today, seals }))
    if (typeof given === 'string') return c.json({ refused: given }, statusOf[given])
    return c.json({ signature: given.toString('base64url'), next: answerPaths.answer(id) })
  }),
)

const statusOf = { unreadable: 422, closed: 410, second: 409 } as const

type Asking = Readonly<{ blinded: Buffer; today: Day; seals: Seals }>

/** Signs the covered ballot of somebody who has a vote left, and writes down that it is used up: both, or nothing. */
async function giveBallot(
  tx: Tx,
  viewer: Viewer,
  id: string,
  { blinded, today, seals }: Asking,
): Promise<Buffer | keyof typeof statusOf> {
  if (blinded.length !== signatureBytes) return 'unreadable'
  // Whoever looks holds the list until they are done, and counting waits for it: so there is one to write into.
  await hasCast(tx, viewer, voteBox, id)
  const vote = await findVote(tx, viewer, id)
  const sealed = vote && stateOf(vote, today) === 'open' ? (await findKey(tx, viewer, id))?.privateKey : null
  if (!sealed) return 'closed'
  const signature = signBlinded(openKey(id) ?? unsealKey(seals, id, sealed), blinded)
  if (!signature) return 'unreadable'
  const digest = createHash('sha256').update(blinded).digest()
  return (await listCover(tx, viewer, id, digest)) ? signature : 'second'
}
