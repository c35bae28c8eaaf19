/**
 * A form marked `data-passkey` asks the browser for a passkey: `create` to make one, `get` to use one. What the
 * browser answers is put into the form's field `credential`, and the form goes its usual way. Where that cannot work,
 * the words that stand there for a browser without script stay.
 */
type Publickey = PublicKeyCredentialCreationOptions & PublicKeyCredentialRequestOptions

type Bytes = 'challenge' | 'user' | 'excludeCredentials'

/** The JSON of the options: bytes are base64url. */
type Asked = Omit<Publickey, Bytes> & {
  challenge: string
  user?: { id: string; name: string; displayName: string }
  excludeCredentials?: { id: string; type: 'public-key' }[]
}

if (isSecureContext && 'PublicKeyCredential' in window) {
  for (const part of document.querySelectorAll<HTMLElement>('[data-passkey-unless]')) part.hidden = true
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    form.hidden = false
    form.addEventListener('submit', event => {
      event.preventDefault()
      if (!form.hasAttribute('aria-busy')) ask(form)
    })
  }
}

async function ask(form: HTMLFormElement) {
  say(form)
  form.setAttribute('aria-busy', 'true')
  try {
    const answer = await fetch(form.dataset.passkeyAsk ?? '', { method: 'post' })
    if (!answer.ok) return say(form, answer.status === 429 ? 'often' : 'stopped')
    const credential = await fromBrowser(form.dataset.passkey === 'create', await answer.json())
    const field = form.elements.namedItem('credential')
    if (field instanceof HTMLInputElement) field.value = JSON.stringify(credential)
    form.submit()
  } catch (error) {
    say(form, reasons[error instanceof Error ? error.name : ''] ?? 'stopped')
  } finally {
    form.removeAttribute('aria-busy')
  }
}

const reasons: Record<string, string> = { InvalidStateError: 'here', SecurityError: 'elsewhere' }

/** Shows the words for what happened, and no others. */
function say(form: HTMLFormElement, reason = '') {
  for (const words of form.querySelectorAll<HTMLElement>('[data-passkey-when]')) {
    words.hidden = words.dataset.passkeyWhen !== reason
  }
}

async function fromBrowser(makes: boolean, asked: Asked) {
  const publicKey = {
    ...asked,
    challenge: bytesOf(asked.challenge),
    ...(asked.user && { user: { ...asked.user, id: bytesOf(asked.user.id) } }),
    excludeCredentials: asked.excludeCredentials?.map(each => ({ ...each, id: bytesOf(each.id) })),
  } as Publickey
  const made = makes
    ? await navigator.credentials.create({ publicKey })
    : await navigator.credentials.get({ publicKey })
  if (!(made instanceof PublicKeyCredential)) throw new Error()
  return { id: made.id, rawId: textOf(made.rawId), type: made.type, response: written(made.response) }
}

const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']

/** Everything in an answer that is bytes, and is asked for, as text. */
function written(response: AuthenticatorResponse) {
  const held = parts.map(name => [name, response[name as keyof AuthenticatorResponse]] as const)
  return Object.fromEntries(held.flatMap(([name, bytes]) => (bytes ? [[name, textOf(bytes)]] : [])))
}

function bytesOf(text: string) {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, character => character.charCodeAt(0))
}

function textOf(bytes: ArrayBuffer) {
  const binary = String.fromCharCode(...new Uint8Array(bytes))
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
