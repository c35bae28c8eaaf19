import { asViewer } from '../../platform/db.ts'
import type { Claims } from '../../platform/open-id.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import { recordAct } from '../acts/queries.ts'
import { type Membership, type Moment, markJoined, startSession } from '../queries.ts'
import { type Admission, admit, type Newcomer, newcomerIn } from './admit.ts'
import { addNewcomer, connectAccount, findByAccount, findByEmail, waitForTurn } from './queries.ts'
import type { SignOnInUse } from './sign-on.ts'

export type SignedOn = Readonly<
  { outcome: 'signed-on'; session: string } | { outcome: 'left' | 'unproven-email' | 'not-a-member' }
>

type Visit = Moment & Readonly<{ db: Db; device: string; signOn: SignOnInUse }>

/** Lets in whom the provider has named, or says why not: all of it in one transaction. */
export async function signOnNewcomer(visit: Visit, claims: Claims): Promise<SignedOn> {
  const newcomer = newcomerIn(claims)
  if (!newcomer) return { outcome: 'not-a-member' }
  return asViewer(visit.db, visit.signOn, async tx => {
    const admission = await decide(tx, visit, newcomer, claims)
    const member = await take(tx, visit, newcomer, admission)
    if (!member) return { outcome: admission.outcome as 'left' | 'unproven-email' | 'not-a-member' }
    if (!(await markJoined(tx, member, visit.today))) return { outcome: 'left' }
    const { device, now } = visit
    return { outcome: 'signed-on', session: await startSession(tx, member, { way: 'single-sign-on', device, now }) }
  })
}

async function decide(tx: Tx, { signOn }: Visit, newcomer: Newcomer, claims: Claims): Promise<Admission> {
  const known = await findByAccount(tx, newcomer)
  if (known) return admit(newcomer, { byAccount: known, byEmail: null }, signOn.joining, claims)
  await waitForTurn(tx, signOn.organisationId)
  const byAccount = await findByAccount(tx, newcomer)
  const byEmail = newcomer.email === null ? null : await findByEmail(tx, newcomer.email)
  return admit(newcomer, { byAccount, byEmail }, signOn.joining, claims)
}

async function take(tx: Tx, visit: Visit, newcomer: Newcomer, admission: Admission): Promise<Membership | null> {
  const { signOn, today, now } = visit
  const { organisationId } = signOn
  if (admission.outcome === 'known') return { organisationId, memberId: admission.memberId }
  if (admission.outcome !== 'connect' && admission.outcome !== 'join') return null
  const member =
    admission.outcome === 'connect'
      ? { organisationId, memberId: admission.memberId }
      : await addNewcomer(tx, organisationId, newcomer, today)
  await connectAccount(tx, member, newcomer, today)
  if (admission.outcome === 'join') {
    await recordAct(tx, member, {
      act: 'person-added',
      subjectId: member.memberId,
      details: { by: 'single sign-on' },
      now,
    })
  }
  return member
}
