import { arrive } from './arrive.ts'

/** A part of a page marked `data-look-again` with seconds is fetched anew until the page has no such part, or moves. */
export function lookAgain() {
  const part = document.querySelector<HTMLElement>('[data-look-again]')
  if (part) setTimeout(() => look(part), Number(part.dataset.lookAgain) * 1000)
}

async function look(part: HTMLElement) {
  const answer = await fetch(location.href).catch(() => null)
  if (answer?.redirected) return location.assign(answer.url)
  if (answer?.ok) renew(part, await answer.text())
  lookAgain()
}

function renew(part: HTMLElement, html: string) {
  const next = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-look-again]')
  if (!next) return arrive(html)
  if (next.innerHTML !== part.innerHTML) part.replaceChildren(...next.childNodes)
}
