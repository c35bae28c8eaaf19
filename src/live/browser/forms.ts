type Field = HTMLTextAreaElement | HTMLInputElement

const fields = 'textarea, input[type=text], input:not([type])'

export const fieldsIn = (place: HTMLElement): Field[] => [...place.querySelectorAll<Field>(fields)]

export const isField = (element: Element): element is Field => element.matches(fields)

export const isTyped = (field: Field): boolean => field.value !== field.defaultValue

/** Which form it is, also once it was made anew: where it leads, what is typed in it, and what it is about. */
export function keyOf(form: HTMLFormElement | null): string {
  const typed = form ? fieldsIn(form).map(({ name }) => name) : []
  const note = form?.dataset.keep === 'new' ? '' : hiddenIn(form, 'note')
  return [form?.getAttribute('action'), ...typed, note, hiddenIn(form, 'hand')].join(' ')
}

export const hiddenIn = (form: HTMLFormElement | null, name: string): string =>
  form?.querySelector<HTMLInputElement>(`input[type=hidden][name=${name}]`)?.value ?? ''

export function setHidden(form: HTMLFormElement, name: string, value: string): void {
  const input = form.querySelector<HTMLInputElement>(`input[type=hidden][name=${name}]`)
  if (input) input.value = value
}

/** Do both say the same, as far as the server can tell? It takes away the space around. */
export function saysTheSame(form: HTMLFormElement, other: HTMLFormElement): boolean {
  const texts = [form, other].map(one => fieldsIn(one).map(({ value }) => value.normalize().trim()))
  return String(texts[0]) === String(texts[1])
}

export function takeHidden(form: HTMLFormElement, other: HTMLFormElement): void {
  for (const { name, value } of other.querySelectorAll<HTMLInputElement>('input[type=hidden]'))
    setHidden(form, name, value)
}

/** A form that stays is called as the one would be that came in its place: notes are numbered anew. */
export function swapLabels(form: HTMLFormElement, other: HTMLFormElement): void {
  const [[label], [name]] = [form.querySelectorAll('label'), other.querySelectorAll('label')]
  if (label && name) [label.textContent, name.textContent] = [name.textContent, label.textContent]
}
