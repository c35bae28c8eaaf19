import { isShown } from '../../questionnaires/condition.ts'
import type { Condition } from '../../questionnaires/questionnaire.ts'
import { beginInPart, goBackToPart, goOnToPart, partBefore, whenInPart } from './history.ts'
import { toggle } from './toggle.ts'

/** The parts of a survey, one at a time, with only what is meant for whoever answers. */

/** Shows what is meant for whoever answered so; what is hidden is as if it had not been answered. */
export function showWhatIsMeant(form: HTMLFormElement): void {
  const given: Record<string, string[]> = {}
  for (const note of form.querySelectorAll<HTMLElement>('[data-only-if]')) note.hidden = true
  for (const part of partsOf(form)) {
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

const partsOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLElement>('[data-part]')]

function meant({ dataset: { showIf } }: HTMLElement, given: Record<string, string[]>): boolean {
  return isShown(showIf ? (JSON.parse(showIf) as Condition) : undefined, given)
}

/**
 * Has somebody gone past the first part, as one can until the script is there? Then all parts stay where they are. Where a
 * page that is loaded again was scrolled to says nothing: its parts were one at a time.
 */
export function isInLaterPart(form: HTMLFormElement): boolean {
  const [first, ...later] = partsOf(form)
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const hasScrolledOn = arrival?.type === 'navigate' && (first?.getBoundingClientRect().bottom ?? 0) < 0
  return hasScrolledOn || later.some(part => part.contains(document.activeElement))
}

/** One part after another. */
export function oneAtATime(form: HTMLFormElement): void {
  const parts = partsOf(form)
  if (parts.length < 2) return
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
    part.querySelector('[data-part-back]')?.addEventListener('click', () => {
      const to = next(at, -1)
      goBackToPart(to, () => show(to, true))
    })
    part.querySelector('[data-part-next]')?.addEventListener('click', () => {
      const to = next(at, 1)
      goOnToPart(to)
      show(to, true)
    })
  }
  form.addEventListener('input', () => show(at, false))
  whenInPart(form, part => show(part, true))
  const first = parts[partBefore()]?.hasAttribute('data-unmeant') === false ? partBefore() : Math.max(0, next(-1, 1))
  beginInPart(first)
  show(first, false)
}
