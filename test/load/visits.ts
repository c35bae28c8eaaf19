import { atOnce, withAsked } from './respondents.ts'

/** Visits of people who open the page, take their ballot and put their answer in, so many at once. */
export type Visits = Readonly<{
  /** Of every request, in milliseconds, the shortest first. */
  times: readonly number[]
  perSecond: number
}>

const people = 600
const warmUps = 64

export async function measureVisits(many: number): Promise<Visits> {
  return withAsked(people + warmUps, async asked => {
    const answers = asked.people.map(asked.makeAnswer)
    const times: number[] = []
    const visit = async (i: number) => {
      times.push(await asked.openPage(), await asked.takeBallot(asked.people[i]!), await asked.putAnswer(answers[i]!))
    }
    const all = asked.people.map((_, i) => i)
    await atOnce(many, all.slice(people), visit)
    times.length = 0
    const began = performance.now()
    await atOnce(many, all.slice(0, people), visit)
    const seconds = (performance.now() - began) / 1000
    return { times: times.sort((a, b) => a - b), perSecond: people / seconds }
  })
}
