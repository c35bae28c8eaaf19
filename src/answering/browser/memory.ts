import { markOfMemory, meantBy } from '../memory.ts'

/** A mark from memory: its fields have no name, so nothing typed in them is ever part of what is sent, or stored. */

/** What was typed, for whoever comes back to the questions, and the mark it makes. Kept by the script alone. */
let typed: readonly string[] = []
let mark: Uint8Array | null = null

export const markFromMemory = () => mark

export function forgetMemory(): void {
  typed = []
  mark = null
}

/** Makes the mark of what is typed on the page of questions; on other pages what was made stays. */
export async function remember(form: HTMLFormElement): Promise<void> {
  const series = form.querySelector<HTMLElement>('section[data-answer-series]')?.dataset.answerSeries
  if (!series) return
  typed = fieldsIn(form).map(({ value }) => value)
  mark = await markOfMemory(typed, series)
}

export function restoreMemory(form: HTMLFormElement): void {
  for (const [i, field] of fieldsIn(form).entries()) field.value = typed[i] ?? ''
  if (typed.some(Boolean)) open(form)
}

/** All of it or nothing: whoever left some out is told, and led there. */
export function isMemoryWhole(form: HTMLFormElement): boolean {
  const fields = fieldsIn(form)
  const missing = fields.some(({ value }) => value.trim()) ? fields.filter(isMissing) : []
  for (const field of fields) {
    field.classList.toggle('govuk-input--error', missing.includes(field))
    field.setAttribute('aria-invalid', String(missing.includes(field)))
  }
  const error = form.querySelector<HTMLElement>('[data-answer-memory-error]')
  if (error) error.hidden = missing.length === 0
  if (missing.length > 0) open(form)
  missing[0]?.focus()
  return missing.length === 0
}

function fieldsIn(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('[data-memory]')]
}

const isMissing = ({ value, dataset }: HTMLInputElement) => !meantBy(value, dataset.memory as 'letter' | 'number')

function open(form: HTMLFormElement): void {
  form.querySelector('[data-answer-memory]')?.closest('details')?.setAttribute('open', '')
}
