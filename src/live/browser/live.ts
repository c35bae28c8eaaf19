/**
 * On pages with `data-live`: parts are replaced as they change, countdowns run by the clock of the server, and a line
 * says honestly whether there is a connection.
 */
import { sendForms } from './send.ts'
import { showVotes } from './votes.ts'

export type Part = Readonly<{ part: string; digest: string; html: string }>

const live = document.querySelector<HTMLElement>('[data-live]')
const has = new Map<string, string>()
let ahead = 0
let waits = 0

if (live?.dataset.live) {
  follow(live.dataset.live)
  void compareClocks()
  setInterval(compareClocks, 60_000)
}
sendForms()
document.addEventListener('goldthread:part', showVotes)
showVotes()
setInterval(tick, 200)
tick()

function follow(address: string): void {
  const list = [...has].map(([topic, digest]) => `${topic}.${digest}`).join(',')
  const source = new EventSource(`${address}?has=${encodeURIComponent(list)}`)
  source.addEventListener('open', () => {
    waits = 0
    say('')
  })
  source.addEventListener('part', event => replace(JSON.parse((event as MessageEvent<string>).data) as Part))
  source.addEventListener('error', () => {
    source.close()
    say('No connection. We are trying again. What you type stays here.')
    // Not everyone at the same moment.
    const pause = Math.min(8_000, 500 * 2 ** waits++) * (0.5 + Math.random())
    setTimeout(() => follow(address), pause)
  })
}

function say(words: string): void {
  const line = document.querySelector('[data-line]')
  if (line && line.textContent !== words) line.textContent = words
}

/** Puts a part in the place of the one before. What was typed, and where the cursor is, stays. */
function replace({ part, digest, html }: Part): void {
  const place = document.querySelector<HTMLElement>(`[data-part="${CSS.escape(part)}"]`)
  has.set(part, digest)
  if (!place) return
  const typed = [...fieldsIn(place)].filter(
    field => field.value !== field.defaultValue || field === document.activeElement,
  )
  const kept = typed.map(field => ({
    ...{ name: nameOf(field), value: field.value, from: field.selectionStart, to: field.selectionEnd },
    isActive: field === document.activeElement,
  }))
  const pressed = document.activeElement instanceof HTMLButtonElement && place.contains(document.activeElement)
  const at = pressed ? [...place.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement) : -1
  place.innerHTML = html
  for (const one of kept) {
    const field = [...fieldsIn(place)].find(each => nameOf(each) === one.name)
    if (!field) continue
    field.value = one.value
    if (!one.isActive) continue
    field.focus()
    field.setSelectionRange(one.from, one.to)
  }
  if (at >= 0) place.querySelectorAll('button')[at]?.focus()
  tick()
  document.dispatchEvent(new CustomEvent('goldthread:part', { detail: part }))
}

function fieldsIn(place: HTMLElement) {
  return place.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input[type=text], input:not([type])')
}

const nameOf = (field: HTMLTextAreaElement | HTMLInputElement) => `${field.form?.getAttribute('action')} ${field.name}`

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
}
