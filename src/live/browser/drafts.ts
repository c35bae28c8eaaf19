/** What is typed outside of tables and not sent yet, or never is. It stays on this device, also through a reload. */
const kept = ['private', 'question', 'reaction'] as const

const placeOf = (name: (typeof kept)[number], event: string) => `goldthread ${name} ${event}`

const fieldOf = (name: string) => document.querySelector<HTMLTextAreaElement>(`textarea[name=${name}]`)

export function keepDrafts(event: string): void {
  for (const name of kept) {
    const field = fieldOf(name)
    if (!field) continue
    try {
      field.value ||= localStorage.getItem(placeOf(name, event)) ?? ''
      field.addEventListener('input', () => localStorage.setItem(placeOf(name, event), field.value))
    } catch {
      // There is no storage: it stays as long as the page does.
    }
  }
  hideUnused()
  document.addEventListener('goldthread:part', hideUnused)
}

/** Is there something that was meant for everyone? */
export const hasUnsent = (): boolean => kept.some(name => name !== 'private' && fieldOf(name)?.value.trim())

export function forgetDrafts(event: string): void {
  for (const name of kept) localStorage.removeItem(placeOf(name, event))
}

/** Once nothing more is taken, a form in which nothing is typed goes, and comes back when the room does. */
function hideUnused(): void {
  const isOver = document.querySelector('[data-over]') !== null
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-send].gt-typed'))
    form.hidden = isOver && [...form.querySelectorAll('textarea')].every(({ value }) => value.trim() === '')
}
