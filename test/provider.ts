import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Context } from 'oidc-provider'

/** What the provider says of an account. `sub` is its name there. */
export type Account = Readonly<Record<string, unknown>>

/** A real OpenID provider on this machine, with a page on which one chooses who one is. */
export type TestProvider = Readonly<{
  issuer: string
  client: Readonly<{ clientId: string; clientSecret: string }>
  /** Goes where the application sends somebody, signs on as this account, and returns where the provider sends them back. */
  signOn(to: string, account: string): Promise<URL>
  stop(): Promise<void>
}>

type Setting = Readonly<{
  accounts: Readonly<Record<string, Account>>
  redirectUris: readonly string[]
  /** Says nothing in the token but who it is: the rest is to be asked for. */
  keepsToItself?: boolean
}>

const client = { clientId: 'goldthread', clientSecret: 'a secret of the provider, with : and %' }

export async function startProvider({ accounts, redirectUris, keepsToItself = false }: Setting): Promise<TestProvider> {
  const server = createServer((request, response) => answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, configurationFor(accounts, redirectUris, keepsToItself))
  const answerAsProvider = provider.callback()

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', issuer)
    const as = url.searchParams.get('as')
    if (!url.pathname.startsWith('/interaction/')) answerAsProvider(request, response)
    else if (as === null) choose(response, url.pathname, Object.keys(accounts))
    else finish(request, response, as)
  }

  function finish(request: IncomingMessage, response: ServerResponse, as: string): void {
    const result = as === 'nobody' ? { error: 'access_denied' } : { login: { accountId: as } }
    provider
      .interactionFinished(request, response, result, { mergeWithLastSubmission: false })
      .catch(() => response.writeHead(400).end())
  }

  return {
    issuer,
    client,
    signOn: (to, account) => signOn(issuer, to, account),
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function configurationFor(accounts: Setting['accounts'], redirectUris: readonly string[], keepsToItself: boolean) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: redirectUris,
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'one' }] },
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false } },
    conformIdTokenClaims: keepsToItself,
    claims: { openid: ['sub'], email: ['email', 'email_verified', 'xms_edov'], profile: ['name', 'groups'] },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ ...accounts[id], sub: id }) }),
    async loadExistingGrant({ oidc }: Context) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  }
}

function choose(response: ServerResponse, path: string, names: readonly string[]): void {
  const links = [...names, 'nobody'].map(name => `<li><a href="${path}?as=${name}">${name}</a></li>`)
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(`<!DOCTYPE html><html lang="en"><title>Accounts</title><h1>Who are you?</h1><ul>${links.join('')}</ul>`)
}

/** A browser that keeps the provider's cookies, as far as that goes without one. */
async function signOn(issuer: string, to: string, account: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let url = new URL(to)
  for (let i = 0; i < 12 && url.origin === issuer; i += 1) {
    if (url.pathname.startsWith('/interaction/')) url.searchParams.set('as', account)
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const text of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? []
      cookies.set(name, value)
    }
    const next = response.headers.get('location')
    if (!next) throw new Error(`The provider stopped with ${response.status}: ${await response.text()}`)
    url = new URL(next, url)
  }
  return url
}
