import { randomUUID } from 'node:crypto'
import { digestOfTyped } from '../../src/answering/forms.ts'
import { newReceipt } from '../../src/answering/receipt.ts'
import type { Given } from '../../src/questionnaires/given.ts'
import { type Questionnaire, restoreQuestionnaire } from '../../src/questionnaires/questionnaire.ts'
import { elementsOf, textOf } from '../markup.ts'
import type { Ballot } from '../surveys.ts'
import type { Visitor } from '../visitor.ts'
import type { World } from '../world.ts'
import { asFields } from './answers.ts'

export const dayLong = 86_400_000

export const idIn = (response: Response) =>
  response.headers.get('location')?.match(/[0-9a-f]{8}-[0-9a-f-]{27}/)?.[0] ?? ''

export const main = async (by: Visitor, address: string) =>
  textOf(elementsOf(await (await by.get(address)).text(), 'main')[0]!)

/** `2027-05-12` as the three fields of a form. */
export function dayFields(name: string, day: string): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** What is asked in a survey that was fixed. */
export async function contentOf(world: World, wave: string): Promise<Questionnaire> {
  const { content } = await world.house.keeper
    .selectFrom('waves')
    .where('id', '=', wave)
    .select('content')
    .executeTakeFirstOrThrow()
  return restoreQuestionnaire(content)
}

/** What an answer is put in with: a ballot, or a code from paper. And, if somebody wants it, their mark. */
type With = Readonly<{ ballot: Ballot } | { code: string }> & Readonly<{ mark?: string; 'mark-words'?: string }>

/** Puts an answer in as a browser does, with a receipt of its own. The words of the receipt. */
export async function putIn(world: World, wave: string, given: Given, put: With): Promise<string> {
  const { ballot, code = '', ...mark } = { ballot: undefined, code: undefined, ...put }
  const receipt = await newReceipt()
  const digest = Buffer.from((await digestOfTyped(receipt))!).toString('base64url')
  const kept = ballot ? { ...ballot, 'receipt-digest': digest } : { code, receipt }
  const fields = { step: 'send', row: randomUUID(), ...kept, ...mark, ...asFields(given) }
  const response = await world.visitor().post(`/answer/${wave}`, fields)
  if (response.status !== 200) throw new Error(`An answer was not taken: ${response.status}`)
  return receipt
}

/** Takes the answer out again whose receipt this is. */
export async function takeOut(world: World, wave: string, receipt: string): Promise<void> {
  const response = await world.visitor().post(`/answer/${wave}/receipt`, { receipt, step: 'withdraw' })
  if (!(await response.text()).includes('Your answer is out')) throw new Error('An answer was not taken out.')
}

/** Puts another answer in the place of the one whose receipt this is. */
export async function putAnother(world: World, wave: string, given: Given, receipt: string): Promise<void> {
  const fields = { step: 'send', row: randomUUID(), replaces: receipt, ...asFields(given) }
  const response = await world.visitor().post(`/answer/${wave}`, fields)
  if (!(await response.text()).includes('has taken the place')) throw new Error('An answer was not replaced.')
}

/** The codes on a sheet, as somebody cuts them out. */
export async function printCodes(by: Visitor, wave: string, count: number): Promise<string[]> {
  const sheet = await (await by.post(`/app/surveys/${wave}/codes`, { count: String(count) })).text()
  return [...new Set(sheet.match(/\b(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}\b/g) ?? [])]
}

/** Makes and releases the results of a survey that is closed, every group and answer as it is. The id of the release. */
export async function releaseResults(world: World, by: Visitor, wave: string): Promise<string> {
  await world.runJobs()
  const { draft_id: draft } = await world.house.keeper
    .selectFrom('waves')
    .where('id', '=', wave)
    .select('draft_id')
    .executeTakeFirstOrThrow()
  await by.post(`/app/answers/${draft}/ways`, { way: 'as it is' })
  await world.runJobs()
  return idIn(await by.post(`/app/answers/${draft}/release`))
}
