import { forgetOld, seenAt } from './forget-old.ts'
import { fieldsIn, hiddenIn, isTyped, setHidden, swapLabels } from './forms.ts'
import { keptAs } from './kept.ts'
import { openOutbox, post, send } from './outbox.ts'
import { drafts } from './send.ts'
import { type Arrived, openWriting, type Typed } from './writing.ts'

/** Writing at a table: saved while typing pauses, kept on this device until it is sent, and honest about both. */

const event = document.querySelector<HTMLElement>('[data-event]')?.dataset.event

forgetEarlier(event)
takeApart()
if (event) {
  document.documentElement.classList.add('gt-scripted')
  begin(event)
}

/** Without script all fields of a page are one form, so that nothing typed is lost; with it each is a form of its own. */
function takeApart(): void {
  for (const together of document.querySelectorAll('form[data-together]')) {
    for (const part of together.querySelectorAll<HTMLElement>('[data-action]')) {
      const form = Object.assign(document.createElement('form'), { method: 'post', noValidate: true })
      form.className = part.className
      form.setAttribute('action', part.dataset.action ?? '')
      if (part.dataset.keep) form.dataset.keep = part.dataset.keep
      else form.dataset.press = ''
      form.append(...part.childNodes)
      part.replaceWith(form)
    }
    together.replaceWith(...together.childNodes)
  }
}

/** What is left of earlier events; this one was looked at just now. */
function forgetEarlier(eventId: string | undefined): void {
  try {
    // First, so that a phone whose clock was put right meanwhile keeps what is typed here.
    if (eventId) localStorage.setItem(seenAt(eventId), String(Date.now()))
    forgetOld(localStorage)
  } catch {
    // There is no storage, and so nothing in it.
  }
}

function begin(eventId: string): void {
  const outbox = openOutbox(eventId)
  const writing = openWriting(outbox, { send: entry => send(entry), isOnline: () => navigator.onLine, paint, show })

  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement && target.form?.dataset.keep)
      writing.typed(typedIn(target.form, target.value))
  })
  document.addEventListener('submit', happening => {
    const form = happening.target as HTMLFormElement
    if (form.dataset.keep) {
      happening.preventDefault()
      submitted(form)
    } else if (form.dataset.press !== undefined && form.closest('[data-part]')) {
      happening.preventDefault()
      void press(form)
    } else if (form.dataset.leave !== undefined)
      leave(happening, outbox.entries().length > 0 || (drafts?.areAny() ?? false))
  })
  document.addEventListener('goldthread:part', paint)
  addEventListener('online', () => writing.soon(0))
  keepPrivate(eventId)
  paint()

  function submitted(form: HTMLFormElement): void {
    const key = keyIn(form)
    if (!writing.done(key, hiddenIn(form, 'table'))) return
    if (key === 'new') for (const field of fieldsIn(form)) field.value = field.defaultValue
    paint()
  }

  function show({ entry, answer: { id, version, other }, key, isMoved }: Arrived): void {
    const form = formOf(entry.key)
    const [field] = form ? fieldsIn(form) : []
    // The form may show by now what somebody else made of it.
    if (!form || !field || (!isTyped(field) && field.value.trim() !== entry.words.trim())) return
    if (isMoved) {
      // The words go on where they are being typed; those of the other stand beside them, or come with the next part.
      const twin = formOf(key)
      if (twin && other) {
        become(twin, entry.id, other, other.words)
        swapLabels(form, twin)
      }
      become(form, id, { words: entry.words, version })
    } else
      become(form, entry.id, { words: other?.words ?? entry.words, version: other?.version ?? version }, other?.words)
  }

  /** Shows what is not sent yet in the form it belongs to, and says beside each form where it stands. */
  function paint(): void {
    const elsewhere: Unsent[] = []
    for (const entry of outbox.entries()) {
      const form = formOf(entry.key)
      const [field] = form ? fieldsIn(form) : []
      if (!form || !field) {
        elsewhere.push([entry.words, writing.standing(entry.key)])
        continue
      }
      if (!isTyped(field) && field.value.trim() !== entry.words.trim()) field.value = entry.words
      setHidden(form, 'version', entry.version)
    }
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]'))
      say(form, writing.standing(keyIn(form)))
    listUnsent(elsewhere)
  }
}

/** What stands in a form, and what its writer had seen. */
function typedIn(form: HTMLFormElement, words: string): Typed {
  return {
    keep: form.dataset.keep as Typed['keep'],
    key: keyIn(form),
    path: form.getAttribute('action') ?? '',
    id: hiddenIn(form, 'note'),
    table: hiddenIn(form, 'table'),
    version: hiddenIn(form, 'version'),
    words,
  }
}

/** Which words a form is for. */
function keyIn(form: HTMLFormElement): string {
  if (form.dataset.keep === 'note') return `note ${hiddenIn(form, 'note')}`
  // An insight is that of its table; a new note goes to wherever its writer sits when it is added.
  return form.dataset.keep === 'insight' ? `insight ${hiddenIn(form, 'table')}` : 'new'
}

function formOf(key: string): HTMLFormElement | undefined {
  return [...document.querySelectorAll<HTMLFormElement>('form[data-keep]')].find(form => keyIn(form) === key)
}

/** Makes a form that of these words, as they are at the server. What is typed stays, unless there is something to show. */
function become(form: HTMLFormElement, id: string, at: { words: string; version: number }, shows?: string): void {
  const [field] = fieldsIn(form)
  if (!field) return
  setHidden(form, 'version', String(at.version))
  field.defaultValue = at.words
  if (shows !== undefined) field.value = shows
  if (form.dataset.keep !== 'note') return
  setHidden(form, 'note', id)
  for (const label of field.labels ?? []) label.htmlFor = `words-${id}`
  field.id = `words-${id}`
}

function say(form: HTMLElement, words: string): void {
  const line = form.querySelector('[data-state]')
  if (line && line.textContent !== words) line.textContent = words
}

/** Words that are not sent, and where they stand. */
type Unsent = readonly [words: string, standing: string]

function listUnsent(unsent: readonly Unsent[]): void {
  const list = document.querySelector('[data-unsent]')
  const text = unsent.flat().join('\n')
  if (!list || list.getAttribute('data-unsent') === text) return
  list.setAttribute('data-unsent', text)
  const heading = Object.assign(document.createElement('h2'), { className: 'gt-h2', textContent: 'What is not sent' })
  list.replaceChildren(
    ...(unsent.length > 0 ? [heading] : []),
    ...unsent.flatMap(([words, standing]) => {
      const [what, where] = [document.createElement('p'), document.createElement('p')]
      Object.assign(what, { className: 'gt-p', textContent: words })
      Object.assign(where, { className: 'gt-meta', textContent: standing })
      return [what, where]
    }),
  )
}

/** A hand, or agreeing: done without leaving the page, or honestly not done. */
async function press(form: HTMLFormElement): Promise<void> {
  const body = new URLSearchParams()
  for (const { name, value } of form.querySelectorAll('input')) body.set(name, value)
  const answer = await post(form.getAttribute('action') ?? '', body)
  const { said } = answer?.ok
    ? ((await answer.json()) as { said: string })
    : { said: 'Not sent: no connection. Press again' }
  say(form, said)
}

/** What is on this device goes with whoever leaves; not without a word when something was never sent. */
function leave(happening: Event, isUnsent: boolean): void {
  const form = happening.target as HTMLFormElement
  if (isUnsent && form.dataset.leave === '') {
    happening.preventDefault()
    form.dataset.leave = 'sure'
    const words = document.createElement('p')
    words.setAttribute('role', 'status')
    words.textContent = 'Some of what you wrote is not sent yet. Press again to leave without it.'
    form.append(words)
    return
  }
  for (const kind of ['outbox', 'drafts', 'private', 'seen']) {
    try {
      localStorage.removeItem(`goldthread ${kind} ${event}`)
    } catch {
      // There is no storage, and so nothing in it.
    }
  }
}

/** Notes that never leave this device. */
function keepPrivate(eventId: string): void {
  const field = document.querySelector<HTMLTextAreaElement>('textarea[name=private]')
  const kept = keptAs(`goldthread private ${eventId}`, '')
  if (!field) return
  field.value ||= kept.read()
  field.addEventListener('input', () => kept.write(field.value))
}
