import type { Stance } from '../statistics/release.ts'

/** A place on a scale: `rank` orders, `stance` says the side, null where no side is better. */
export type Step = Readonly<{ rank: number; stance: Stance | null }>

/** Whole answers of scales that are not built from a word and its strength. Lowest first. */
type Words = readonly (readonly [words: RegExp, stance: Stance | null])[]

const u = 'unfavourable'
const n = 'neutral'
const f = 'favourable'

export const wordScales: readonly Words[] = [
  [
    [/^(never|not once)$/, u],
    [/^(almost never|hardly ever|very rarely|very seldom)$/, u],
    [/^(rarely|seldom|infrequently|not often)$/, u],
    [/^(occasionally|once in a while|now and then)$/, n],
    [/^(sometimes|about half (of )?the time|half (of )?the time|some of the time)$/, n],
    [/^(often|frequently|usually|regularly|most of the time|mostly)$/, f],
    [/^(very often|very frequently)$/, f],
    [/^(almost always|nearly always)$/, f],
    [/^(always|all (of )?the time)$/, f],
  ],
  [
    [/^(extremely poor|extremely bad|terrible|awful)$/, u],
    [/^(very poor|very bad)$/, u],
    [/^(poor|bad|below average)$/, u],
    [/^(fair|average|ok|okay|acceptable|adequate|satisfactory|neutral|neither (good|poor) (n?or) (bad|poor|good))$/, n],
    [/^(good|above average)$/, f],
    [/^very good$/, f],
    [/^(excellent|outstanding|exceptional)$/, f],
  ],
  [
    [/^(not at all|to no extent|none at all|no extent)$/, u],
    [/^(to )?(a )?very (little|small)( extent)?$/, u],
    [/^(to )?(a )?(little|small|slight|slightly|limited|bit)( extent)?$/, u],
    [/^(to )?(some|a moderate|a certain)( extent| amount| degree)?$|^(somewhat|moderately|partly|partially)$/, n],
    [/^quite a (lot|bit)$|^(mostly|largely)$/, f],
    [/^(to )?a (large|great|considerable|high)( extent| degree)$|^a lot$|^very much$/, f],
    [
      /^(to )?a very (large|great|high)( extent| degree)$|^(completely|a great deal|fully|entirely|extremely|totally)$/,
      f,
    ],
  ],
  [
    [/^much lower$/, u],
    [/^lower$/, u],
    [/^the same$/, n],
    [/^higher$/, f],
    [/^much higher$/, f],
  ],
  [
    [/^(lowest|extremely low)$/, null],
    [/^very low$/, null],
    [/^low$/, null],
    [/^(medium|moderate|average|mid|middle)$/, null],
    [/^high$/, null],
    [/^very high$/, null],
    [/^(highest|extremely high)$/, null],
  ],
  [
    [/^never$/, null],
    [/^(less often|less than (once a year|yearly|monthly|once a month))$/, null],
    [/^(yearly|annually|once a year|every year)$/, null],
    [/^(quarterly|every (three|few) months|several times a year|a few times a year)$/, null],
    [/^(monthly|once a month|every month)$/, null],
    [/^(fortnightly|every two weeks|several times a month|a few times a month)$/, null],
    [/^(weekly|once a week|every week)$/, null],
    [/^(several|a few|two or three) times a week$/, null],
    [/^(daily|every day|once a day)$/, null],
    [/^(hourly|several times a day|more than once a day)$/, null],
  ],
  [
    [/^(small|s)$/, null],
    [/^(medium|m)$/, null],
    [/^(large|l)$/, null],
    [/^(very large|xl)$/, null],
  ],
  'monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .map(day => [new RegExp(`^${day}s?$`), null] as const),
  'january february march april may june july august september october november december'
    .split(' ')
    .map(month => [new RegExp(`^${month.slice(0, 3)}(${month.slice(3)})?$`), null] as const),
]

/** Answers beside every scale, in the order they stand at its end. */
const asides: readonly RegExp[] = [
  /^none( of (these|the above|them))?$/,
  /^(other|others|another|something else|some other)\b/,
  /^(i )?(do not|don'?t|dont) know\b|^(i am |i'?m )?(not sure|unsure|uncertain)\b|^no (opinion|view)\b|^can'?t say\b|^unknown$/,
  /^(not applicable|n ?\/? ?a\b|not relevant|does not apply|doesn'?t apply|not eligible)/,
  /^(i )?((would|'d) )?(prefer|rather|choose|wish)( not|n't)\b|^(not stated|not disclosed|not declared|undisclosed|declined?)\b|^i do not wish/,
]

/** Capitals, numbers in front (`5 - Strongly agree`) and kinds of apostrophe mean nothing to a scale. */
export function plainWords(value: string): string {
  return value
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/^\(?\d{1,2}\)? ?[-–—:.=)] ?(?=[a-z])/, '')
    .replace(/[.!]+$/, '')
    .trim()
}

/** Whether somebody who says this, or of whom it is said, has not told. */
export function isNotStated(value: string): boolean {
  return asideRank(value) === asides.length - 1
}

/** Where an answer such as Other or Don't know stands among its kind, or null for a plain answer. */
export function asideRank(value: string): number | null {
  const rank = asides.findIndex(words => words.test(plainWords(value)))
  return rank === -1 ? null : rank
}
