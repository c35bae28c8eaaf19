import { makeMark } from '../mark.ts'
import { digestOfReceipt, newReceipt, readReceipt } from '../receipt.ts'
import { askWhoBegan, begunBefore, sayWhoComes } from './begun.ts'
import { forgetCard, markFromCard, startCard, takeCard } from './card-mark.ts'
import { drop, places, read, write } from './device.ts'
import { hasDraft, keep, restore } from './draft.ts'
import { beginInPart, goOnToPage, partBefore } from './history.ts'
import { keepPlace } from './keep-place.ts'
import { forgetMemory, isMemoryWhole, markFromMemory, remember, restoreMemory } from './memory.ts'
import { ballotFor, ownPlace, ownThings } from './own-place.ts'
import { isInLaterPart, oneAtATime, showWhatIsMeant } from './parts.ts'
import { offerToRead } from './read-aloud.ts'
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

begin(true)

/** `isArrival`: the page was loaded, and whoever is there may be somebody else than before. */
function begin(isArrival: boolean): void {
  const form = document.querySelector<HTMLFormElement>('form[data-answer]')
  const done = document.querySelector<HTMLElement>('[data-answer-done]')
  const over = document.querySelector<HTMLElement>('[data-answer-over]')
  if (over) forgetEverybodys(over.dataset.answerOver ?? '')
  if (done) finish(done)
  if (!form) return
  const begun = isArrival && form.dataset.answerStep === 'look' && begunBefore(form)
  if (begun) askWhoBegan(form, begun, () => startQuestions(form))
  else if (form.dataset.answerStep === 'look') startQuestions(form)
  else void startReview(form)
  form.addEventListener('submit', event => {
    const inLanguage = event.submitter?.getAttribute('formaction')
    if (inLanguage && holdsMore(form)) return
    event.preventDefault()
    if (inLanguage) {
      sayWhoComes(form)
      return location.assign(inLanguage)
    }
    void sendWhenRight(form, event.submitter)
  })
}

/** Is there something in the form that the device does not keep, so that the form itself has to go to another language? */
function holdsMore(form: HTMLFormElement): boolean {
  return !hasDraft(form) || form.querySelector('[name=replaces], [name=code]') !== null
}

// ── The questions ──

/** On a slow line people read and answer long before this script is there: nothing moves, and nothing is taken back. */
function startQuestions(form: HTMLFormElement): void {
  beginInPart(partBefore())
  if (!form.querySelector(wrong)) restore(form)
  restoreMemory(form)
  const isPutRight = form.querySelector(wrong) !== null
  keepPlace(form, () => {
    showWhatIsMeant(form)
    if (canSeal) toggle('[data-answer-mark]', true)
    if (!isPutRight && !isInLaterPart(form)) oneAtATime(form)
  })
  if (canSeal) startCard(form)
  offerToRead(form)
  if (hasDraft(form)) sayKept(form)
  form.addEventListener('input', () => {
    showWhatIsMeant(form)
    if (keep(form)) sayKept(form)
  })
  form.querySelector('[data-answer-forget]')?.addEventListener('click', () => {
    // Without a ballot, whoever answers next on this device may be somebody else: theirs is another answer.
    for (const what of ballotFor(form) ? ['answers'] : ownThings) drop(ownPlace(form, what))
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
  if (isUnsure(form)) say(form, 'unsure')
  if (form.dataset.answerAnew !== undefined) for (const what of ['receipt', 'row', 'sent']) drop(ownPlace(form, what))
  receiptWords = keptOrNew(ownPlace(form, 'receipt'), await newReceipt())
  keepRow(form)
  const bytes = await readReceipt(receiptWords)
  if (!bytes) return
  const digest = base64(await digestOfReceipt(bytes))
  receipt.remove()
  put(form, 'receipt-digest', digest)
  const shown = document.querySelector('[data-answer-receipt]')
  if (shown) shown.textContent = digest
  await addMark(form)
}

/** Kept until the answer is in: sent again after a lost connection, it is the same answer with the same receipt. */
function keptOrNew(place: string, made: string): string {
  const kept = read(place) ?? made
  write(place, kept)
  return kept
}

/** The number of the row stays the same too, so that it is one answer also where nothing else tells it from another. */
function keepRow(form: HTMLFormElement): void {
  const row = form.querySelector<HTMLInputElement>('[name=row]')
  if (!row) return
  row.value = keptOrNew(ownPlace(form, 'row'), row.value)
  const shown = document.querySelector('[data-answer-row]')
  if (shown) shown.textContent = row.value
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
  const sentBefore = noteSending(form, by)
  const fields = [...new FormData(form, by)].map(([name, value]): [string, string] => [name, String(value)])
  if (sentBefore) fields.push(['receipt', receiptWords])
  const { onLine } = navigator
  say(form, 'sending')
  try {
    await remember(form)
    const answer = await fetch(form.action, { ...quietly, method: 'post', body: new URLSearchParams(fields) })
    if (answer.status === 413) say(form, 'too-long')
    else if (answer.status >= 500 || answer.status === 408) sayLost(form, fields)
    else {
      if (sentBefore === false) drop(ownPlace(form, 'sent'))
      showPage(await answer.text(), form)
    }
  } catch {
    if (onLine || isUnsure(form)) sayLost(form, fields)
    else say(form, 'offline')
  } finally {
    form.removeAttribute('aria-busy')
  }
}

/**
 * Notes that answers are being sent with a receipt that was made here, until the server has said what became of them. True
 * where they were sent before and nobody heard: what was kept then gives way only to whoever shows the words of the receipt,
 * since its fingerprint stands on the page for anyone to see. Null where nothing is sent to be kept.
 */
function noteSending(form: HTMLFormElement, by: HTMLElement | null): boolean | null {
  if (by?.getAttribute('value') !== 'send' || !form.querySelector('[name=receipt-digest]')) return null
  const wasSent = read(ownPlace(form, 'sent')) !== null
  write(ownPlace(form, 'sent'), 'yes')
  return wasSent
}

/** What was under way when the line broke may have arrived. Whoever sends answers is told so, until it is known. */
function sayLost(form: HTMLFormElement, fields: readonly [string, string][]): void {
  if (fields.some(([name, value]) => name === 'step' && value === 'send')) write(ownPlace(form, 'unsure'), 'yes')
  say(form, isUnsure(form) ? 'unsure' : 'busy')
}

const isUnsure = (form: HTMLFormElement) => read(ownPlace(form, 'unsure')) !== null

/** The page that came back takes the place of this one, and is read from its heading. */
function showPage(html: string, form: HTMLFormElement): void {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const [now, next] = [document.querySelector('main'), page.querySelector('main')]
  if (!now || !next) return
  const isDone = next.querySelector('[data-answer-done]') !== null
  if (isDone) forgetOwn(form)
  if (!next.querySelector('[data-answer-step=look]')) goOnToPage(isDone)
  document.title = page.title
  now.replaceWith(next)
  document.querySelector('footer')?.replaceWith(page.querySelector('footer') ?? '')
  const heading = next.querySelector<HTMLElement>('.govuk-error-summary, h1')
  if (heading) heading.tabIndex = -1
  heading?.focus({ preventScroll: true })
  scrollTo(0, 0)
  begin(false)
}

function finish(done: HTMLElement): void {
  const words = done.querySelector('[data-answer-words]')
  if (words && !words.textContent?.trim()) words.textContent = receiptWords
  forgetMemory()
  forgetCard()
  toggle('[data-answer-forgotten]', true)
}

/** What lies on the device for an answer that is in, and the ballot it came with. */
function forgetOwn(form: HTMLFormElement): void {
  const isAgain = form.querySelector('[name=replaces]') !== null
  for (const what of ownThings) drop(ownPlace(form, what))
  if (!isAgain) drop(`ballot ${form.dataset.answer}`)
}

/** A survey is over: nobody needs anything of it any more. */
function forgetEverybodys(wave: string): void {
  for (const place of places()) if (place.includes(` ${wave}`)) drop(place)
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
