/**
 * Forms with `data-send` are sent while the page stays. What was typed goes once it is taken, and no sooner: when there is
 * no connection it is sent again, under the same id, so that it counts once. What is said of it stands in `data-said`.
 */
export function sendForms(): void {
  document.documentElement.classList.add('gt-scripted')
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    if (!form.matches('[data-send]')) return
    event.preventDefault()
    if (form.dataset.sending) return
    form.dataset.sending = 'yes'
    void send(form, event.submitter).finally(() => delete form.dataset.sending)
  })
}

async function send(form: HTMLFormElement, pressed: HTMLElement | null): Promise<void> {
  const body = new URLSearchParams(new FormData(form, pressed) as unknown as Record<string, string>)
  body.set('id', drawId())
  const answer = await untilThere(form, body)
  if (answer.status === 401) return location.assign('/live')
  const said = (await answer.json().catch(() => ({}))) as { said?: string }
  if (answer.ok)
    for (const field of form.querySelectorAll('textarea')) if (field.value.trim() === sent(body, field)) empty(field)
  say(form, said.said ?? (answer.ok ? '' : 'It was not taken. Look at it again, or load the page anew.'))
}

function empty(field: HTMLTextAreaElement): void {
  field.value = ''
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** As the form was sent: with the line ends of forms. */
const sent = (body: URLSearchParams, { name }: HTMLTextAreaElement) => body.get(name)?.replaceAll('\r\n', '\n').trim()

async function untilThere(form: HTMLFormElement, body: URLSearchParams): Promise<Response> {
  for (let waits = 0; ; waits += 1) {
    const headers = { accept: 'application/json' }
    const answer = await fetch(form.action, { method: 'POST', body, headers }).catch(() => null)
    if (answer && answer.status < 500) return answer
    say(form, 'Not sent yet. We are trying again. What you typed stays here.')
    await new Promise(resolve => setTimeout(resolve, Math.min(8_000, 500 * 2 ** waits) * (0.5 + Math.random())))
  }
}

function say(form: HTMLFormElement, words: string): void {
  const line = form.querySelector('[data-said]')
  if (line) line.textContent = words
}

/** A version 4 UUID. `randomUUID` is not there where an instance is reached without HTTPS. */
export function drawId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
