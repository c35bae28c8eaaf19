/** Moves the mark along the thread of the day, from the knot of the step that is on to the next one. */
export function moveThreads(now: number): void {
  for (const thread of document.querySelectorAll<SVGElement>('[data-thread]')) {
    const [from = 0, to = 0, began = 0, ends = 0] = (thread.dataset.thread ?? '').split(' ').map(Number)
    const share = ends > began ? Math.min(1, Math.max(0, (now - began) / (ends - began))) : 0
    const at = (from + (to - from) * share).toFixed(1)
    if (thread.dataset.at === at) continue
    thread.dataset.at = at
    thread.querySelector('[data-here]')?.setAttribute('transform', `translate(${at} 0)`)
    for (const rest of thread.querySelectorAll('[data-rest]')) rest.setAttribute('d', `M${at} 30H1188`)
  }
}
