import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { minute } from '../../platform/clock.ts'
import type { Errand } from '../../platform/open-id.ts'
import { isSecret, type Keyed } from '../../platform/secrets.ts'
import { peoplePaths } from '../paths.ts'

/** How long somebody may be on the way to a provider and back. */
export const attemptLifetime = 10 * minute

/** Goes to the sign-in pages alone. Lax, since the way back begins at the provider. */
function cookie(publicUrl: string) {
  const secure = publicUrl.startsWith('https:')
  const attributes = { path: '/sign-in', httpOnly: true, sameSite: 'Lax', secure } as const
  return { name: secure ? '__Secure-goldthread-sign-on' : 'goldthread-sign-on', attributes }
}

export function giveAttempt(c: Context, publicUrl: string, secret: string): void {
  const { name, attributes } = cookie(publicUrl)
  setCookie(c, name, secret, { ...attributes, maxAge: attemptLifetime / 1000 })
}

/** The secret of the attempt this browser is on, or null; it holds it no longer. */
export function takeAttempt(c: Context, publicUrl: string): string | null {
  const { name, attributes } = cookie(publicUrl)
  const secret = getCookie(c, name)
  deleteCookie(c, name, attributes)
  return secret && isSecret(secret) ? secret : null
}

/**
 * What goes along with an attempt. Each part is worked out from the browser's secret under a purpose of its own: who has
 * seen one in an address cannot work out another, and who reads the database can work out none.
 */
export function errandOf(keyed: Keyed, publicUrl: string, address: string, secret: string): Errand {
  const part = (name: string) => keyed(`sign-on ${name}`, secret).toString('base64url')
  return {
    redirectUri: publicUrl + peoplePaths.signOnBack(address),
    state: part('state'),
    nonce: part('nonce'),
    verifier: part('verifier'),
  }
}
