/**
 * On the page where hosts sort insights. Dragging one under a theme does what ticking it and pressing Move does. What is
 * ticked stays ticked while parts change, unless another host has just sorted it.
 */
import './live.ts'

const form = document.querySelector<HTMLFormElement>('form[data-sorting]')
if (form) begin(form)

function begin(form: HTMLFormElement): void {
  const ticked = new Set<string>()
  let chosen = ''
  let carried = ''
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
  form.addEventListener('dragstart', event => {
    carried = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')?.dataset.card ?? ''
    if (carried) event.dataTransfer?.setData('text/plain', carried)
  })
  form.addEventListener('dragover', event => {
    const place = carried && placeAt(event)
    over(place || undefined)
    if (place) event.preventDefault()
  })
  form.addEventListener('dragend', () => over(undefined))
  form.addEventListener('drop', event => {
    const place = placeAt(event)
    over(undefined)
    if (!place || !carried) return
    event.preventDefault()
    void move(carried, place.dataset.theme ?? '')
    carried = ''
  })
  again()

  function again(): void {
    const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=insight]')]
    for (const box of boxes) box.checked ||= ticked.has(box.value)
    for (const value of ticked) if (!boxes.some(box => box.value === value)) ticked.delete(value)
    const select = form.querySelector('select')
    if (select && chosen) select.value = chosen
    for (const card of form.querySelectorAll<HTMLElement>('[data-card]')) card.draggable = true
    if (stood && document.activeElement === document.body)
      document.getElementById(stood)?.focus({ preventScroll: true })
  }

  async function move(insight: string, to: string): Promise<void> {
    const body = new URLSearchParams({ insight, to, press: 'move' })
    const headers = { accept: 'application/json' }
    const answer = await fetch(form.action, { method: 'POST', body, headers }).catch(() => null)
    const { said } = answer
      ? ((await answer.json().catch(() => ({}))) as { said?: string })
      : { said: 'Not moved: no connection. Drag it again.' }
    const line = form.querySelector('[data-said]')
    if (line) line.textContent = said ?? 'It was not moved. Load the page anew.'
  }

  function over(place: HTMLElement | undefined): void {
    for (const one of form.querySelectorAll('[data-theme]')) one.classList.toggle('gt-place--over', one === place)
  }
}

const placeAt = ({ target }: Event) => (target as HTMLElement).closest<HTMLElement>('[data-theme]')
