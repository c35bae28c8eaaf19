/** The ways in which a thread can be broken, the most serious first. */
export const breaks = ['review', 'promise-due', 'gap', 'action-due', 'promise-idle'] as const
export type Break = (typeof breaks)[number]

export const breakWords: Readonly<Record<Break, Readonly<{ title: string; why: string }>>> = {
  review: {
    title: 'Reviews that are late',
    why: 'Their day has passed, and nobody has looked at what came of the plan.',
  },
  'promise-due': { title: 'Promises whose day has passed', why: 'Nobody has said what came of them.' },
  gap: {
    title: 'Gaps without an answer',
    why: 'People told us, and we neither do something about it nor say why not.',
  },
  'action-due': { title: 'Actions that are late', why: 'They should have been done by now.' },
  'promise-idle': {
    title: 'Promises that nobody acts on',
    why: 'They were made, and there is no action in their element that could keep them.',
  },
}

/** Where one thread is broken. */
export type Broken = Readonly<{
  break: Break
  title: string
  /** The day since which it is broken; null when there is none to name. */
  since: string | null
  href: string
}>

/** The most of one kind on the page. */
export const mostOfAKind = 50

/** The sentence over the page. Where one kind is cut off, nobody has counted them all. */
export function headingOf(broken: readonly Broken[]): string {
  if (broken.length === 0) return 'Every thread holds'
  if (breaks.some(kind => isCutOff(broken, kind))) return 'Many threads are broken'
  return broken.length === 1 ? 'One thread is broken' : `${broken.length} threads are broken`
}

/** Could there be more of this kind than are shown? */
export function isCutOff(broken: readonly Broken[], kind: Break): boolean {
  return broken.filter(each => each.break === kind).length >= mostOfAKind
}
