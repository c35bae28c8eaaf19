import { arrive } from './arrive.ts'

/**
 * A form marked `data-upload` says how much of its file has arrived. Without script the browser sends it as ever and
 * says nothing; what comes back is the same.
 */
export function followUploads() {
  document.addEventListener('submit', event => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-upload]')) return
    event.preventDefault()
    if (!form.hasAttribute('aria-busy')) send(form, event.submitter)
  })
}

function send(form: HTMLFormElement, submitter: HTMLElement | null) {
  const request = new XMLHttpRequest()
  const stopped = () => show(form, 'stopped')
  request.open('post', form.action)
  request.upload.addEventListener('progress', ({ loaded, total }) => report(form, loaded, total))
  request.addEventListener('load', () => receive(request))
  request.addEventListener('error', stopped)
  request.addEventListener('abort', stopped)
  show(form, 'sending')
  request.send(new FormData(form, submitter))
}

function receive(request: XMLHttpRequest) {
  const elsewhere = request.responseURL.split('#')[0] !== location.href.split('#')[0]
  if (request.status < 400 && elsewhere) location.assign(request.responseURL)
  else arrive(request.responseText)
}

function show(form: HTMLFormElement, state: 'sending' | 'stopped') {
  if (state === 'sending') form.setAttribute('aria-busy', 'true')
  else form.removeAttribute('aria-busy')
  for (const part of form.querySelectorAll<HTMLElement>('[data-upload-while]')) {
    part.hidden = part.dataset.uploadWhile !== state
  }
}

function report(form: HTMLFormElement, loaded: number, total: number) {
  const bar = form.querySelector('progress')
  if (bar) bar.value = loaded / total
  const words = form.querySelector('[data-upload-words]')
  if (words) words.textContent = `${megabytes(loaded)} of ${megabytes(total)} MB`
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)
