import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { putForward, readBallot } from './kept-ballot.ts'

/**
 * A form marked `data-ballot` makes a ballot, has it signed through a cover, takes the cover off, and keeps ballot and
 * signature in this browser until they are used. What is needed to finish is kept before anything is sent, so that an
 * answer of the server that was lost can be asked for again.
 */

const form = document.querySelector<HTMLFormElement>('form[data-ballot]')
document.querySelector('[data-ballot-await]')?.remove()
if (form && isSecureContext && 'subtle' in crypto && canKeep()) {
  const without = document.querySelector<HTMLElement>('[data-ballot-without]')
  if (without) without.hidden = true
  form.hidden = false
  form.addEventListener('submit', event => {
    event.preventDefault()
    if (!form.hasAttribute('aria-busy')) void take(form)
  })
}

function canKeep(): boolean {
  try {
    localStorage.setItem('goldthread', '1')
    localStorage.removeItem('goldthread')
    return true
  } catch {
    return false
  }
}

async function take(form: HTMLFormElement): Promise<void> {
  const { ballot: wave = '', ballotKey = '', ballotNext = '', ballotWhose = '' } = form.dataset
  const place = `ballot ${wave}`
  putForward(localStorage, place, ballotWhose)
  say(form, 'taking')
  form.setAttribute('aria-busy', 'true')
  try {
    const suite = RSABSSA.SHA384.PSS.Randomized()
    const key = await crypto.subtle.importKey('spki', from(ballotKey), { name: 'RSA-PSS', hash: 'SHA-384' }, true, [
      'verify',
    ])
    let kept = readBallot(localStorage, place)
    if (!kept) {
      const ballot = suite.prepare(crypto.getRandomValues(new Uint8Array(32)))
      const { blindedMsg, inv } = await suite.blind(key, ballot)
      kept = { whose: ballotWhose, ballot: to(ballot), inv: to(inv), blinded: to(blindedMsg) }
      localStorage.setItem(place, JSON.stringify(kept))
    }
    if (!kept.signature) {
      const body = new URLSearchParams({ blinded: kept.blinded })
      // Whoever is signed out is led to the door: that is no answer to this.
      const answer = await fetch(form.action, { method: 'post', body, redirect: 'manual' })
      if (!answer.ok) {
        // Another ballot was signed before: this one never will be.
        if (answer.status === 409) localStorage.removeItem(place)
        return say(form, reasonOf(answer))
      }
      const { signature } = (await answer.json()) as { signature: string }
      const finished = await suite.finalize(key, from(kept.ballot), from(signature), from(kept.inv))
      localStorage.setItem(place, JSON.stringify({ ...kept, signature: to(finished) }))
    }
    // Whoever answers next in this tab is the one who has just shown whose ballot it is: `answering/browser/begun.ts`.
    sessionStorage.setItem(`comes ${wave}`, 'yes')
    leadOn(ballotNext)
  } catch {
    say(form, 'lost')
  } finally {
    form.removeAttribute('aria-busy')
  }
}

/** On to where answers are given, which does not learn where somebody comes from. */
function leadOn(href: string): void {
  Object.assign(document.createElement('a'), { href, rel: 'noreferrer' }).click()
}

function reasonOf({ type, status }: Response): string {
  if (type === 'opaqueredirect' || status === 401) return 'signed-out'
  if (status === 409) return 'second'
  if (status === 410) return 'closed'
  return status >= 500 ? 'lost' : 'refused'
}

/** Shows the words for what happened, and no others. */
function say(form: HTMLFormElement, reason: string): void {
  for (const words of form.querySelectorAll<HTMLElement>('[data-ballot-when]')) {
    words.hidden = words.dataset.ballotWhen !== reason
  }
}

function to(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

function from(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))
}
