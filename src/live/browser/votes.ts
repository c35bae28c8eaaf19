/** Presses the button of each question that somebody wants answered: pressed again, it takes that back. */
export function showVotes(): void {
  const mine = new Set([...document.querySelectorAll<HTMLElement>('[data-mine]')].map(({ dataset }) => dataset.mine))
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-vote]')) {
    const isMine = mine.has(form.dataset.vote)
    form.querySelector('button')?.setAttribute('aria-pressed', String(isMine))
    const wanted = form.querySelector<HTMLInputElement>('[name=wanted]')
    if (wanted) wanted.value = isMine ? 'no' : 'yes'
  }
}
