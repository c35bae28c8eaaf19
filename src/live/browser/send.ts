import { openDrafts } from './drafts.ts'
import { drawId } from './draw-id.ts'
import { post } from './outbox.ts'
import { untilNextTry } from './tries.ts'

const event = document.querySelector<HTMLElement>('[data-event]')?.dataset.event
/** What is typed into them; null on a page that is of no guest. */
export const drafts = event ? openDrafts(event) : null

/**
 * Forms with `data-send` are sent while the page stays. What was typed goes once it is taken, and no sooner: when there is
 * no connection it is sent again, under the same id, so that it counts once; also after a reload. What is said of it stands
 * in `data-said`.
 */
export function sendForms(): void {
  document.documentElement.classList.add('gt-scripted')
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    if (!form.matches('[data-send]')) return
    event.preventDefault()
    submit(form, event.submitter)
  })
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement && target.form?.matches('[data-send]'))
      drafts?.typed(actionOf(target.form), target.value)
  })
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-send]')) bringBack(form)
  document.addEventListener('goldthread:part', hideUnused)
  hideUnused()
}

function submit(form: HTMLFormElement, pressed: HTMLElement | null): void {
  if (form.dataset.sending) return
  form.dataset.sending = 'yes'
  forgetNews()
  void send(form, pressed).finally(() => delete form.dataset.sending)
}

/** What was typed before a reload; what was sent then and never answered is sent again. */
function bringBack(form: HTMLFormElement): void {
  const [field, draft] = [form.querySelector('textarea'), drafts?.find(actionOf(form))]
  if (!field || !draft || (field.value !== '' && field.value !== draft.words)) return
  field.value = draft.words
  if (draft.id) submit(form, null)
}

/** Once nothing more is taken, a form in which nothing is typed goes, and comes back when the room does. */
function hideUnused(): void {
  const isOver = document.querySelector('[data-over]') !== null
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-send].gt-typed'))
    form.hidden = isOver && [...form.querySelectorAll('textarea')].every(({ value }) => value.trim() === '')
}

/** What was done before is no news any more, here or after a reload. */
export function forgetNews(): void {
  const news = document.querySelector('.govuk-notification-banner')
  if (!news) return
  news.remove()
  const here = new URL(location.href)
  here.searchParams.delete('done')
  history.replaceState(history.state, '', here)
}

async function send(form: HTMLFormElement, pressed: HTMLElement | null): Promise<void> {
  const body = new URLSearchParams(new FormData(form, pressed) as unknown as Record<string, string>)
  const [action, words] = [actionOf(form), form.querySelector('textarea')?.value]
  body.set('id', words !== undefined && drafts ? drafts.sending(action, words) : drawId())
  const answer = await untilThere(form, body)
  if (answer.status === 401) return location.assign('/live')
  const said = (await answer.json().catch(() => ({}))) as { said?: string }
  if (answer.ok) {
    if (words !== undefined) drafts?.done(action, words)
    for (const field of form.querySelectorAll('textarea')) if (field.value === words) field.value = ''
  } else if (words !== undefined) drafts?.refused(action, words)
  say(form, said.said ?? (answer.ok ? '' : 'It was not taken. Look at it again, or load the page anew.'))
}

async function untilThere(form: HTMLFormElement, body: URLSearchParams): Promise<Response> {
  const slow = setTimeout(() => say(form, 'Sending'), 1_000)
  for (let waits = 0; ; waits += 1) {
    const answer = await post(form.action, body)
    clearTimeout(slow)
    if (answer && answer.status < 500) return answer
    say(form, 'Not sent yet. We are trying again. What you typed stays here.')
    await untilNextTry(waits)
  }
}

const actionOf = (form: HTMLFormElement) => form.getAttribute('action') ?? ''

function say(form: HTMLFormElement, words: string): void {
  const line = form.querySelector('[data-said]')
  if (line && line.textContent !== words) line.textContent = words
}
