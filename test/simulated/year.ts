import { makeMark } from '../../src/answering/mark.ts'
import { newReceipt, readReceipt } from '../../src/answering/receipt.ts'
import { addDays, addMonths } from '../../src/calendar/day.ts'
import type { Given } from '../../src/questionnaires/given.ts'
import { type Chance, chanceOf } from '../attacks/chance.ts'
import { openBallotKey, signBallot, takeBallotOf } from '../surveys.ts'
import type { Visitor } from '../visitor.ts'
import type { Person, World } from '../world.ts'
import { drawGiven } from './answers.ts'
import { bringStaff, type Employee, signInAll } from './organisation.ts'
import {
  contentOf,
  dayFields,
  dayLong,
  idIn,
  printCodes,
  putAnother,
  putIn,
  releaseResults,
  takeOut,
} from './survey-days.ts'

/** What came in at last, and by whom: what nobody but a simulation can know. */
export type Answered = Readonly<{ memberId: string; given: Given; isMarked: boolean }>

export type AskedWave = Readonly<{ id: string; release: string; answered: readonly Answered[] }>

/** A survey asked twice, a year apart, in an organisation of 400 that is plainly invented. */
export type Year = Readonly<{ first: AskedWave; second: AskedWave }>

/** So many take their ballot as a browser does; for the others it is signed here, which counts the same. */
const realBallots = 12
const codesPrinted = 20

type Life = Readonly<{
  world: World
  organisationId: string
  chance: Chance
  questionnaire: string
  /** The words on the card that somebody makes their mark with, by person. */
  cards: Map<string, string>
}>

/** From the staff list to the second release, each thing done where people do it. `between`: what comes of the first. */
export async function liveYear(
  world: World,
  owner: Person,
  between: (first: AskedWave) => Promise<void> = async () => {},
): Promise<Year> {
  await bringStaff(owner)
  const questionnaire = await makeQuestionnaire(owner)
  const { organisationId } = owner.viewer
  const life: Life = { world, organisationId, chance: chanceOf(400), questionnaire, cards: new Map() }
  const first = await askAll(life, { title: 'How it is, first year', 'new-series': 'How it is' }, 0)
  await between(first)
  await world.wait(335 * dayLong)
  const series = await seriesOf(world, first.id)
  const second = await askAll(life, { title: 'How it is, second year', series }, 0.5)
  return { first, second }
}

/** Culture from the library, where people work, and the equality questions of a nation. */
async function makeQuestionnaire(owner: Visitor): Promise<string> {
  const id = idIn(await owner.post('/app/questionnaires', { from: 'library:culture' }))
  const at = `/app/questionnaires/${id}`
  const teams = { kind: 'choice', text: 'Where do you work?', teams: 'yes', offersSilence: 'yes' }
  await owner.post(`${at}/pages/how-it-is/items`, teams)
  await owner.post(`${at}/equality`, { nation: 'equality-england', silence: 'yes' })
  return id
}

async function seriesOf({ house }: World, wave: string): Promise<string> {
  const found = house.keeper.selectFrom('waves').where('id', '=', wave).select('series_id')
  return (await found.executeTakeFirstOrThrow()).series_id!
}

/** Asks everyone, lets most of them answer, lets the clock close it, and releases the results. */
async function askAll(life: Life, named: Readonly<Record<string, string>>, mood: number): Promise<AskedWave> {
  const { world } = life
  const staff = await signInAll(world, life.organisationId)
  const [owner, analyst] = staff as [Employee, Employee]
  const id = await fixSurvey(world, owner, { ...named, questionnaire: life.questionnaire })
  const answered = await answerAll(life, { id, staff, mood })
  await world.wait(22 * dayLong)
  return { id, answered, release: await releaseResults(world, await analyst.again(), id) }
}

/** A draft, its days, how it is shown, and the button that fixes it for good. */
async function fixSurvey(world: World, owner: Visitor, about: Readonly<Record<string, string>>): Promise<string> {
  const words = { kind: 'yearly', why: 'To hear how it is.', 'who-sees': 'Everyone who works here.' }
  const id = idIn(await owner.post('/app/surveys', { ...words, ...about }))
  const opens = world.house.clock.today()
  const closes = addDays(opens, 20)
  const days = { opens, closes, deletes: addMonths(closes, 12) }
  const fields = Object.entries(days).map(([name, day]) => dayFields(name, day))
  await owner.post(`/app/surveys/${id}/days`, Object.assign({ version: '1' }, ...fields))
  const breakdowns = ['where-do-you-work', 'age', 'ethnic-group']
  await owner.post(`/app/surveys/${id}/results`, { version: '2', base: '10', cell: '5', breakdowns })
  const reason = 'We need to know for whom it is different, and cross no groups.'
  const fixed = await owner.post(`/app/surveys/${id}/fixing`, { version: '3', number: '3', reason })
  if (!fixed.headers.get('location')?.includes('done=fixed')) throw new Error('The survey was not fixed.')
  return id
}

type Asked = Readonly<{ id: string; staff: readonly Employee[]; mood: number }>

/** About four in five answer, some of them with codes on paper. A few take their answer out, or put another in its place. */
async function answerAll({ world, chance, cards }: Life, { id, staff, mood }: Asked): Promise<Answered[]> {
  const { keeper, seals } = world.house
  const [content, series, key] = [
    await contentOf(world, id),
    await seriesOf(world, id),
    await openBallotKey(keeper, seals, id),
  ]
  const codes = await printCodes(staff[0]!, id, codesPrinted)
  const answered: Answered[] = []
  for (const [i, person] of staff.entries()) {
    if (!chance.percent(78)) continue
    const { memberId, team } = person
    const leaning = { mood: mood + (team?.length ?? 0) / 10 - 0.7, team }
    const code = i % 17 === 3 ? codes.pop() : undefined
    const ballot = i < realBallots ? await takeBallotOf(world, person, id) : signBallot(key)
    const isMarked = chance.percent(80)
    const card = cards.get(memberId) ?? (await newReceipt())
    cards.set(memberId, card)
    const mark = isMarked ? await markFields(card, series, code !== undefined) : {}
    const given = drawGiven(chance, content, leaning)
    const receipt = await putIn(world, id, given, code ? { code, ...mark } : { ballot, ...mark })
    if (i % 61 === 20) {
      await takeOut(world, id, receipt)
      continue
    }
    const last = i % 53 === 30 ? drawGiven(chance, content, leaning) : given
    if (last !== given) await putAnother(world, id, last, receipt)
    answered.push({ memberId, given: last, isMarked })
  }
  return answered
}

/** A mark as the browser makes it, or by the words on a card, as on paper. */
async function markFields(card: string, series: string, isOnPaper: boolean): Promise<Record<string, string>> {
  if (isOnPaper) return { 'mark-words': card }
  const mark = await makeMark((await readReceipt(card))!, series)
  return { mark: Buffer.from(mark).toString('base64url') }
}
