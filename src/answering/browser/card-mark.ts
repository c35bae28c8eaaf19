import { markOfCard } from '../mark.ts'
import { dropCard, keptCard, onCard } from './kept-card.ts'

/** The mark of a card, made here: its words lose their name, so that they are never part of what is sent. */

/** The words as they were typed, for whoever comes back to the questions, and the mark they make. */
let typed = ''
let mark: Uint8Array | null = null

export const markFromCard = () => mark

export function forgetCard(): void {
  typed = ''
  mark = null
  dropCard()
}

export function startCard(form: HTMLFormElement): void {
  const field = fieldIn(form)
  if (!field) return
  field.value ||= typed
  field.removeAttribute('name')
  fill(field)
}

/** A card that was scanned is filled in where nothing was typed; also when that happens in another tab, later. */
function fill(field: HTMLTextAreaElement): void {
  field.value ||= keptCard()
}

onCard(() => {
  const field = document.querySelector<HTMLTextAreaElement>('[data-answer-card] textarea:not([name])')
  if (field) fill(field)
})

/** Makes the mark of the words on the page of questions; false, and said so, where one of them was misread. */
export async function takeCard(form: HTMLFormElement): Promise<boolean> {
  const field = fieldIn(form)
  if (!field) return true
  typed = field.value.trim()
  mark = typed ? await markOfCard(typed, seriesOf(form)) : null
  const isWrong = typed !== '' && mark === null
  const error = form.querySelector<HTMLElement>('[data-answer-card-error]')
  if (error) error.hidden = !isWrong
  field.classList.toggle('govuk-textarea--error', isWrong)
  field.setAttribute('aria-invalid', String(isWrong))
  field.setAttribute('aria-errormessage', 'card-error')
  if (isWrong) field.focus()
  return !isWrong
}

const fieldIn = (form: HTMLFormElement) => form.querySelector<HTMLTextAreaElement>('[data-answer-card] textarea')

const seriesOf = (form: HTMLFormElement) =>
  form.querySelector<HTMLElement>('section[data-answer-series]')?.dataset.answerSeries ?? ''
