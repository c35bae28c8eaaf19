import type { Survey } from '../statistics/survey.ts'
import { joinGroups } from './join-groups.ts'
import { joinSides } from './join-sides.ts'

export const wayIds = [
  'as it is',
  'sides',
  'groups',
  'groups and sides',
  'large groups',
  'large groups and sides',
] as const
export type WayId = (typeof wayIds)[number]

/** One way to show a survey: as it is, or with groups or answers joined so that more can be shown. `words` say what it joins. */
export type Way = Readonly<{ id: WayId; words: readonly string[]; survey: Survey }>

/** A way with the whole percentage of its figures that can be shown. */
export type OfferedWay = Readonly<{ id: WayId; words: readonly string[]; percent: number }>

/** A joined group has at least so many times the smallest base. */
const largeGroup = 3

/** Every way worth trying, the finest first. Ways that come to the same are tried once. */
export function findWays(survey: Survey): readonly Way[] {
  const { base } = survey.rule
  const all: Way[] = [
    { id: 'as it is', words: [], survey },
    join('sides', survey, joinSides),
    join('groups', survey, each => joinGroups(each, base)),
    join('large groups', survey, each => joinGroups(each, base * largeGroup)),
    join('groups and sides', survey, each => joinGroups(each, base), joinSides),
    join('large groups and sides', survey, each => joinGroups(each, base * largeGroup), joinSides),
  ]
  const said = all.map(way => way.words.join('\n'))
  return all.filter((_, index) => said.indexOf(said[index]!) === index)
}

/** A survey in which something is joined, with a sentence for each thing. */
export type Joined = Readonly<{ survey: Survey; words: readonly string[] }>

function join(id: WayId, survey: Survey, ...steps: readonly ((survey: Survey) => Joined)[]): Way {
  const start: Joined = { survey, words: [] }
  const { survey: joined, words } = steps.reduce<Joined>((so, step) => {
    const next = step(so.survey)
    return { survey: next.survey, words: [...so.words, ...next.words] }
  }, start)
  return { id, survey: joined, words }
}

/** What to offer: as it is, and each way that shows at least two in a hundred more than every finer one. */
export function chooseOffers(ways: readonly OfferedWay[]): readonly OfferedWay[] {
  let best = Number.NEGATIVE_INFINITY
  return ways.filter(({ percent }, index) => {
    const isBetter = index === 0 || percent >= best + 2
    if (isBetter) best = Math.max(best, percent)
    return isBetter
  })
}
