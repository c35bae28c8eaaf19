import { untilNextTry } from './tries.ts'

/**
 * Forms that lead to another page go there once the server answers, and not before: without a connection this page stays,
 * with all that was typed, and says so. With `data-wait` they go by themselves when it is back; what a host presses does
 * not, as it may not be wanted any more.
 */
export function reachFirst(): void {
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    if (event.defaultPrevented || form.getAttribute('method') !== 'post') return
    event.preventDefault()
    if (form.dataset.reaching) return
    form.dataset.reaching = 'yes'
    void reach(form).then(isThere => {
      if (isThere) go(form, event.submitter)
      // So long a second press is none. Somebody who comes back to this page can press again.
      setTimeout(() => delete form.dataset.reaching, isThere ? 2_000 : 0)
    })
  })
}

async function reach(form: HTMLFormElement): Promise<boolean> {
  for (let waits = 0; !(await answers()); waits += 1) {
    const isWaiting = form.dataset.wait !== undefined
    say(
      form,
      isWaiting
        ? 'Not sent yet: no connection. It goes as soon as it is back.'
        : 'Not done: no connection. Press again.',
    )
    if (!isWaiting) return false
    await untilNextTry(waits)
  }
  return true
}

const answers = () =>
  fetch('/live/time', { cache: 'no-store', signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status < 500,
    () => false,
  )

/**
 * With the button that was pressed, as the browser would have sent it. Also once the part it stood in was made anew: no press
 * is lost, and the server says when it came too late.
 */
function go(form: HTMLFormElement, pressed: HTMLElement | null): void {
  if (!form.isConnected) {
    form.hidden = true
    document.body.append(form)
  }
  const button = document.createElement('input')
  if (pressed instanceof HTMLButtonElement && pressed.name) {
    Object.assign(button, { type: 'hidden', name: pressed.name, value: pressed.value })
    form.append(button)
  }
  form.dispatchEvent(new Event('goldthread:goes', { bubbles: true }))
  form.submit()
  button.remove()
}

function say(form: HTMLFormElement, words: string): void {
  const known = form.querySelector('[data-unreached]')
  const line = known ?? document.createElement('p')
  if (!known) {
    Object.assign(line, { className: 'gt-meta gt-space', role: 'status' })
    line.setAttribute('data-unreached', '')
    form.append(line)
  }
  // Screen readers hear what changes in a line that was there.
  setTimeout(() => {
    line.textContent = words
  }, 50)
}
