/**
 * Asks one question at a time for each key. Whoever asks while an answer is under way waits for the next one, which all of
 * them share: nobody is told what was so before they asked.
 */
export function askTogether<T>(find: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const underWay = new Map<string, { now: Promise<T>; next?: Promise<T> }>()
  const begin = (key: string): Promise<T> => {
    const asked: { now: Promise<T>; next?: Promise<T> } = {
      now: find(key).finally(() => {
        if (!asked.next) underWay.delete(key)
      }),
    }
    underWay.set(key, asked)
    return asked.now
  }
  return key => {
    const asked = underWay.get(key)
    if (!asked) return begin(key)
    asked.next ??= asked.now.then(
      () => begin(key),
      () => begin(key),
    )
    return asked.next
  }
}
