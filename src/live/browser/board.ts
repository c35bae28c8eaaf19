/**
 * On the page where hosts sort insights. Dragging one under a theme does what ticking it and pressing Move does. What is
 * ticked stays ticked while parts change, unless another host has just sorted it.
 */
import { carryCards } from './carry.ts'
import './live.ts'
import { forgetNews } from './send.ts'

const form = document.querySelector<HTMLFormElement>('form[data-sorting]')
if (form) begin(form)

function begin(form: HTMLFormElement): void {
  const ticked = new Set<string>()
  let chosen = ''
  let stood = ''

  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) chosen = target.value
    if (!(target instanceof HTMLInputElement)) return
    if (target.checked) ticked.add(target.value)
    else ticked.delete(target.value)
  })
  form.addEventListener('focusin', ({ target }) => {
    stood = target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.id : ''
  })
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget) stood = ''
  })
  document.addEventListener('goldthread:part', again)
  carryCards(form, { over, drop: (card, place) => void move(card, place) })
  again()

  function again(): void {
    const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=insight]')]
    for (const box of boxes) box.checked ||= ticked.has(box.value)
    for (const value of ticked) if (!boxes.some(box => box.value === value)) ticked.delete(value)
    const select = form.querySelector('select')
    if (select && chosen) select.value = chosen
    if (stood && document.activeElement === document.body)
      document.getElementById(stood)?.focus({ preventScroll: true })
  }

  /** What is carried goes where it was let go; was it ticked, all that is ticked goes with it. */
  async function move(card: string, place: HTMLElement): Promise<void> {
    forgetNews()
    const body = new URLSearchParams({ to: place.dataset.theme ?? '', press: 'move' })
    for (const insight of ticked.has(card) ? ticked : [card]) body.append('insight', insight)
    const headers = { accept: 'application/json' }
    const answer = await fetch(form.action, { method: 'POST', body, headers }).catch(() => null)
    const { said } = answer
      ? ((await answer.json().catch(() => ({}))) as { said?: string })
      : { said: 'Not moved: no connection. Drag it again.' }
    say('[data-said]', said ?? 'It was not moved. Load the page anew.')
    if (said === '') say('[data-carried]', `Moved to ${nameOf(place)}`)
  }

  function over(place: HTMLElement | null): void {
    for (const one of form.querySelectorAll('[data-theme]')) one.classList.toggle('gt-place--over', one === place)
    say('[data-carried]', place ? `Over ${nameOf(place)}` : '')
  }

  function say(line: string, words: string): void {
    const place = form.querySelector(line)
    if (place && place.textContent !== words) place.textContent = words
  }
}

const nameOf = (place: HTMLElement) => `“${place.querySelector('h2')?.textContent?.trim()}”`
