/** Each in its turn. One that fails does not keep the others waiting: the first failure is thrown at the end. */
export async function eachInTurn<One>(all: readonly One[], act: (one: One) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = []
  for (const one of all) await act(one).catch(error => failures.push(error))
  if (failures.length > 0) throw failures[0]
}
