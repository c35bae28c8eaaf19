import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openSurvey, takeBallotOf } from '../../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { addDays, inWords } from '../../calendar/day.ts'
import { writeAskingLetters } from './jobs.ts'
import { lettersDue } from './letter.ts'
import { lettersWords, type Told } from './when.ts'

/** Nobody asked here is a guest of an event. */
const noGuests = () => {
  throw new Error('There is no guest.')
}

let world: World
let owner: Person
let people: Person[]
beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn()
  people = await Promise.all(
    ['Bilal Khan', 'Carys Bowen', 'Dele Okafor'].map(name => world.colleagueOf(owner, [], name)),
  )
})
afterAll(() => world.close())

const dayLong = 86_400_000

/** Letters that went out since, about this survey. */
async function lettersOf(wave: string): Promise<string[]> {
  world.letters.length = 0
  await writeAskingLetters(world.house, noGuests)
  await world.runJobs()
  return world.letters.filter(letter => letter.includes(wave))
}

test('on its first day everyone who is asked gets the same letter, once, with nothing in it that is theirs alone', async () => {
  const wave = await openSurvey(world, owner, people)
  const letters = await lettersOf(wave)
  expect(letters).toHaveLength(4)
  const names = ['Asha Rahman', ...people.map(({ viewer }) => viewer.name)]
  const alike = letters.map(letter =>
    letter.replaceAll(/person-\d+@example\.org/g, '').replaceAll(new RegExp(names.join('|'), 'g'), ''),
  )
  expect(new Set(alike).size).toBe(1)
  const { fingerprint } = await world.house.keeper
    .selectFrom('ballot_keys')
    .where('wave_id', '=', wave)
    .select('fingerprint')
    .executeTakeFirstOrThrow()
  expect(letters[0]!.replace(/\s+/g, ' ')).toContain(fingerprint)
  expect(letters[0]).toContain(`/app/surveys/${wave}/ballot`)
  expect(await lettersOf(wave)).toEqual([])
})

test('before it opens nobody gets a letter, nor at night', async () => {
  const wave = await openSurvey(world, owner, people, { opens: 1 })
  expect(await lettersOf(wave)).toEqual([])
  await world.wait(14 * 3_600_000)
  expect(await lettersOf(wave)).toEqual([])
  await world.wait(10 * 3_600_000)
  expect(await lettersOf(wave)).toHaveLength(4)
})

test('a reminder goes to everyone who is asked, whoever has taken a ballot', async () => {
  const ewan = await world.colleagueOf(owner, [], 'Ewan Price')
  const wave = await openSurvey(world, owner, [...people, ewan], { closes: 20, reminders: [5, 8] })
  expect(await lettersOf(wave)).toHaveLength(5)
  await takeBallotOf(world, ewan, wave)
  await world.wait(5 * dayLong)
  const reminders = await lettersOf(wave)
  expect(reminders).toHaveLength(5)
  expect(reminders.every(letter => letter.replace(/\s+/g, ' ').includes('we do not know who has'))).toBe(true)
  expect(await lettersOf(wave)).toEqual([])
})

test('two processes write the letters of a day once, and nobody is written to about a survey that was called off', async () => {
  const wave = await openSurvey(world, owner, people)
  world.letters.length = 0
  await Promise.all([writeAskingLetters(world.house, noGuests), writeAskingLetters(world.house, noGuests)])
  await world.runJobs()
  expect(world.letters.filter(letter => letter.includes(wave))).toHaveLength(4)
  const off = await openSurvey(world, owner, people)
  const today = world.house.clock.today()
  const calledOff = { called_off_on: today, called_off_why: 'Not now' }
  await world.house.keeper.updateTable('waves').set(calledOff).where('id', '=', off).execute()
  expect(await lettersOf(off)).toEqual([])
})

test('what was missed while nothing ran goes out once, and as the latest of it', () => {
  const wave = { opensOn: '2027-05-12', reminders: ['2027-05-20', '2027-05-24'], lastLettersOn: null }
  expect(lettersDue(wave, '2027-05-11')).toBe(null)
  expect(lettersDue(wave, '2027-05-12')).toBe('2027-05-12')
  expect(lettersDue(wave, '2027-05-25')).toBe('2027-05-24')
  expect(lettersDue({ ...wave, lastLettersOn: '2027-05-12' }, '2027-05-19')).toBe(null)
  expect(lettersDue({ ...wave, lastLettersOn: '2027-05-12' }, '2027-05-20')).toBe('2027-05-20')
})

test('whoever asks reads when letters go out, that they have, and how to reach people who get none', async () => {
  const asha = await world.signedIn()
  const see = async (wave: string) =>
    textOf(elementsOf(await (await asha.get(`/app/surveys/${wave}`)).text(), 'main')[0]!)
  const wave = await openSurvey(world, asha, [], { closes: 20, reminders: [2, 8], isOpenChannel: true })
  const [today, reminder, other] = [0, 2, 8].map(days => inWords(addDays(world.house.clock.today(), days)))
  expect(await see(wave)).toContain('Letters by e-mail They go out within the hour.')
  expect(await see(wave)).toContain(`Reminders They go out to everyone on ${reminder} and ${other}.`)
  expect(await see(wave)).toContain('codes on paper or a poster')
  await lettersOf(wave)
  expect(await see(wave)).toContain(`Those of ${today} have gone out to everyone who is asked.`)
  expect(await see(wave)).not.toContain('within the hour')
})

test('at night, and late in the day, it says in time that letters wait for the morning', () => {
  const wave = {
    ...{ opensOn: '2027-05-12', closesOn: '2027-05-13', calledOffOn: null, closedOn: null },
    ...{ reminders: [], lastLettersOn: null },
  }
  const at = (moment: string, more: Partial<Told> = {}) => lettersWords({ ...wave, ...more }, new Date(moment)).letters
  expect(at('2027-05-11T12:00:00Z')).toContain('on 12 May 2027, by day')
  expect(at('2027-05-12T04:59:00Z')).toContain('this morning between 7 and 8')
  expect(at('2027-05-12T06:00:00Z')).toContain('within the hour')
  expect(at('2027-05-12T15:59:00Z')).toContain('within the hour')
  expect(at('2027-05-12T16:30:00Z')).toContain('before 6 this evening, or tomorrow morning')
  expect(at('2027-05-12T17:30:00Z')).toContain('tomorrow morning between 7 and 8')
  expect(at('2027-05-13T17:30:00Z')).toContain('None go out any more')
  const reminded = { closesOn: '2027-05-28', reminders: ['2027-05-20', '2027-05-24'], lastLettersOn: '2027-05-12' }
  const gone = 'Those of 12 May 2027 have gone out to everyone who is asked.'
  expect(at('2027-05-19T09:00:00Z', reminded)).toBe(gone)
  expect(at('2027-05-20T09:00:00Z', reminded)).toBe(`${gone} Reminders go out within the hour.`)
  expect(lettersWords({ ...wave, ...reminded }, new Date('2027-05-20T09:00:00Z')).reminders).toContain(
    'on 24 May 2027.',
  )
  expect(at('2027-05-14T09:00:00Z', { lastLettersOn: '2027-05-12' })).toBe(gone)
})
