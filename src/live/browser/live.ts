import { fieldsIn, isField, isTyped, keyOf, saysTheSame, swapLabels, takeHidden } from './forms.ts'
import './table.ts'

/**
 * On pages with `data-live`: parts are replaced as they change, countdowns run by the clock of the server, and a line
 * says honestly whether there is a connection.
 */
import { holdTyped } from './hold-typed.ts'
import { reachFirst } from './reach.ts'
import { sendForms } from './send.ts'
import { showSignal } from './signal.ts'
import { moveThreads } from './thread.ts'
import { untilNextTry } from './tries.ts'
import { showVotes } from './votes.ts'

export type Part = Readonly<{ part: string; digest: string; html: string }>

const live = document.querySelector<HTMLElement>('[data-live]')
const has = new Map<string, string>()
/** Parts as they came last, first with the page: what comes again as it is there moves nothing under a finger. */
const came = new Map(partsIn(document).map(place => [place.dataset.part, place.innerHTML]))
let ahead = 0
let waits = 0
/** Every 15 seconds something comes: when nothing does for so long, ms, the connection is gone, whatever the browser thinks. */
const longestSilence = 40_000

if (live?.dataset.live) {
  follow(live.dataset.live)
  void compareClocks()
  setInterval(compareClocks, 60_000)
}
sendForms()
reachFirst()
// Of hosts alone: a guest's phone may be lent, and has drafts that know whose they are.
if (location.pathname.startsWith('/app/')) holdTyped()
document.addEventListener('goldthread:part', showVotes)
showVotes()
// So often that no screen is seen to be behind another.
setInterval(tick, 100)
tick()

function follow(address: string): void {
  const list = [...has].map(([topic, digest]) => `${topic}.${digest}`).join(',')
  const source = new EventSource(`${address}?has=${encodeURIComponent(list)}`)
  const over = new AbortController()
  let silence: ReturnType<typeof setTimeout> | undefined
  const heard = () => {
    clearTimeout(silence)
    silence = setTimeout(lost, longestSilence)
  }
  const lost = async () => {
    clearTimeout(silence)
    over.abort()
    // Closed already, the server has answered, and not with a stream.
    const isRefused = source.readyState === EventSource.CLOSED
    source.close()
    say('No connection. We are trying again. What you type stays here.')
    if (isRefused && (await isOut())) return leave()
    void untilNextTry(waits++).then(() => follow(address))
  }
  source.addEventListener('open', () => {
    waits = 0
    say('')
    heard()
  })
  source.addEventListener('beat', heard)
  source.addEventListener('part', event => {
    heard()
    replace(JSON.parse((event as MessageEvent<string>).data) as Part)
  })
  source.addEventListener('error', lost)
  addEventListener('offline', lost, over)
  heard()
}

/** Is this page no longer there for whoever looks at it, who has left the room or is signed out? */
async function isOut(): Promise<boolean> {
  const answer = await fetch(location.href, { redirect: 'manual' }).catch(() => null)
  return answer?.type === 'opaqueredirect'
}

/** Goes where the page leads now, unless that would take words away. */
function leave(): void {
  if (fieldsIn(document.body).some(isTyped))
    say('You are not in this room any more. Copy what you want to keep, then load this page anew.')
  else location.reload()
}

function partsIn(page: Document): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[data-part]')]
}

function say(words: string): void {
  const line = document.querySelector('[data-line]')
  if (line && line.textContent !== words) line.textContent = words
}

/** Puts a part in the place of the one before. What was typed, and where the cursor is, stays. */
function replace({ part, digest, html }: Part): void {
  has.set(part, digest)
  put({ part, digest, html })
}

/** Not while a button in it is held down, whose press would be lost; and not once a newer one has come. */
function put({ part, digest, html }: Part): void {
  const place = document.querySelector<HTMLElement>(`[data-part="${CSS.escape(part)}"]`)
  if (!place || has.get(part) !== digest) return
  if (place.matches(':active')) return void setTimeout(put, 50, { part, digest, html })
  const fresh = document.createElement('div')
  fresh.innerHTML = html
  if (came.get(part) === fresh.innerHTML) return
  came.set(part, fresh.innerHTML)
  const cursor = cursorIn(place)
  keepTyped(place, fresh)
  keepUnfolded(place, fresh)
  place.replaceChildren(...fresh.childNodes)
  cursor(place)
  tick()
  document.dispatchEvent(new CustomEvent('goldthread:part', { detail: part }))
}

/**
 * A form in which something is typed stays whole, also where the part has no place for it any more, and with the
 * version its writer had seen: so the server can tell that somebody else has written meanwhile, and keeps the words of both.
 * A form of buttons alone is made anew: several of them lead to the same address, and each presses something else.
 */
function keepTyped(place: HTMLElement, fresh: HTMLElement): void {
  const coming = new Map([...fresh.querySelectorAll('form')].map(form => [keyOf(form), form]))
  for (const form of place.querySelectorAll('form')) {
    const other = coming.get(keyOf(form))
    const fields = fieldsIn(form)
    const isBeingTyped = fields.some(isTyped)
    if (!other) {
      if (isBeingTyped && !fresh.querySelector('[data-keep]')) fresh.append(form)
      continue
    }
    const isTheSame = fields.length > 0 && form.contains(document.activeElement) && saysTheSame(form, other)
    if (!isBeingTyped && !isTheSame) continue
    if (!isBeingTyped) takeHidden(form, other)
    swapLabels(form, other)
    other.replaceWith(form)
  }
}

/** What was unfolded stays so. */
function keepUnfolded(place: HTMLElement, fresh: HTMLElement): void {
  const unfolded = new Set([...place.querySelectorAll('details[open] > summary')].map(({ textContent }) => textContent))
  for (const details of fresh.querySelectorAll('details'))
    details.open ||= unfolded.has(details.querySelector('summary')?.textContent ?? '')
}

/**
 * Where the cursor is, to be put there again. A button is known by its words; or by its place, where as many stand there as
 * before.
 */
function cursorIn(place: HTMLElement): (place: HTMLElement) => void {
  const active = document.activeElement
  if (!(active instanceof HTMLElement) || !place.contains(active)) return () => undefined
  if (active instanceof HTMLButtonElement) {
    const [before, words] = [buttonsIn(place), active.textContent]
    return then => {
      const now = buttonsIn(then)
      const sameWords = now.find(({ textContent }) => textContent === words)
      const samePlace = now.length === before.length ? now[before.indexOf(active)] : undefined
      const same = then.contains(active) ? active : (sameWords ?? samePlace)
      same?.focus({ preventScroll: true })
    }
  }
  if (!isField(active)) return () => undefined
  const [key, from, to] = [keyOf(active.form), active.selectionStart, active.selectionEnd]
  return then => {
    const field = fieldsIn(then).find(one => one.name === active.name && keyOf(one.form) === key)
    field?.focus({ preventScroll: true })
    field?.setSelectionRange(from, to)
  }
}

const buttonsIn = (place: HTMLElement) => [...place.querySelectorAll('button')]

/** How far the server's clock is ahead of ours, by the quickest of a few answers. */
async function compareClocks(): Promise<void> {
  let quickest = Number.POSITIVE_INFINITY
  for (let i = 0; i < 5; i += 1) {
    const sent = performance.now()
    const answer = await fetch('/live/time', { cache: 'no-store' }).catch(() => null)
    const took = performance.now() - sent
    if (!answer?.ok || took >= quickest) continue
    const { now } = (await answer.json()) as { now: number }
    quickest = took
    ahead = now + took / 2 - Date.now()
  }
  tick()
}

function tick(): void {
  for (const clock of document.querySelectorAll<HTMLElement>('[data-ends]')) {
    const left = Math.max(0, Math.ceil((Number(clock.dataset.ends) - Date.now() - ahead) / 1000))
    const words = left === 0 ? 'Time is up' : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
    if (clock.textContent !== words) clock.textContent = words
    clock.classList.toggle('gt-last-minute', left > 0 && left <= 60)
  }
  showSignal(Date.now() + ahead)
  moveThreads(Date.now() + ahead)
  for (const wait of document.querySelectorAll<HTMLElement>('[data-since]')) {
    const words = `${Math.max(0, Math.floor((Date.now() + ahead - Number(wait.dataset.since)) / 60_000))} min`
    if (wait.textContent !== words) wait.textContent = words
  }
}
