import { setTimeout as pause } from 'node:timers/promises'
import { type Crowd, type InCrowd, takeBallot } from '../../crowd.ts'
import type { Chance } from '../chance.ts'
import type { Answered, Habits } from './answered.ts'
import { answerAgain, type Place, type PutIn, putIn, spentByCode, takeOut, type With } from './putting-in.ts'

export type Happened = Readonly<{
  answered: readonly Answered[]
  /**
   * Orders that somebody may have watched or noted, as places in `answered`: in which ballots were given, in which answers
   * were acknowledged, and in which people stand on the list of who got which code.
   */
  taking: readonly number[]
  answering: readonly number[]
  givenCodes: readonly number[]
}>

/** What goes on: the orders of members as they grow, who is through, and what people will do later. */
type Going = Readonly<{
  place: Place
  crowd: Crowd
  chance: Chance
  codes: string[]
  taking: string[]
  answering: string[]
  givenCodes: string[]
  answered: Answered[]
  later: (() => Promise<void>)[]
}>

/**
 * People answer as in real life, over the network: with a ballot, with a code on paper, or by the poster; most one after
 * another, some at the same moment, some long after they took a ballot, and a few never. Some put another answer in the
 * place of theirs, or take it out, at once or much later.
 */
export async function answerAsInLife(
  place: Place,
  crowd: Crowd,
  codes: readonly string[],
  chance: Chance,
  count: number,
): Promise<Happened> {
  const lists = { taking: [], answering: [], givenCodes: [], answered: [], later: [] }
  const going: Going = { place, crowd, chance, codes: [...codes], ...lists }
  const people = shuffled(crowd.people.slice(0, count), chance)
  while (people.length > 0) {
    const group = people.splice(0, chance.percent(60) ? 1 : 2 + chance.below(6))
    await Promise.all(group.map(person => come(going, person)))
    if (going.later.length > 8) await Promise.all(going.later.splice(0, 4).map(act => act()))
  }
  while (going.later.length > 0) await going.later.shift()!()
  for (const person of crowd.people.slice(count)) await takeBallot(place.url, person, crowd)
  const places = new Map(going.answered.map(({ memberId }, at) => [memberId, at]))
  const placesOf = (members: readonly string[]) => members.map(member => places.get(member)!)
  return {
    answered: going.answered,
    taking: placesOf(going.taking),
    answering: placesOf(going.answering),
    givenCodes: placesOf(going.givenCodes),
  }
}

/** Does something now, so often out of a hundred, or else later. */
async function nowOrLater({ chance, later }: Going, share: number, act: () => Promise<void>): Promise<void> {
  if (chance.percent(share)) await act()
  else later.push(act)
}

async function come(going: Going, person: InCrowd): Promise<void> {
  const { chance } = going
  const habits = habitsOf(chance)
  const used = await reachFor(going, person, habits)
  if (chance.percent(50)) await pause(chance.below(20))
  await nowOrLater(going, 85, () => answer(going, person, habits, used))
}

async function reachFor(going: Going, person: InCrowd, { way }: Habits): Promise<With> {
  if (way === 'open') return null
  if (way === 'code') {
    going.givenCodes.push(person.memberId)
    return { code: going.codes.pop()! }
  }
  const ballot = await takeBallot(going.place.url, person, going.crowd)
  going.taking.push(person.memberId)
  return ballot
}

async function answer(going: Going, { memberId, email }: InCrowd, habits: Habits, used: With): Promise<void> {
  const putInNow = await putIn(going.place, used, habits, going.chance)
  going.answering.push(memberId)
  const person = [memberId, email, ...(used && 'code' in used ? [spentByCode(used.code)] : [])]
  const finish = async () => {
    going.answered.push({ memberId, habits, person, ...(await changeMind(going, habits, putInNow)) })
  }
  if (habits.later === 'leaves it') await finish()
  else await nowOrLater(going, 40, finish)
}

async function changeMind(
  { place, chance }: Going,
  habits: Habits,
  { receipt, own, mark, spent }: PutIn,
): Promise<Pick<Answered, 'answer' | 'takenBack'>> {
  if (habits.later === 'leaves it') return { answer: [...own, receipt.digest, ...mark, ...spent], takenBack: [] }
  if (habits.later === 'takes it out') {
    await takeOut(place, receipt.words)
    return { answer: spent, takenBack: [...own, receipt.digest, ...mark] }
  }
  const again = await answerAgain(place, receipt.words, habits, chance)
  return { answer: [...again, receipt.digest, ...mark, ...spent], takenBack: own }
}

/** Chance alone says how somebody answers: nothing that is known of them does. */
function habitsOf(chance: Chance): Habits {
  const [way, later] = [chance.below(100), chance.below(100)]
  return {
    way: way < 64 ? 'ballot' : way < 82 ? 'code' : 'open',
    leavesMark: chance.percent(40),
    writes: chance.percent(60) ? chance.pick([3, 12, 12, 60, 60, 300, 700]) + chance.below(10) : 0,
    later: later < 60 ? 'leaves it' : later < 80 ? 'answers again' : 'takes it out',
  }
}

function shuffled<T>(all: readonly T[], chance: Chance): T[] {
  const list = [...all]
  for (let i = list.length - 1; i > 0; i -= 1) {
    const other = chance.below(i + 1)
    ;[list[i], list[other]] = [list[other]!, list[i]!]
  }
  return list
}
