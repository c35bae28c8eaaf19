import { qrOf } from '../../ui/qr-path.ts'
import { addressOfCard, cardBehind, mostCards } from '../card.ts'
import { newReceipt } from '../receipt.ts'
import { keepCard } from './kept-card.ts'

/** Draws cards in the browser, so that no server has ever seen them, and takes in one that was scanned. */

const canSeal = isSecureContext && 'subtle' in crypto

if (canSeal) void begin()

async function begin(): Promise<void> {
  if (location.hash) await takeIn()
  addEventListener('hashchange', () => location.hash && void takeIn())
  const making = document.querySelector<HTMLElement>('[data-card-making]')
  making?.addEventListener('submit', event => {
    const count = countIn(event.target as HTMLFormElement)
    if (count === 0) return
    event.preventDefault()
    void draw(making, count)
  })
  const print = document.querySelector<HTMLElement>('[data-card-print]')
  if (print) print.hidden = false
  print?.addEventListener('click', () => window.print())
}

/** What was scanned goes out of the address at once: others may look at it later. */
async function takeIn(): Promise<void> {
  const words = await cardBehind(location.hash)
  history.replaceState(null, '', location.pathname + location.search)
  show(words ? '[data-card-read]' : '[data-card-broken]')
  if (words) keepCard(words)
}

/** How many are wanted; 0 for what the server has to say something about. */
function countIn(form: HTMLFormElement): number {
  const count = Number(new FormData(form).get('count'))
  return Number.isInteger(count) && count <= mostCards ? Math.max(count, 0) : 0
}

async function draw(making: HTMLElement, count: number): Promise<void> {
  const blank = document.querySelector<HTMLTemplateElement>('[data-card-blank]')
  const page = making.dataset.cardMaking
  if (!blank || !page) return
  const cards = await Promise.all(Array.from({ length: count }, () => drawOne(blank, page)))
  document.querySelector('[data-cards]')?.replaceChildren(...cards.map(({ card }) => card))
  const [only] = cards
  if (only && count === 1) {
    document.querySelector('[data-card-onwards] a')?.addEventListener('click', () => keepCard(only.words))
    show('[data-card-onwards]')
  }
  making.hidden = true
  show('[data-card-drawn]')
  const heading = document.querySelector<HTMLElement>('[data-card-drawn] h2')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus()
}

async function drawOne(blank: HTMLTemplateElement, page: string): Promise<{ card: Node; words: string }> {
  const words = await newReceipt()
  const card = blank.content.cloneNode(true) as DocumentFragment
  const { size, path } = qrOf(await addressOfCard(page, words))
  card.querySelector('svg')?.setAttribute('viewBox', `0 0 ${size} ${size}`)
  for (const side of ['width', 'height']) card.querySelector('rect')?.setAttribute(side, String(size))
  card.querySelector('path')?.setAttribute('d', path)
  const place = card.querySelector('[data-card-words]')
  if (place) place.textContent = words
  return { card, words }
}

function show(what: string): void {
  const found = document.querySelector<HTMLElement>(what)
  if (found) found.hidden = false
}
