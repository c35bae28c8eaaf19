import { makeMark } from '../mark.ts'
import { digestOfReceipt, newReceipt, readReceipt } from '../receipt.ts'
import { forgetCard, markFromCard, startCard, takeCard } from './card-mark.ts'
import { drop, read, write } from './device.ts'
import { forget, hasDraft, keep, restore } from './draft.ts'
import { keepPlace } from './keep-place.ts'
import { forgetMemory, isMemoryWhole, markFromMemory, remember, restoreMemory } from './memory.ts'
import { isInLaterPart, oneAtATime, showWhatIsMeant } from './parts.ts'
import { toggle } from './toggle.ts'

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
  const over = document.querySelector<HTMLElement>('[data-answer-over]')
  if (over) forgetAll(over.dataset.answerOver)
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

/** On a slow line people read and answer long before this script is there: nothing moves, and nothing is taken back. */
function startQuestions(form: HTMLFormElement): void {
  if (!form.querySelector(wrong)) restore(form)
  restoreMemory(form)
  const isPutRight = form.querySelector(wrong) !== null
  keepPlace(form, () => {
    showWhatIsMeant(form)
    if (canSeal) toggle('[data-answer-mark]', true)
    if (!isPutRight && !isInLaterPart(form)) oneAtATime(form)
  })
  if (canSeal) startCard(form)
  if (hasDraft(form)) sayKept(form)
  form.addEventListener('input', () => {
    showWhatIsMeant(form)
    if (keep(form)) sayKept(form)
  })
  form.querySelector('[data-answer-forget]')?.addEventListener('click', () => {
    forget(form)
    forgetCard()
    form.reset()
    location.reload()
  })
}

function sayKept(form: HTMLFormElement): void {
  say(form, 'kept-here')
  toggle('[data-answer-forget]', true)
}

/** What says that something has to be put right: then everything stands there at once. */
const wrong = '.govuk-error-message:not([hidden])'

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

// ── Sending ──

async function sendWhenRight(form: HTMLFormElement, by: HTMLElement | null): Promise<void> {
  if (isMemoryWhole(form) && (!canSeal || (await takeCard(form)))) await send(form, by)
}

async function send(form: HTMLFormElement, by: HTMLElement | null): Promise<void> {
  if (form.hasAttribute('aria-busy')) return
  form.setAttribute('aria-busy', 'true')
  say(form, 'sending')
  const fields = [...new FormData(form, by)].map(([name, value]): [string, string] => [name, String(value)])
  // An answer that is on its way may arrive although nobody hears of it. Only without any network is it sure that it did not.
  const mayBeKept = fields.some(([name, value]) => name === 'step' && value === 'send') && navigator.onLine
  try {
    await remember(form)
    const answer = await fetch(form.action, { ...quietly, method: 'post', body: new URLSearchParams(fields) })
    if (answer.status >= 500) return say(form, mayBeKept ? 'unsure' : 'busy')
    if (answer.status === 413) return say(form, 'too-long')
    showPage(await answer.text())
  } catch {
    say(form, mayBeKept ? 'unsure' : 'offline')
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
  forgetAll(done.dataset.answerDone)
  forgetMemory()
  forgetCard()
  toggle('[data-answer-forgotten]', true)
}

/** What lies on the device of a survey that is over, or that was answered. */
function forgetAll(wave: string | undefined): void {
  for (const what of ['answers', 'ballot', 'receipt']) drop(`${what} ${wave}`)
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
