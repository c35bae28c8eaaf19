import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { makeMark } from '../../../src/answering/mark.ts'
import { digestOfReceipt, newReceipt, readReceipt, writeReceipt } from '../../../src/answering/receipt.ts'
import { wordList } from '../../../src/answering/word-list.ts'
import { digestOfCode } from '../../../src/ballots/code.ts'
import { fieldsOf } from '../../markup.ts'
import type { Ballot } from '../../surveys.ts'
import type { Chance } from '../chance.ts'
import type { Habits, Mark } from './answered.ts'

/** Where an answer is put in. */
export type Place = Readonly<{ url: string; wave: string; series: string }>

/** What somebody puts their answer in with: a ballot, a code from paper, or nothing where there is a poster. */
export type With = Ballot | Readonly<{ code: string }> | null

/** By what an answer is known: the number of its row and those in its words, its receipt, its mark, and what was used up. */
export type PutIn = Readonly<{
  own: readonly Mark[]
  receipt: Readonly<{ words: string; digest: Buffer }>
  mark: readonly Mark[]
  spent: readonly Mark[]
}>

/** Puts an answer in as the browser's script does, or as a browser without one where somebody has a code on paper. */
export async function putIn(place: Place, used: With, habits: Habits, chance: Chance): Promise<PutIn> {
  const { numbers, fields } = sayOf(habits, chance)
  const isByHand = used !== null && 'code' in used
  const mark = habits.leavesMark ? await leaveMark(place, isByHand) : null
  const filled = { ...fields, ...mark?.field }
  const { row, words, sent } = isByHand ? await lookFirst(place, used.code, filled) : await asScript(used, filled)
  await post(place, '', sent)
  // Whoever did not hear that it arrived sends it again.
  if (chance.percent(5)) await post(place, '', sent)
  return {
    own: [row, ...numbers],
    receipt: { words, digest: await fingerprintOf(words) },
    mark: mark ? [mark.tag] : [],
    spent: spentBy(used, row),
  }
}

/** Another answer in the place of one, under the same receipt. Its own marks. */
export async function answerAgain(place: Place, receipt: string, habits: Habits, chance: Chance): Promise<Mark[]> {
  const [row, { numbers, fields }] = [randomUUID(), sayOf(habits, chance)]
  await post(place, '', { step: 'send', replaces: receipt, row, ...fields })
  return [row, ...numbers]
}

export async function takeOut(place: Place, receipt: string): Promise<void> {
  await post(place, '/receipt', { step: 'withdraw', receipt })
}

/** What is kept of a code that was used. It leads to whoever was given the code, for whoever noted that. */
export const spentByCode = (code: string): Mark => digestOfCode(code)

/** What is kept of what was used up otherwise, which leads to an answer alone. */
function spentBy(used: With, row: string): readonly Mark[] {
  if (used && 'code' in used) return []
  const bytes = used ? Buffer.from(used.ballot, 'base64url') : `open ${row}`
  return [createHash('sha256').update(bytes).digest()]
}

/** What somebody says. Each text has a number of its own in it, by which it is found wherever it goes. */
function sayOf({ writes }: Habits, chance: Chance) {
  const numbers = writes > 0 ? [randomUUID(), randomUUID()] : []
  const text = (number: string) =>
    [number, ...Array.from({ length: writes }, () => chance.pick(wordList))].join(' ').slice(0, 4000).trim()
  const [happened, more] = numbers.map(text)
  const words = happened && more ? { 'q.happened': happened, 'q.more': more } : {}
  return { numbers, fields: { 'q.heard': String(1 + chance.below(5)), ...words } }
}

/** A mark as the browser makes it, or as the words of a card where there is no script. */
async function leaveMark({ series }: Place, isByHand: boolean) {
  const secret = new Uint8Array(randomBytes(16))
  const tag = Buffer.from(await makeMark(secret, series))
  return { tag, field: isByHand ? { 'mark-words': await writeReceipt(secret) } : { mark: tag.toString('base64url') } }
}

type Fields = Readonly<Record<string, string>>

async function asScript(used: Ballot | null, fields: Fields) {
  const [row, words] = [randomUUID(), await newReceipt()]
  const digest = (await fingerprintOf(words)).toString('base64url')
  return { row, words, sent: { ...fields, step: 'send', row, 'receipt-digest': digest, ...used } }
}

async function lookFirst(place: Place, code: string, fields: Fields) {
  const shown = fieldsOf(await post(place, '', { ...fields, step: 'look' }))
  const { row = '', receipt: words = '' } = shown
  return { row, words, sent: { ...shown, step: 'send', code } }
}

async function post({ url, wave }: Place, under: string, fields: Fields): Promise<string> {
  const response = await fetch(`${url}/answer/${wave}${under}`, { method: 'POST', body: new URLSearchParams(fields) })
  if (response.status !== 200) throw new Error(`Not taken: ${response.status}`)
  return response.text()
}

async function fingerprintOf(receipt: string): Promise<Buffer> {
  return Buffer.from(await digestOfReceipt((await readReceipt(receipt))!))
}
