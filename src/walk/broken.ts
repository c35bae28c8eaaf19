/** The ways in which a thread can be broken, the most serious first. */
export const breaks = [
  'sponsor',
  'review',
  'promise-due',
  'gap',
  'action-due',
  'promise-idle',
  'action-unmeasured',
  'evidence-old',
  'policy-untold',
  'definition-unchecked',
  'measure-untold',
  'release-untold',
] as const
export type Break = (typeof breaks)[number]

type BreakWords = Readonly<{
  title: string
  why: string
  /** Its day has passed; otherwise something is missing. */
  isLate?: boolean
  /** What stands before its day, unless it is `since`. */
  dated?: string
}>

export const breakWords: Readonly<Record<Break, BreakWords>> = {
  sponsor: {
    title: 'Nobody stands for the strategy any more',
    why: 'Its sponsor has left, or the term is over, and nobody else is named.',
  },
  review: {
    title: 'Reviews that are late',
    why: 'Their day has passed, and nobody has looked at what came of the plan.',
    isLate: true,
  },
  'promise-due': { title: 'Promises whose day has passed', why: 'Nobody has said what came of them.', isLate: true },
  gap: {
    title: 'Gaps without an answer',
    why: 'People told us, and we neither do something about it nor say why not.',
  },
  'action-due': { title: 'Actions that are late', why: 'They should have been done by now.', isLate: true },
  'promise-idle': {
    title: 'Promises that nobody acts on',
    why: 'They were made, and there is no action in their element that could keep them.',
  },
  'action-unmeasured': {
    title: 'Actions that nobody measures',
    why: 'Neither they nor the promises they belong to lead to a measure, so nobody can say whether they change anything.',
  },
  'evidence-old': {
    title: 'Cycles that stand on old evidence',
    why: 'All that is known is from before the cycle began. This is the newest of it.',
    dated: 'from',
  },
  'policy-untold': {
    title: 'Policies that nobody was told about',
    why: 'Allyship stands in them, and there is no sign that they were ever talked about or taught.',
    dated: 'agreed on',
  },
  'definition-unchecked': {
    title: 'Words that nobody has asked about since',
    why: 'They were adopted, and the day has passed on which we wanted to know whether people understand them.',
    isLate: true,
  },
  'measure-untold': {
    title: 'Measured, and never told to staff',
    why: 'There is a figure, and nobody who works here was told what it says.',
  },
  'release-untold': {
    title: 'Released, and never told to staff',
    why: 'People answered, and nobody who works here was told what came of it within the days that you set.',
    dated: 'released on',
  },
}

/** Where one thread is broken. */
export type Broken = Readonly<{
  break: Break
  /** The element whose thread it is; null when it belongs to none. */
  elementId: string | null
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
