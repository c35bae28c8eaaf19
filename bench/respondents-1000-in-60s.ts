import { arrive } from '../test/load/arriving.ts'
import { withAsked } from '../test/load/respondents.ts'

const people = 1_000
const within = 60_000

/** A thousand people who come within a minute, as after a letter to everyone: how many meet an error. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  return withAsked(people, async asked => {
    const answers = asked.people.map(asked.makeAnswer)
    const errors = await arrive(people, within, async i => {
      await asked.openPage()
      await asked.takeBallot(asked.people[i]!)
      await asked.putAnswer(answers[i]!)
    })
    return { value: errors, unit: 'errors', limit: 0 }
  })
}
