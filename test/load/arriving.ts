import { setTimeout as pause } from 'node:timers/promises'

/**
 * So many people who come evenly within some time, ms, each on their own, and do something: how many meet an error. The
 * first few errors are printed.
 */
export async function arrive(
  people: number,
  within: number,
  visit: (person: number) => Promise<void>,
): Promise<number> {
  let errors = 0
  const come = async (person: number) => {
    await pause((person * within) / people)
    await visit(person)
  }
  const fail = (error: unknown) => {
    errors += 1
    if (errors <= 5) console.error(String(error))
  }
  await Promise.all(Array.from({ length: people }, (_, person) => come(person).catch(fail)))
  return errors
}
