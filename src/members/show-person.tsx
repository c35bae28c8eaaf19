import type { Context } from 'hono'
import type { SignedIn } from '../context.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { noticeAfter } from '../platform/http/notice.ts'
import { troubleWith } from '../platform/http/reach.ts'
import { findBounce } from '../platform/mail/bounces.ts'
import { neighbourAddresses } from '../platform/neighbours.ts'
import { mayKeep } from './keeping.ts'
import type { Member } from './member.ts'
import type { Found } from './on-member.ts'
import { PersonPage } from './pages/person.tsx'
import { type Bounce, bouncedOn } from './unreached.ts'

const notices: Readonly<Record<string, string>> = {
  added: 'They are added.',
  changed: 'It is changed.',
  invited: 'The invitation is on its way.',
  texted: 'The code is on its way to their phone.',
  'signed-out': 'They are signed out everywhere.',
  left: 'They can no longer come in.',
  returned: 'They work here again.',
}

/** A number that was typed for a text message, and why none went there. */
type Refused = Readonly<{ typed: string; problem: string; status: 422 | 429 }>

/** The page of one person, with what went wrong if something did. */
export async function showPerson(c: Context<SignedIn>, { member, units }: Found, refused?: Refused) {
  const { viewer, frame, mayText, publicUrl } = c.var
  const powers = {
    keep: mayKeep(viewer, member),
    keepList: may(viewer, 'keep the staff list'),
    giveRoles: may(viewer, 'give roles'),
    isSelf: member.id === viewer.memberId,
  }
  const bounce = powers.keep ? await findBounceOf(c, member) : null
  const isTexted = mayText && (!member.email || bounce !== null || refused !== undefined)
  const texting = isTexted
    ? { typed: '', ...refused, trouble: troubleWith(publicUrl, 'phone', neighbourAddresses()) }
    : null
  const notice = refused ? undefined : noticeAfter(c, notices)
  return c.html(<PersonPage {...{ frame, member, units, powers, bounce, texting, notice }} />, refused?.status ?? 200)
}

async function findBounceOf({ var: { db, viewer } }: Context<SignedIn>, member: Member): Promise<Bounce | null> {
  const { email, leftOn } = member
  if (!email || leftOn) return null
  const found = await asViewer(db, viewer, tx => findBounce(tx, email))
  return found && bouncedOn(found)
}
