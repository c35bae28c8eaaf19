import { isShown } from '../../questionnaires/condition.ts'
import type { Condition } from '../../questionnaires/questionnaire.ts'
import { makeMark } from '../mark.ts'
import { digestOfReceipt, newReceipt, readReceipt } from '../receipt.ts'
import { forgetCard, markFromCard, startCard, takeCard } from './card-mark.ts'
import { drop, read, write } from './device.ts'
import { forgetMemory, isMemoryWhole, markFromMemory, remember, restoreMemory } from './memory.ts'

/**
 * What a browser adds to the pages on which a survey is answered, all of which work without it: one part at a time, only
 * the questions that are meant for somebody, what was typed kept on the device until it is sent, an honest word about the
 * connection, and the ballot and the receipt, which the server gets without learning whose they are.
 */

/** Cookies never come this far, and neither does an address: said again here, so that no browser sends them. */
const quietly = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' } as const

const canSeal = isSecureContext && 'subtle' in crypto
/** The words of the receipt that was made here, for the page that shows it. */
let receiptWords = ''

/** The code of a paper that was scanned stands behind the address, where no server sees it. */
const scannedCode = new URLSearchParams(location.hash.slice(1)).get('code') ?? ''

begin()

function begin(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-answer]')
  const done = document.querySelector<HTMLElement>('[data-answer-done]')
  if (done) finish(done)
  if (!form) return
  if (form.dataset.answerStep === 'look') startQuestions(form)
  else void startReview(form)
  form.addEventListener('submit', event => {
    event.preventDefault()
    void sendWhenRight(form, event.submitter)
  })
}

// ── The questions ──

function startQuestions(form: HTMLFormElement): void {
  if (!form.querySelector(wrong)) restore(form)
  restoreMemory(form)
  showWhatIsMeant(form)
  if (canSeal) {
    toggle('[data-answer-mark]', true)
    startCard(form)
  }
  oneAtATime(form)
  form.addEventListener('input', () => {
    showWhatIsMeant(form)
    keep(form)
  })
  const forget = form.querySelector<HTMLButtonElement>('[data-answer-forget]')
  if (!forget) return
  forget.hidden = read(draftOf(form)) === null
  forget.addEventListener('click', () => {
    drop(draftOf(form))
    forgetCard()
    form.reset()
    location.reload()
  })
}

/** What says that something has to be put right. */
const wrong = '.govuk-error-message:not([hidden])'

function draftOf(form: HTMLFormElement): string {
  return `answers ${form.dataset.answer}`
}

function keep(form: HTMLFormElement): void {
  const typed = [...new FormData(form)].filter(([name]) => name.startsWith('q.'))
  if (!write(draftOf(form), JSON.stringify(typed))) return
  say(form, 'kept-here')
  const forget = form.querySelector<HTMLElement>('[data-answer-forget]')
  if (forget) forget.hidden = false
}

function restore(form: HTMLFormElement): void {
  const typed = JSON.parse(read(draftOf(form)) ?? '[]') as [string, string][]
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type))
      field.checked ||= typed.some(([name, value]) => name === field.name && value === field.value)
    else if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)
      field.value ||= typed.find(([name]) => name === field.name)?.[1] ?? ''
  }
  if (typed.length > 0) say(form, 'kept-here')
}

/** Shows what is meant for whoever answered so; what is hidden is as if it had not been answered. */
function showWhatIsMeant(form: HTMLFormElement): void {
  const given: Record<string, string[]> = {}
  for (const note of form.querySelectorAll<HTMLElement>('[data-only-if]')) note.hidden = true
  for (const part of form.querySelectorAll<HTMLElement>('[data-part]')) {
    const isMeant = meant(part, given)
    part.toggleAttribute('data-unmeant', !isMeant)
    if (!part.hasAttribute('data-stepped')) part.hidden = !isMeant
    if (!isMeant) continue
    for (const item of part.querySelectorAll<HTMLElement>('.gt-item')) {
      item.hidden = !meant(item, given)
      if (item.hidden) continue
      for (const { name, value } of item.querySelectorAll<HTMLInputElement>('input:checked')) {
        const id = name.replace(/^q\./, '')
        if (value) given[id] = [...(given[id] ?? []), value]
      }
    }
  }
}

function meant({ dataset: { showIf } }: HTMLElement, given: Record<string, string[]>): boolean {
  return isShown(showIf ? (JSON.parse(showIf) as Condition) : undefined, given)
}

/** One part after another, unless something is wrong: then everything stands there, to be put right. */
function oneAtATime(form: HTMLFormElement): void {
  const parts = [...form.querySelectorAll<HTMLElement>('[data-part]')]
  if (parts.length < 2 || form.querySelector(wrong)) return
  const last = [...form.querySelectorAll<HTMLElement>(':scope > :is(.gt-actions, [data-answer-series])')]
  let at = 0
  const next = (from: number, by: 1 | -1) => {
    let to = from + by
    while (parts[to]?.hasAttribute('data-unmeant')) to += by
    return parts[to] ? to : from
  }
  const show = (to: number, isMove: boolean) => {
    at = to
    const isLast = next(at, 1) === at
    for (const [i, part] of parts.entries()) {
      part.setAttribute('data-stepped', '')
      part.hidden = i !== at
      const actions = part.querySelector<HTMLElement>('[data-part-actions]')
      const [back, on] = [
        part.querySelector<HTMLElement>('[data-part-back]'),
        part.querySelector<HTMLElement>('[data-part-next]'),
      ]
      if (!actions || !back || !on) continue
      actions.hidden = false
      back.hidden = next(at, -1) === at
      on.hidden = isLast
    }
    for (const each of last) each.hidden = !isLast
    toggle('[data-before-first]', next(at, -1) === at)
    if (!isMove) return
    const part = parts[at]!
    part.tabIndex = -1
    part.focus({ preventScroll: true })
    part.scrollIntoView({ block: 'start' })
  }
  for (const part of parts) {
    part.querySelector('[data-part-back]')?.addEventListener('click', () => show(next(at, -1), true))
    part.querySelector('[data-part-next]')?.addEventListener('click', () => show(next(at, 1), true))
  }
  form.addEventListener('input', () => show(at, false))
  show(0, false)
}

// ── What will be kept ──

type Ballot = Readonly<{ ballot: string; signature: string }>

function ballotFor(form: HTMLFormElement): Ballot | null {
  const kept = JSON.parse(read(`ballot ${form.dataset.answer}`) ?? 'null') as Partial<Ballot> | null
  return kept?.ballot && kept.signature ? { ballot: kept.ballot, signature: kept.signature } : null
}

/** Puts the ballot in, and a receipt that was made here, of which the server gets the fingerprint alone. */
async function startReview(form: HTMLFormElement): Promise<void> {
  const receipt = form.querySelector<HTMLInputElement>('[name=receipt]')
  const ballot = ballotFor(form)
  const code = form.querySelector<HTMLInputElement>('[name=code]')
  if (code && !ballot) code.value ||= scannedCode
  if (!canSeal || !receipt) return
  if (ballot) {
    for (const [name, value] of Object.entries(ballot)) put(form, name, value)
    toggle('[data-answer-ballot]', true)
    toggle('[data-answer-code]', false)
  }
  // Kept until the answer is in: sent again after a lost connection, it is the same answer with the same receipt.
  const place = `receipt ${form.dataset.answer}`
  if (form.dataset.answerAnew !== undefined) drop(place)
  receiptWords = read(place) ?? (await newReceipt())
  write(place, receiptWords)
  const bytes = await readReceipt(receiptWords)
  if (!bytes) return
  const digest = base64(await digestOfReceipt(bytes))
  receipt.remove()
  put(form, 'receipt-digest', digest)
  const shown = document.querySelector('[data-answer-receipt]')
  if (shown) shown.textContent = digest
  await addMark(form)
}

/** Adds the mark that somebody asked for: of this browser, or else of a card, or else of their memory. */
async function addMark(form: HTMLFormElement): Promise<void> {
  const bytes = (await markOfBrowser(form)) ?? markFromCard() ?? markFromMemory()
  if (!bytes) return
  const mark = base64(bytes)
  put(form, 'mark', mark)
  const shown = Object.assign(document.createElement('code'), { textContent: mark })
  document.querySelector('[data-answer-mark]')?.replaceChildren(shown)
}

/** The mark that this browser makes in this series, where it was ticked. Its secret never leaves the device. */
async function markOfBrowser(form: HTMLFormElement): Promise<Uint8Array | null> {
  const series = form.querySelector<HTMLElement>('[name=mark-here]')?.dataset.answerSeries
  if (!series) return null
  const place = 'goldthread mark'
  const card = read(place) ?? (await newReceipt())
  const secret = await readReceipt(card)
  return secret && write(place, card) ? makeMark(secret, series) : null
}

function put(form: HTMLFormElement, name: string, value: string): void {
  const field = Object.assign(document.createElement('input'), { type: 'hidden', name, value })
  form.append(field)
}

function toggle(what: string, isShownNow: boolean): void {
  for (const each of document.querySelectorAll<HTMLElement>(what)) each.hidden = !isShownNow
}

// ── Sending ──

async function sendWhenRight(form: HTMLFormElement, by: HTMLElement | null): Promise<void> {
  if (isMemoryWhole(form) && (!canSeal || (await takeCard(form)))) await send(form, by)
}

async function send(form: HTMLFormElement, by: HTMLElement | null): Promise<void> {
  if (form.hasAttribute('aria-busy')) return
  form.setAttribute('aria-busy', 'true')
  say(form, 'sending')
  const fields = [...new FormData(form, by)].map(([name, value]): [string, string] => [name, String(value)])
  try {
    await remember(form)
    const answer = await fetch(form.action, { ...quietly, method: 'post', body: new URLSearchParams(fields) })
    if (answer.status >= 500) return say(form, 'busy')
    if (answer.status === 413) return say(form, 'too-long')
    showPage(await answer.text())
  } catch {
    say(form, 'offline')
  } finally {
    form.removeAttribute('aria-busy')
  }
}

/** The page that came back takes the place of this one, and is read from its heading. */
function showPage(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const [now, next] = [document.querySelector('main'), page.querySelector('main')]
  if (!now || !next) return
  document.title = page.title
  now.replaceWith(next)
  const heading = next.querySelector<HTMLElement>('.govuk-error-summary, h1')
  if (heading) heading.tabIndex = -1
  heading?.focus({ preventScroll: true })
  scrollTo(0, 0)
  begin()
}

function finish(done: HTMLElement): void {
  const words = done.querySelector('[data-answer-words]')
  if (words && !words.textContent?.trim()) words.textContent = receiptWords
  drop(`answers ${done.dataset.answerDone}`)
  drop(`ballot ${done.dataset.answerDone}`)
  drop(`receipt ${done.dataset.answerDone}`)
  forgetMemory()
  forgetCard()
  toggle('[data-answer-forgotten]', true)
}

/** Shows the words for what happened, and no others. */
function say(form: HTMLFormElement, reason: string): void {
  for (const words of form.querySelectorAll<HTMLElement>('[data-answer-when]'))
    words.hidden = words.dataset.answerWhen !== reason
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
