/**
 * The parts of a survey and the page after them stand in the history of the tab, so that going back leads to the part before
 * and not away from the survey. Nothing of what was answered stands there.
 */
type Entry = Readonly<{ part?: number; steps: number }>

const entry = (): Entry => ({ steps: 0, ...(history.state as Entry | null) })

/** The part somebody was in, where the page is loaded again or they have come back to it. */
export const partBefore = (): number => entry().part ?? 0

/** The part in which somebody begins. */
export function beginInPart(part: number): void {
  history.replaceState({ ...entry(), part }, '')
}

export function goOnToPart(part: number): void {
  history.pushState({ part, steps: entry().steps + 1 }, '')
}

/** Back to a part: the way somebody came, if they came from it. */
export function goBackToPart(part: number, show: () => void): void {
  if (entry().steps > 0) history.back()
  else {
    history.replaceState({ part, steps: 0 }, '')
    show()
  }
}

/** A page that is no question has taken the place of the questions; the last one takes the place of the one before it too. */
export function goOnToPage(isLast: boolean): void {
  const next: Entry = { steps: entry().steps + 1 }
  if (isLast) history.replaceState(next, '')
  else history.pushState(next, '')
}

/** Somebody has gone back, or forward again, to a part. */
export function whenInPart(form: HTMLFormElement, show: (part: number) => void): void {
  addEventListener('popstate', ({ state }) => {
    const part = (state as Entry | null)?.part
    if (part !== undefined && form.isConnected) show(part)
  })
}

/** Back from a page that has taken the place of the questions: they are loaded anew, with what was typed. */
addEventListener('popstate', ({ state }) => {
  const isPart = (state as Entry | null)?.part !== undefined
  if (isPart && !document.querySelector('form[data-answer-step=look]')) location.reload()
})
