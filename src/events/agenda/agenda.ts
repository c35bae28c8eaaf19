export const stepKinds = [
  'welcome',
  'talk',
  'reactions',
  'tables',
  'plenary',
  'break',
  'survey',
  'close',
  'own',
] as const
export type StepKind = (typeof stepKinds)[number]

export const stepNames: Readonly<Record<StepKind, string>> = {
  welcome: 'Welcome',
  talk: 'Talk',
  reactions: 'Reactions and questions',
  tables: 'Talking at tables',
  plenary: 'Back together',
  break: 'Break',
  survey: 'A few questions to fill in',
  close: 'Close',
  own: 'Something else',
}

export type StepWords = Readonly<{ kind: StepKind; title: string; speaker: string; about: string; minutes: number }>
export type Step = StepWords & Readonly<{ id: string; place: number; version: number }>

/** When a step is planned to begin and to end, `HH:MM`. */
export type Timed = Readonly<{ from: string; to: string }>

export type TimedStep = Step & Timed

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** `HH:MM`; past midnight it goes on from 00:00. */
function timeOf(minutes: number): string {
  const inDay = minutes % (24 * 60)
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

/** When each step begins and ends, one after the other from the start of the event. */
export function timed<S extends Readonly<{ minutes: number }>>(steps: readonly S[], starts: string): (S & Timed)[] {
  let at = minutesOf(starts)
  return steps.map(step => {
    const from = timeOf(at)
    at += step.minutes
    return { ...step, from, to: timeOf(at) }
  })
}

/** How many minutes the agenda is longer than the event; negative when there is time left, 0 when it fits. */
export function overrun(
  steps: readonly StepWords[],
  { starts, ends }: Readonly<{ starts: string; ends: string }>,
): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0) - (minutesOf(ends) - minutesOf(starts))
}
