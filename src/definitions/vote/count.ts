/** Wordings in the order in which somebody prefers them, by their place on the ballot, from 1. Some may be left out. */
export type Ranking = readonly number[]

/** How many ballots say the same. */
export type Papers = readonly Readonly<{ ranking: Ranking; count: number }>[]

/** How many ballots name each wording first, among those still in. */
type Round = ReadonlyMap<number, number>

export type Counted = Readonly<{
  /** The place of the wording that won. Null when no ballot names one. */
  winner: number | null
  /** Had it more than half of all ballots in the first round? */
  isOutright: boolean
  /** How often each was named first, by place from 1. */
  firsts: readonly number[]
}>

/**
 * Instant run-off. In each round a ballot counts for whichever of the wordings still in it names first. Who has more
 * than half of those ballots has won; otherwise the wording with the fewest goes out, and its ballots go on to the next
 * one they name. Several with the fewest: the one that had fewer in the round before goes out, and so back to the
 * first round; if they were level all the way, the one that was proposed last, which stands last on the ballot.
 */
export function count(papers: Papers, wordings: number): Counted {
  const places = Array.from({ length: wordings }, (_, i) => i + 1)
  const first = roundOf(papers, places)
  const firsts = places.map(place => first.get(place) ?? 0)
  const all = sum(first)
  if (all === 0) return { winner: null, isOutright: false, firsts }
  const winner = runOff(papers, places, [])
  return { winner, isOutright: (first.get(winner) ?? 0) * 2 > all, firsts }
}

function runOff(papers: Papers, still: readonly number[], earlier: readonly Round[]): number {
  const round = roundOf(papers, still)
  const best = [...round].find(([, ballots]) => ballots * 2 > sum(round))?.[0]
  const [only] = still
  if (best !== undefined || still.length === 1) return best ?? only ?? 0
  const last = lastOf(still, [round, ...earlier])
  return runOff(
    papers,
    still.filter(place => place !== last),
    [round, ...earlier],
  )
}

/** Which goes out: fewest in the newest round, then in those before it, then whichever stands last. */
function lastOf(still: readonly number[], rounds: readonly Round[]): number {
  let level = still
  for (const round of rounds) {
    const fewest = Math.min(...level.map(place => round.get(place) ?? 0))
    level = level.filter(place => (round.get(place) ?? 0) === fewest)
  }
  return Math.max(...level)
}

function roundOf(papers: Papers, still: readonly number[]): Round {
  const round = new Map(still.map(place => [place, 0]))
  for (const { ranking, count } of papers) {
    const named = ranking.find(place => round.has(place))
    if (named !== undefined) round.set(named, (round.get(named) ?? 0) + count)
  }
  return round
}

function sum(round: Round): number {
  return [...round.values()].reduce((all, ballots) => all + ballots, 0)
}
