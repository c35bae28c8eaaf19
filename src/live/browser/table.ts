import { fieldsIn, hiddenIn, isTyped, setHidden, swapLabels } from './forms.ts'
import { type Answer, type Entry, openOutbox, post, send } from './outbox.ts'
import { drawId } from './send.ts'

/** Writing at a table: saved while typing pauses, kept on this device until it is sent, and honest about both. */

const event = document.querySelector<HTMLElement>('[data-event]')?.dataset.event
/** How long a pause in typing is, ms. */
const pause = 800
const noConnection = 'Not sent yet: no connection'

if (event) {
  document.documentElement.classList.add('gt-scripted')
  begin(event)
}

function begin(eventId: string): void {
  const outbox = openOutbox(eventId)
  const saved = new Map<string, string>()
  let isSending = false
  let isAway = false
  let waits = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  for (const entry of outbox.entries()) if (entry.key.startsWith('note ')) outbox.put({ ...entry, isReady: true })
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement && target.form?.dataset.keep) typed(target.form, target.value)
  })
  document.addEventListener('submit', happening => {
    const form = happening.target as HTMLFormElement
    if (form.dataset.keep) {
      happening.preventDefault()
      submitted(form)
    } else if (form.dataset.press !== undefined && document.querySelector('[data-live]')) {
      happening.preventDefault()
      void press(form)
    } else if (form.dataset.leave !== undefined) leave(happening, outbox.entries().length > 0)
  })
  document.addEventListener('goldthread:part', paint)
  addEventListener('online', () => soon(0))
  keepPrivate(eventId)
  paint()
  soon(0)

  function typed(form: HTMLFormElement, words: string): void {
    const key = keyIn(form)
    const before = outbox.find(key)
    const [path, version] = [form.getAttribute('action') ?? '', before?.version ?? hiddenIn(form, 'version')]
    const entry = {
      key,
      path,
      id: hiddenIn(form, 'note'),
      table: hiddenIn(form, 'table'),
      version,
      words,
      write: drawId(),
    }
    const isReady = (form.dataset.keep === 'note' || before?.isReady === true) && words.trim() !== ''
    saved.delete(key)
    if (words.trim() === '' && !before?.sent.length) outbox.drop(key)
    else outbox.put({ ...entry, sent: before?.sent ?? [], isReady })
    paint()
    if (isReady) soon(pause)
  }

  function submitted(form: HTMLFormElement): void {
    const entry = outbox.find(keyIn(form))
    if (!entry || entry.words.trim() === '') return
    if (entry.key === 'new') {
      const id = drawId()
      outbox.drop('new')
      outbox.put({ ...entry, key: `note ${id}`, id, table: hiddenIn(form, 'table'), isReady: true })
      for (const field of fieldsIn(form)) field.value = field.defaultValue
    } else outbox.put({ ...entry, isReady: true })
    paint()
    soon(0)
  }

  function soon(wait: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void sendAll(), wait)
  }

  /** One after another. Without a connection it is tried again, and each time after a longer while. */
  async function sendAll(): Promise<void> {
    if (isSending) return soon(200)
    isSending = true
    let isPutOff = false
    for (const { key } of outbox.entries()) {
      // Read anew: while others were sent, typing went on.
      const entry = outbox.find(key)
      if (!entry?.isReady) continue
      // Noted before it goes: should no answer come, the next write says which it follows.
      outbox.put({ ...entry, sent: [...new Set([...entry.sent, entry.write])].slice(-50) })
      const came = await send(entry)
      isAway = came === null
      if (came === null) break
      if ('refusal' in came) {
        refused(entry, came.refusal, came.isFinal)
        isPutOff ||= !came.isFinal
      } else arrived(entry, came)
    }
    isSending = false
    waits = isAway || isPutOff ? waits + 1 : 0
    paint()
    if (outbox.entries().some(({ isReady }) => isReady)) soon(Math.min(10_000, 1000 * 2 ** waits))
  }

  function refused(entry: Entry, refusal: string, isFinal: boolean): void {
    const now = outbox.find(entry.key) ?? entry
    outbox.put({ ...now, refusal, isReady: now.isReady && !(isFinal && now.write === entry.write) })
  }

  /** Words have arrived. What was typed since goes on from there. */
  function arrived(entry: Entry, { outcome, id, version, said, other }: Answer): void {
    const now = outbox.find(entry.key)
    const isDone = !now || now.write === entry.write
    const key = outcome === 'apart' ? `note ${id}` : entry.key
    outbox.drop(entry.key)
    const path = outcome === 'apart' ? entry.path.replace(/insight$/, 'notes') : entry.path
    if (now && !isDone) outbox.put({ ...now, key, path, id, version: String(version), sent: [] })
    const form = formOf(entry.key)
    const isMoved = outcome === 'apart' && form?.dataset.keep === 'note'
    saved.set(isMoved ? key : entry.key, said)
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
    const elsewhere: Entry[] = []
    for (const entry of outbox.entries()) {
      const form = formOf(entry.key)
      const [field] = form ? fieldsIn(form) : []
      if (!form || !field) {
        elsewhere.push(entry)
        continue
      }
      if (!isTyped(field) && field.value.trim() !== entry.words.trim()) field.value = entry.words
      setHidden(form, 'version', entry.version)
    }
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
      const entry = outbox.find(keyIn(form))
      say(form, entry ? standing(entry) : (saved.get(keyIn(form)) ?? ''))
    }
    listUnsent(elsewhere.map(entry => [entry.words, standing(entry)]))
  }

  function standing({ isReady, refusal }: Entry): string {
    if (refusal) return refusal
    if (!isReady) return 'Not saved yet'
    return isAway || !navigator.onLine ? noConnection : 'Saving'
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

function listUnsent(unsent: readonly (readonly [string, string])[]): void {
  const list = document.querySelector('[data-unsent]')
  const text = unsent.flat().join('\n')
  if (!list || list.getAttribute('data-unsent') === text) return
  list.setAttribute('data-unsent', text)
  list.replaceChildren(
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
  for (const kind of ['outbox', 'private']) {
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
  const name = `goldthread private ${eventId}`
  if (!field) return
  try {
    field.value = localStorage.getItem(name) ?? ''
    field.addEventListener('input', () => localStorage.setItem(name, field.value))
  } catch {
    // There is no storage: they stay as long as the page does.
  }
}
