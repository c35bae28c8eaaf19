/** The same people, each once, in an order in which somebody could find them, or what they answered. */
export type Order = Readonly<{ from: string; people: readonly number[] }>

export type Orders = Readonly<{ people: readonly Order[]; answers: readonly Order[] }>

/**
 * How far two orders agree. `same`: how many stand at the same place in both, of which chance makes one, whatever their
 * number. `nearness`: how much nearer to each other they stand than by chance, in standard deviations; below nought they
 * are further apart, as in an order that is turned round.
 */
export type Agreement = Readonly<{ common: number; same: number; nearness: number }>

/** By chance more than 12 of any number stand at their place once in ten thousand million times. */
export const mostByChance = 12

/** By chance two orders come nearer than this once in ten thousand million times. */
const nearestByChance = 6.5

/** Fewer than these have no order worth the word. */
const fewest = 8

/** Compares the orders of those who stand in both; null where there are too few. */
export function compare(one: Order, other: Order): Agreement | null {
  const inOther = new Set(other.people)
  const common = one.people.filter(person => inOther.has(person))
  if (common.length < fewest) return null
  const inCommon = new Set(common)
  const places = new Map(other.people.filter(person => inCommon.has(person)).map((person, place) => [person, place]))
  const distances = common.map((person, place) => Math.abs(places.get(person)! - place))
  const n = common.length
  const apart = distances.reduce((sum, distance) => sum + distance, 0)
  // Spearman's footrule of a random order: Diaconis and Graham, 1977.
  const [mean, deviation] = [(n * n - 1) / 3, Math.sqrt(((n + 1) * (2 * n * n + 7)) / 45)]
  return { common: n, same: distances.filter(distance => distance === 0).length, nearness: (mean - apart) / deviation }
}

/** People who are found by two orders, when those agree beyond chance: then all who stand at one place in both are found. */
export function linkedBy(agreement: Agreement | null): number {
  if (!agreement) return 0
  const isChance = Math.abs(agreement.nearness) <= nearestByChance && agreement.same <= mostByChance
  return isChance ? 0 : Math.max(agreement.same, 1)
}

/** Those of some people alone, and each order once, under the first place where it was found. */
export function among(orders: readonly Order[], some: ReadonlySet<number>): Order[] {
  const found = new Map<string, Order>()
  for (const { from, people } of orders) {
    const own = people.filter(person => some.has(person))
    const key = own.join()
    if (own.length >= fewest && !found.has(key)) found.set(key, { from, people: own })
  }
  return [...found.values()]
}
