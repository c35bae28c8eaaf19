import type { Context } from 'hono'
import type { Open } from '../context.ts'
import type { FieldError } from '../platform/http/form.ts'
import { onwardIn } from './onward.ts'
import { SignInPage } from './pages/sign-in.tsx'
import { relyingPartyAt } from './passkeys/relying-party.ts'
import { peoplePaths } from './paths.ts'
import { findOnlySignOn } from './single-sign-on/queries.ts'

const notices: Readonly<Record<string, string>> = {
  away: 'You are signed out here: you were away for an hour, or somebody ended it. Sign in again.',
  'signed-out': 'You are signed out.',
}

type Refused = Readonly<{ typed?: string; errors: readonly FieldError[] }>

/** The sign-in page: as it is, or with what was refused. */
export async function showSignIn(c: Context<Open>, refused?: Refused): Promise<Response> {
  const { db, frame, publicUrl, sendsMail } = c.var
  const happened = refused ? undefined : Object.keys(notices).find(name => c.req.query(name))
  const only = await findOnlySignOn(db)
  const page = {
    frame,
    sendsMail,
    isAsked: onwardIn(c, publicUrl) !== null,
    notice: happened && notices[happened],
    hasPasskeys: relyingPartyAt(publicUrl) !== null,
    signOn: only && { label: only.label, href: peoplePaths.signOn(only.address) },
  }
  return c.html(<SignInPage {...page} {...refused} />, refused ? 422 : 200)
}
