import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  type CustomFetch,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client'
import { askOutside, isThisMachine, mayAsk } from './outside.ts'

/** A provider as its settings name it. */
export type Provider = Readonly<{ issuer: string; clientId: string; clientSecret: string }>

/** What goes to the provider and must come back, or be known, with its answer. */
export type Errand = Readonly<{ redirectUri: string; state: string; nonce: string; verifier: string }>

/** What a provider says of somebody, checked to be its own word and for us. */
export type Claims = Readonly<{ issuer: string; subject: string; [name: string]: unknown }>

/** Why nothing came of it: nobody answered; our settings are not what the provider knows; it was declined; it does not fit. */
export type Trouble = Readonly<{
  outcome: 'unreachable' | 'not-accepted' | 'declined' | 'does-not-fit'
  /** A code of the library or the protocol, for the log: nothing about a person. */
  code: string
}>

/** OpenID Connect, with providers whose addresses organisations type. What was discovered is kept for ten minutes. */
export type OpenId = Readonly<{
  /** Whether an address that somebody typed may be asked at all. */
  mayAsk(url: URL): boolean
  /** Whether there is a provider at this issuer, as its own document says. */
  discover(provider: Provider): Promise<Readonly<{ outcome: 'found' }> | Trouble>
  /** Where to send somebody. */
  wayTo(provider: Provider, errand: Errand): Promise<Readonly<{ outcome: 'found'; url: URL }> | Trouble>
  /** Turns what came back, the whole address, into what the provider says of them. */
  redeem(
    provider: Provider,
    errand: Errand,
    back: URL,
  ): Promise<Readonly<{ outcome: 'known'; claims: Claims }> | Trouble>
}>

const keptFor = 600_000
const mostKept = 200

/** `publicUrl` decides whether providers on this machine may be asked: only while Goldthread itself is only there. */
export function openId(publicUrl: string, now: () => Date): OpenId {
  const allowThisMachine = isThisMachine(new URL(publicUrl).hostname)
  const ask = askOutside(allowThisMachine) as CustomFetch
  const kept = new Map<string, { found: Promise<Configuration>; until: number }>()

  function find(provider: Provider): Promise<Configuration> {
    const name = JSON.stringify(provider)
    const known = kept.get(name)
    if (known && known.until > now().getTime()) return known.found
    if (kept.size >= mostKept) kept.clear()
    const found = configure(provider, ask, allowThisMachine)
    kept.set(name, { found, until: now().getTime() + keptFor })
    found.catch(() => kept.delete(name))
    return found
  }

  return {
    mayAsk: url => mayAsk(url, allowThisMachine),
    discover: provider =>
      tried(async () => {
        kept.delete(JSON.stringify(provider))
        await find(provider)
        return { outcome: 'found' }
      }),
    wayTo: (provider, errand) =>
      tried(async () => ({ outcome: 'found', url: await authorization(await find(provider), errand) })),
    redeem: (provider, errand, back) =>
      tried(async () => ({ outcome: 'known', claims: await redeemed(await find(provider), errand, back) })),
  }
}

async function configure(provider: Provider, ask: CustomFetch, allowThisMachine: boolean): Promise<Configuration> {
  const { issuer, clientId, clientSecret } = provider
  const found = await discovery(new URL(issuer), clientId, clientSecret, ClientSecretBasic(clientSecret), {
    [customFetch]: ask,
    timeout: 10,
    execute: allowThisMachine ? [allowInsecureRequests] : [],
  })
  const server = found.serverMetadata()
  // The address people are sent to comes from the provider's document: it is held to the same rule as the issuer's.
  if (!URL.canParse(server.authorization_endpoint ?? '')) throw new Error('There is no address to send people to.')
  if (!mayAsk(new URL(server.authorization_endpoint ?? ''), allowThisMachine)) throw new Error('It is not safe.')
  const config = takesSecretsByHeader(server) ? found : byBody(found, provider, ask, allowThisMachine)
  config.timeout = 10
  enableNonRepudiationChecks(config)
  return config
}

/** What says nothing takes them so: it is what the standard falls back to. */
function takesSecretsByHeader({
  token_endpoint_auth_methods_supported: ways,
}: {
  token_endpoint_auth_methods_supported?: string[] | undefined
}) {
  return !ways || ways.includes('client_secret_basic')
}

function byBody(found: Configuration, provider: Provider, ask: CustomFetch, allowThisMachine: boolean): Configuration {
  const { clientId, clientSecret } = provider
  const config = new Configuration(found.serverMetadata(), clientId, clientSecret, ClientSecretPost(clientSecret))
  config[customFetch] = ask
  if (allowThisMachine) allowInsecureRequests(config)
  return config
}

async function authorization(config: Configuration, { redirectUri, state, nonce, verifier }: Errand): Promise<URL> {
  return buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
}

async function redeemed(config: Configuration, { state, nonce, verifier }: Errand, back: URL): Promise<Claims> {
  const tokens = await authorizationCodeGrant(config, back, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('The provider named nobody.')
  const more = await moreAbout(config, tokens.access_token, claims)
  return { ...claims, ...more, issuer: claims.iss, subject: claims.sub }
}

/** Some providers keep the address out of the token. It is then asked for; the word for it comes from there too. */
async function moreAbout(config: Configuration, accessToken: string, claims: { sub: string; email?: unknown }) {
  if (claims.email !== undefined || !config.serverMetadata().userinfo_endpoint) return {}
  const said = await fetchUserInfo(config, accessToken, claims.sub)
  return { ...said, email_verified: said.email_verified, xms_edov: said.xms_edov }
}

async function tried<T>(work: () => Promise<T>): Promise<T | Trouble> {
  try {
    return await work()
  } catch (error) {
    return troubleIn(error)
  }
}

const declining = ['access_denied', 'login_required', 'consent_required', 'interaction_required']

function troubleIn(error: unknown): Trouble {
  if (error instanceof AuthorizationResponseError) {
    return { outcome: declining.includes(error.error) ? 'declined' : 'does-not-fit', code: protocolWord(error.error) }
  }
  if (error instanceof ResponseBodyError) {
    const isOurs = ['invalid_client', 'unauthorized_client'].includes(error.error)
    return { outcome: isOurs ? 'not-accepted' : 'does-not-fit', code: protocolWord(error.error) }
  }
  const code = codeOf(error)
  if (error instanceof WWWAuthenticateChallengeError) return { outcome: 'not-accepted', code }
  return { outcome: misfits.test(code) ? 'does-not-fit' : 'unreachable', code }
}

/** Codes of an answer that came, but is not the one we asked for. The rest is a provider that does not work. */
const misfits = /^OAUTH_(INVALID_RESPONSE|JWT_|KEY_SELECTION|UNSUPPORTED_OPERATION|INVALID_REQUEST)/

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } }
  const found = [code, cause?.code].find(each => typeof each === 'string')
  return protocolWord(found ?? error.name)
}

/** The provider writes these words: only their shape is let into a log. */
function protocolWord(word: unknown): string {
  return typeof word === 'string' && /^\w{1,60}$/.test(word) ? word : 'unknown'
}
