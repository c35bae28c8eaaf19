import type { Stance } from '../statistics/release.ts'
import type { Step } from './scale-words.ts'

/** Words about how strong an answer is, strongest first. */
const strengths: readonly (readonly [words: string, strength: number])[] = [
  ['completely|totally|fully|extremely|strongly|definitely|entirely|absolutely', 4],
  ['very much|very|highly|really', 3],
  ['mostly|generally|largely', 1.8],
  ['fairly|quite|reasonably', 1.6],
  ['moderately|rather', 1.4],
  ['somewhat|partly|partially|tend to', 1.2],
  ['slightly|a little|a bit|mildly', 1],
]

/** The two sides of what a scale asks about. */
const subjects: readonly (readonly [high: string, low: string])[] = [
  ['agree|agreed', 'disagree|disagreed'],
  ['satisfied', 'dissatisfied|unsatisfied'],
  ['easy', 'difficult|hard'],
  ['likely', 'unlikely'],
  ['comfortable', 'uncomfortable'],
  ['confident', 'unconfident'],
  ['important', 'unimportant'],
  ['safe', 'unsafe'],
  ['open', 'closed'],
  ['willing', 'unwilling'],
  ['fair', 'unfair'],
  ['supported|supportive', 'unsupported|unsupportive'],
  ['useful|helpful', 'useless|unhelpful'],
  ['positive|positively', 'negative|negatively'],
  ['welcome|welcomed|welcoming', 'unwelcome|unwelcoming'],
  ['valued|valuable', 'undervalued'],
  ['happy', 'unhappy'],
  ['true|true of me', 'untrue|untrue of me'],
  ['included|inclusive', 'excluded|exclusive'],
  ['effective', 'ineffective'],
  ['aware', 'unaware'],
  ['engaged', 'disengaged'],
  ['motivated', 'unmotivated|demotivated'],
  ['familiar', 'unfamiliar'],
  ['interested', 'uninterested'],
  ['well', 'badly|poorly'],
]

const anyStrength = strengths.map(([words]) => words).join('|')
const neutral =
  /^(neutral|neither|neither .* n?or .*|undecided|mixed|in between|no strong (feelings?|opinions?|views?)( either way)?)$/

function strengthOf(words: string | undefined): number {
  return words ? strengths.find(([all]) => all.split('|').includes(words))![1] : 2
}

/** `denied` is a step said with "not": then the scale may have one side only. */
type Found = Readonly<{ rank: number; denied: 'weakly' | 'strongly' | null }>

function finder(high: string, low: string): (words: string) => Found | null {
  const said = new RegExp(`^(?:i )?(?:(${anyStrength}) )?(?:(${high})|${low})(?: (${anyStrength}))?$`)
  const notAtAll = new RegExp(`^(?:not at all (?:${high})|not (?:${high}) at all)$`)
  const notVery = new RegExp(`^not (?:very|so|that|particularly|really|too) (?:${high})$`)
  const not = new RegExp(`^(?:(${anyStrength}) )?not (?:${high})$`)
  return words => {
    if (neutral.test(words)) return { rank: 0, denied: null }
    if (notAtAll.test(words)) return { rank: -4, denied: 'strongly' }
    if (notVery.test(words)) return { rank: -1, denied: 'weakly' }
    const denied = not.exec(words)
    if (denied) return { rank: -strengthOf(denied[1]), denied: denied[1] ? 'weakly' : 'strongly' }
    const found = said.exec(words)
    return found ? { rank: strengthOf(found[1] ?? found[3]) * (found[2] ? 1 : -1), denied: null } : null
  }
}

const finders = subjects.map(([high, low]) => finder(high, low))

/** A scale without an answer on the far side, from "not at all" upwards, has its middle at "somewhat". */
function isOneSided(steps: readonly Found[]): boolean {
  return steps.every(({ rank, denied }) => rank > 0 || denied === 'strongly')
}

function stanceOf(rank: number, oneSided: boolean): Stance {
  const middle: readonly [number, number] = oneSided ? [1.2, 1.4] : [0, 0]
  if (rank < middle[0]) return 'unfavourable'
  return rank > middle[1] ? 'favourable' : 'neutral'
}

/** The steps of a scale of strength and side, such as agreement, or null when some words are on no such scale. */
export function findStrengths(words: readonly string[]): readonly Step[] | null {
  for (const find of finders) {
    const steps = words.map(find)
    if (!steps.every(step => step !== null) || !steps.some(step => step.rank !== 0)) continue
    const oneSided = isOneSided(steps)
    return steps.map(({ rank }) => ({ rank, stance: stanceOf(rank, oneSided) }))
  }
  return null
}
