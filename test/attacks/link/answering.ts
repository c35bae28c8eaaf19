import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { digestOfReceipt, newReceipt, readReceipt } from '../../../src/answering/receipt.ts'
import { type Crowd, type InCrowd, takeBallot } from '../../crowd.ts'
import type { Chance } from '../chance.ts'

/** Somebody who answered, and by what their answer can be known: which only they and we know. */
export type Answered = Readonly<{ memberId: string; row: string; receipt: Buffer; spent: Buffer }>

export type Happened = Readonly<{
  answered: readonly Answered[]
  /** In the order in which ballots were given, and in which answers were acknowledged: places in `answered`. */
  taking: readonly number[]
  answering: readonly number[]
}>

/**
 * People take their ballots and answer as in real life, over the network: most one after another, some at the same
 * moment, some long after they took theirs, and a few never.
 */
export async function answerAsInLife(url: string, crowd: Crowd, chance: Chance, count: number): Promise<Happened> {
  const taken: string[] = []
  const acknowledged: string[] = []
  const all: Answered[] = []
  const later: (() => Promise<void>)[] = []
  const come = async (person: InCrowd) => {
    const ballot = await takeBallot(url, person, crowd)
    taken.push(person.memberId)
    const answer = async () => {
      all.push(await putAnswer(url, crowd.wave, person, ballot, chance))
      acknowledged.push(person.memberId)
    }
    if (chance.percent(15)) later.push(answer)
    else {
      if (chance.percent(50)) await pause(chance.below(20))
      await answer()
    }
  }
  const people = [...crowd.people.slice(0, count)]
  for (let i = people.length - 1; i > 0; i -= 1) {
    const other = chance.below(i + 1)
    ;[people[i], people[other]] = [people[other]!, people[i]!]
  }
  while (people.length > 0) {
    const group = people.splice(0, chance.percent(60) ? 1 : 2 + chance.below(6))
    await Promise.all(group.map(come))
    if (later.length > 8) await Promise.all(later.splice(0, 4).map(answer => answer()))
  }
  for (const answer of later) await answer()
  for (const person of crowd.people.slice(count)) await takeBallot(url, person, crowd)
  const places = new Map(all.map(({ memberId }, place) => [memberId, place]))
  const placesOf = (members: readonly string[]) => members.map(member => places.get(member)!)
  return { answered: all, taking: placesOf(taken), answering: placesOf(acknowledged) }
}

type Ballot = Awaited<ReturnType<typeof takeBallot>>

async function putAnswer(
  url: string,
  wave: string,
  { memberId }: InCrowd,
  ballot: Ballot,
  chance: Chance,
): Promise<Answered> {
  const [row, receipt] = [randomUUID(), Buffer.from(await digestOfReceipt((await readReceipt(await newReceipt()))!))]
  const response = await fetch(`${url}/answer/${wave}`, {
    method: 'POST',
    body: new URLSearchParams({
      ...{ step: 'send', row, 'receipt-digest': receipt.toString('base64url'), ...ballot },
      'q.heard': String(1 + chance.below(5)),
      ...(chance.percent(30) ? { 'q.seen': 'yes', 'q.where': 'x'.repeat(chance.below(400)) } : { 'q.seen': 'no' }),
    }),
  })
  if (response.status !== 200) throw new Error(`Not taken: ${response.status}`)
  const spent = createHash('sha256').update(Buffer.from(ballot.ballot, 'base64url')).digest()
  return { memberId, row, receipt, spent }
}
