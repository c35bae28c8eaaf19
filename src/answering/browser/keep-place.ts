/** Changes a form while somebody may be in the middle of it, and scrolls so that what they have before them stays there. */
export function keepPlace(form: HTMLFormElement, change: () => void): void {
  const held = itemBefore(form)
  const place = held?.getBoundingClientRect().top ?? 0
  change()
  if (held?.getClientRects().length) scrollBy({ top: held.getBoundingClientRect().top - place, behavior: 'instant' })
}

/** The item in which somebody answers, or else the first that can be seen; none where they have not come as far yet. */
function itemBefore(form: HTMLFormElement): Element | undefined {
  const items = [...form.querySelectorAll('.gt-item')].filter(item => {
    const { top, bottom } = item.getBoundingClientRect()
    return bottom > 0 && top < innerHeight
  })
  return items.find(item => item.contains(document.activeElement)) ?? items[0]
}
