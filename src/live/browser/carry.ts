/**
 * Carrying a card to a place, by mouse, finger or pen alike. A mouse takes it up anywhere; a finger and a pen by its grip
 * alone, since elsewhere they scroll.
 */
type Carrying = Readonly<{
  /** Which place the card is over now; null over none. */
  over(place: HTMLElement | null): void
  /** It was let go over a place in which it does not stand yet. */
  drop(card: string, place: HTMLElement): void
}>

type Held = { pointer: number; card: string; words: string; x: number; y: number; ghost: HTMLElement | null }

/** Less is a press, px. */
const begins = 6
/** So near to the edge of the window the page moves along, px. */
const edge = 80

export function carryCards(board: HTMLElement, { over, drop }: Carrying): void {
  let held: Held | null = null
  let isLetGo = false

  board.addEventListener('pointerdown', event => {
    const target = event.target as HTMLElement
    const card = target.closest<HTMLElement>('[data-card]')
    if (held?.ghost || !card || event.button !== 0 || target.closest('button, a, input, summary')) return
    if (event.pointerType !== 'mouse' && !target.closest('[data-grip]')) return
    const words = card.querySelector('[dir]')?.textContent ?? ''
    held = { pointer: event.pointerId, card: card.dataset.card ?? '', words, x: event.x, y: event.y, ghost: null }
  })
  board.addEventListener('pointermove', event => {
    if (event.pointerId !== held?.pointer) return
    if (event.buttons === 0) return putBack()
    if (!held.ghost && Math.hypot(event.x - held.x, event.y - held.y) < begins) return
    Object.assign(held, { x: event.x, y: event.y })
    if (!held.ghost) lift(held)
    follow(held)
  })
  board.addEventListener('pointerup', event => {
    if (event.pointerId !== held?.pointer) return
    const { card, ghost } = held
    const place = ghost && placeUnder(held)
    putBack()
    isLetGo = ghost !== null
    setTimeout(() => {
      isLetGo = false
    })
    if (place && !place.querySelector(`[data-card="${CSS.escape(card)}"]`)) drop(card, place)
  })
  board.addEventListener('pointercancel', event => event.pointerId === held?.pointer && putBack())
  document.addEventListener('goldthread:part', () => held?.ghost && follow(held))
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && putBack())
  // Letting go ticks nothing.
  board.addEventListener('click', event => isLetGo && event.preventDefault(), true)

  function lift(it: Held): void {
    // The board stays while its parts are made anew: what is carried is not lost when another host sorts.
    board.setPointerCapture(it.pointer)
    it.ghost = document.createElement('p')
    Object.assign(it.ghost, { className: 'gt-carried', textContent: it.words, dir: 'auto', ariaHidden: 'true' })
    board.append(it.ghost)
    requestAnimationFrame(scrollAlong)
  }

  function follow(it: Held): void {
    if (it.ghost)
      it.ghost.style.translate = `${Math.min(it.x, innerWidth - it.ghost.offsetWidth - edge / 4)}px ${it.y}px`
    over(placeUnder(it))
  }

  function scrollAlong(): void {
    if (!held?.ghost) return
    const beyond = Math.min(0, held.y - edge) + Math.max(0, held.y - innerHeight + edge)
    if (beyond !== 0) {
      scrollBy({ top: beyond / 4, behavior: 'instant' })
      follow(held)
    }
    requestAnimationFrame(scrollAlong)
  }

  function putBack(): void {
    if (held?.ghost) over(null)
    held?.ghost?.remove()
    held = null
  }

  function placeUnder({ x, y }: Held): HTMLElement | null {
    return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-theme]') ?? null
  }
}
