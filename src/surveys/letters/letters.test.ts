import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSurvey, takeBallotOf } from '../../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { writeAskingLetters } from './jobs.ts'
import { lettersDue } from './letter.ts'

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
  await writeAskingLetters(world.house)
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
  await Promise.all([writeAskingLetters(world.house), writeAskingLetters(world.house)])
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
