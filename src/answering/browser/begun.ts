import { drop, markTab, read, takeTabMark, write } from './device.ts'
import { hasDraft } from './draft.ts'
import { ballotFor, ownPlace, ownThings } from './own-place.ts'
import { toggle } from './toggle.ts'

/**
 * Somebody has begun on this device, and whoever comes now may be somebody else: they are asked. `stray`: what was begun
 * belongs to no ballot, and now there is one. `isKnown`: the ballot is theirs, for they have just taken it.
 */
export type Begun = Readonly<{ isStray: boolean; isKnown: boolean }>

/** Null where nobody has to be asked: also not whoever loads the page again, or has just chosen another language. */
export function begunBefore(form: HTMLFormElement): Begun | null {
  const isKnown = takeTabMark(mark(form))
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (arrival?.type === 'reload' || arrival?.type === 'back_forward') return null
  // What was begun under a receipt is found with its words alone.
  if (form.querySelector('[name=replaces], [name=code]')) return null
  const [isOwn, isBallot] = [hasDraft(form), ballotFor(form) !== null]
  const isStray = isBallot && !isOwn && read(placeOfNone(form)) !== null
  return isStray || (!isKnown && (isOwn || isBallot)) ? { isStray, isKnown } : null
}

/** Where answers lie that belong to no ballot. */
const placeOfNone = (form: HTMLFormElement) => `answers ${form.dataset.answer}`

const mark = (form: HTMLFormElement) => `comes ${form.dataset.answer}`

/** The next page of this survey in this tab is for the same person. `issuing/browser/ballot.ts` says so too. */
export function sayWhoComes(form: HTMLFormElement): void {
  markTab(mark(form))
}

/** Asks, and hides the questions until somebody has said; then goes on with what was begun, or begins with nothing. */
export function askWhoBegan(form: HTMLFormElement, begun: Begun, goOn: () => void): void {
  const show = (isAsking: boolean) => {
    toggle('[data-answer-begun]', isAsking)
    form.hidden = isAsking
  }
  const answer = (button: string, work: () => void) =>
    document.querySelector(button)?.addEventListener('click', () => {
      work()
      show(false)
      goOn()
    })
  answer('[data-answer-go-on]', () => begun.isStray && adopt(form))
  answer('[data-answer-begin-anew]', () => letGo(form, begun))
  show(true)
}

function adopt(form: HTMLFormElement): void {
  write(ownPlace(form, 'answers'), read(placeOfNone(form)) ?? '')
  drop(placeOfNone(form))
}

/** Somebody else’s ballot is put where they find it again when they take it; what belongs to none is let go. */
function letGo(form: HTMLFormElement, { isKnown }: Begun): void {
  for (const what of ownThings) drop(`${what} ${form.dataset.answer}`)
  const place = `ballot ${form.dataset.answer}`
  const ballot = isKnown ? null : read(place)
  if (ballot === null) return
  const { whose } = JSON.parse(ballot) as Readonly<{ whose?: string }>
  write(`${place} ${whose}`, ballot)
  drop(place)
}
