/**
 * What hosts type and have not sent yet stays in this tab: through a reload, and when they go to another page and come
 * back. It goes once it is on its way. What stands in a field otherwise by now, since somebody else has saved it, stays.
 */

type Typed = Readonly<{
  /** What stood in the field when the page came. */
  stood: string
  words: string
}>
type Field = HTMLTextAreaElement | HTMLInputElement

const place = `goldthread typed ${location.pathname}`

export function holdTyped(): void {
  document.addEventListener('input', ({ target }) => {
    if (!isHeld(target)) return
    const { defaultValue: stood, value: words } = target
    write({ ...read(), [nameOf(target)]: { stood, words } })
  })
  // The form that goes takes its words along.
  document.addEventListener('goldthread:goes', ({ target }) => {
    const gone = new Set([...(target as HTMLFormElement).elements].filter(isHeld).map(nameOf))
    write(Object.fromEntries(Object.entries(read()).filter(([name]) => !gone.has(name))))
  })
  const typed = read()
  for (const field of [...document.querySelectorAll('textarea, input')].filter(isHeld)) {
    const before = typed[nameOf(field)]
    if (!before || before.stood !== field.defaultValue || field.value !== field.defaultValue) continue
    field.value = before.words
    field.closest('details')?.setAttribute('open', '')
  }
}

/** Words in a form that leads on. What is sent while the page stays has a draft of its own: `drafts.ts`. */
function isHeld(field: unknown): field is Field {
  const isText = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')
  return isText && field.form?.getAttribute('method') === 'post' && !field.form.matches('[data-send]')
}

/** On one page two forms may have a field of one name. */
const nameOf = (field: Field) => `${field.form?.getAttribute('action') ?? ''} ${field.name}`

function read(): Readonly<Record<string, Typed>> {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as Record<string, Typed>
  } catch {
    return {}
  }
}

function write(typed: Readonly<Record<string, Typed>>): void {
  try {
    if (Object.keys(typed).length > 0) sessionStorage.setItem(place, JSON.stringify(typed))
    else sessionStorage.removeItem(place)
  } catch {
    // There is no storage: what this page holds is all there is.
  }
}
