import { setTimeout as pause } from 'node:timers/promises'
import { withAsked } from './measured/respondents.ts'

const people = 1_000
const within = 60_000

/** A thousand people who come within a minute, as after a letter to everyone: how many meet an error. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  return withAsked(people, async asked => {
    const answers = asked.people.map(asked.makeAnswer)
    let errors = 0
    const visit = async (i: number) => {
      await pause((i * within) / people)
      await asked.openPage()
      await asked.takeBallot(asked.people[i]!)
      await asked.putAnswer(answers[i]!)
    }
    await Promise.all(
      asked.people.map((_, i) =>
        visit(i).catch(error => {
          errors += 1
          if (errors <= 5) console.error(String(error))
        }),
      ),
    )
    return { value: errors, unit: 'errors', limit: 0 }
  })
}
