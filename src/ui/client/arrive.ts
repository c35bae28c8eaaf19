import { startGovuk } from './govuk.ts'

/** Shows an answer that came without the browser's own navigation, as if it had come with it. */
export function arrive(html: string) {
  const answer = new DOMParser().parseFromString(html, 'text/html')
  document.title = answer.title
  document.body.replaceWith(document.adoptNode(answer.body))
  startGovuk()
  scrollTo(0, 0)
}
