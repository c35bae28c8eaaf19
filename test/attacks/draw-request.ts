import type { Chance } from './chance.ts'
import type { Field, Found, FoundForm } from './explore.ts'
import { mangle, nastyFile, nastyWord } from './nasty.ts'

/** One request as it goes over the wire. */
export type Drawn = Readonly<{
  method: string
  path: string
  headers: Readonly<Record<string, string>>
  body: Buffer | null
  isSignedIn: boolean
}>

type Route = Readonly<{ method: string; path: string }>

/** A request to one of all routes: sometimes as it should be, mostly with something wrong. */
export function drawRequest(chance: Chance, routes: readonly Route[], found: Found): Drawn {
  if (found.inHand.length > 0 && chance.percent(shareInHand)) return drawInHand(chance, chance.pick(found.inHand))
  const route = chance.pick(routes)
  const path = drawPath(chance, route, found)
  const method = chance.percent(92)
    ? route.method
    : chance.pick(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
  const form = chance.pick(found.forms.filter(({ action }) => fits(route, action))) as FoundForm | undefined
  const sent = method === 'GET' || method === 'HEAD' ? null : drawBody(chance, form)
  return {
    method,
    path: asTarget(path + drawQuery(chance)),
    headers: { ...sent?.headers, ...drawHeaders(chance) },
    body: sent?.body ?? null,
    isSignedIn: chance.percent(80),
  }
}

/** So many of a hundred requests send what people have in their hands. */
const shareInHand = 10

/** The form with its first values and nothing wrong, by somebody who is signed in. */
export function drawAsMeant({ action, fields }: FoundForm): Drawn {
  const pairs = fields.map(({ name, values, isFile }) => ({ name, value: values[0] ?? '', isFile }))
  return { method: 'POST', path: action, ...asForm(pairs), isSignedIn: true }
}

/** Mostly the form, and now and then its address. */
function drawInHand(chance: Chance, form: FoundForm): Drawn {
  const method = chance.percent(80) ? 'POST' : 'GET'
  const sent = method === 'POST' ? drawBody(chance, form) : null
  const headers = { ...sent?.headers, ...drawHeaders(chance) }
  const path = asTarget(form.action + drawQuery(chance))
  return { method, path, headers, body: sent?.body ?? null, isSignedIn: chance.percent(80) }
}

/** Does an address belong to this route? */
export function fits({ path }: Route, address: string): boolean {
  const pattern = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/:\w+(\\?\{[^}]*\})?/g, '[^/?]+')
  return new RegExp(`^${pattern}(\\?|$)`).test(address)
}

function drawPath(chance: Chance, route: Route, { addresses, forms }: Found): string {
  const known = [...addresses, ...forms.map(({ action }) => action)].filter(address => fits(route, address))
  if (known.length > 0 && chance.percent(75)) return chance.pick(known)
  const id = chance.pick(addresses.flatMap(address => address.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? ['1']))
  const filler = () => (chance.percent(40) ? id : chance.percent(50) ? '1' : maybeEncoded(chance, nastyWord(chance)))
  return route.path.replace(/:\w+(\{[^}]*\})?/g, filler)
}

function maybeEncoded(chance: Chance, word: string): string {
  return chance.percent(60) ? encodeURIComponent(word.replace(/\p{Surrogate}/gu, '\ufffd')) : word
}

function drawQuery(chance: Chance): string {
  if (chance.percent(80)) return ''
  const pairs = Array.from({ length: 1 + chance.below(3) }, () => {
    const name = chance.pick(['page', 'kept', 'away', 'next', 'return', 'q', 'sort', nastyWord(chance)])
    return `${maybeEncoded(chance, name)}=${maybeEncoded(chance, nastyWord(chance))}`
  })
  return `?${pairs.join('&')}`
}

function drawHeaders(chance: Chance): Record<string, string> {
  if (chance.percent(80)) return {}
  const value = nastyWord(chance).replace(/[^\x20-\x7e]/g, '')
  const name = chance.pick([
    ...['accept', 'accept-language', 'accept-encoding', 'cookie', 'range', 'if-none-match', 'if-modified-since'],
    ...['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded', 'referer', 'origin', 'content-type'],
    ...['sec-fetch-site', 'user-agent', 'x-http-method-override', 'x-original-url', 'authorization'],
  ])
  return { [name]: value }
}

function drawBody(chance: Chance, form: FoundForm | undefined) {
  if (chance.percent(8)) return drawOther(chance)
  const pairs = drawPairs(chance, form?.fields ?? [])
  return form?.isMultipart ? asMultipart(chance, pairs) : asForm(pairs)
}

type Pair = Readonly<{ name: string; value: string; isFile: boolean }>

/** The fields of the form as it stands on its page; then some are changed, missing, twice there, or new. */
function drawPairs(chance: Chance, fields: readonly Field[]): Pair[] {
  const share = chance.pick([0, 10, 30, 70])
  const pairs = fields.flatMap(({ name, values, isFile }) => {
    const value = chance.pick(values.length > 0 ? values : [''])
    if (!chance.percent(share)) return [{ name, value, isFile }]
    const wrong = { name, value: mangle(chance, value), isFile }
    return chance.pick([[], [wrong], [wrong], [wrong, wrong], [{ ...wrong, name: mangle(chance, name) }]])
  })
  const extra = { name: nastyWord(chance), value: nastyWord(chance), isFile: false }
  return chance.percent(share) ? [...pairs, extra] : pairs
}

function asForm(pairs: readonly Pair[]) {
  const body = new URLSearchParams(pairs.map(({ name, value }) => [name, value])).toString()
  return { body: Buffer.from(body), headers: { 'content-type': 'application/x-www-form-urlencoded' } }
}

function asMultipart(chance: Chance, pairs: readonly Pair[]) {
  const quoted = (text: string) => text.replace(/["\r\n]/g, '_')
  const parts = pairs.flatMap(({ name, value, isFile }) => {
    const fileName = isFile ? `; filename="${quoted(chance.pick(['answers.csv', '', nastyWord(chance)]))}"` : ''
    const head = `--x\r\ncontent-disposition: form-data; name="${quoted(name)}"${fileName}\r\n\r\n`
    return [Buffer.from(head), isFile ? nastyFile(chance) : Buffer.from(value), Buffer.from('\r\n')]
  })
  const whole = Buffer.concat([...parts, Buffer.from('--x--\r\n')])
  const body = chance.percent(15) ? whole.subarray(0, chance.below(whole.length)) : whole
  return { body, headers: { 'content-type': 'multipart/form-data; boundary=x' } }
}

/** What is no form at all, under any name. */
function drawOther(chance: Chance) {
  const body = chance.pick([Buffer.from('{"a":[1]}'), Buffer.alloc(0), nastyFile(chance), Buffer.alloc(70_000, 97)])
  const type = chance.pick([
    ...['application/json', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=', 'x', ''],
    ...['application/x-www-form-urlencoded; charset=utf-16', 'application/x-www-form-urlencoded', 'image/png'],
  ])
  return { body, headers: { 'content-type': type } }
}

/** What Node sends as it is; the rest travels encoded. Raw bytes have tests of their own. */
function asTarget(path: string): string {
  const target = path.replace(/[^\x21-\x7e]/g, sign => encodeURIComponent(sign.replace(/\p{Surrogate}/gu, '\ufffd')))
  return target.startsWith('/') ? target : `/${target}`
}
