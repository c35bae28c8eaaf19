import { afterEach, beforeEach, expect, test } from 'vitest'
import { axeObjections, sticksOut } from '../sight.ts'
import { main, releaseResults } from '../simulated/survey-days.ts'
import type { Person } from '../world.ts'
import { comeToStep, everyScreenFollows } from './day/following.ts'
import { browserOf, gather, placesIn, professionals, students } from './day/people.ts'
import { allInHand, fewAtOnce, joinAs } from './day/phones.ts'
import { agenda, planTheDay } from './day/planning.ts'
import { readPledges, sayWhatCameOfIt, takePledgesHome } from './day/pledges.ts'
import { reactAndAsk, talkAtTables } from './day/room.ts'
import { askHowSafeItIs } from './day/safety.ts'
import { lookSideBySide } from './day/series.ts'
import { publishPack, sortWhatTablesFound } from './day/sharing.ts'
import { answerIt, askAround } from './day/surveys.ts'
import { said } from './event.ts'
import { picture } from './picture.ts'
import { press } from './stage.ts'
import { openYear, says, type YearStage } from './year/stage.ts'

/*
 * A day like the one of the seed, 31 May 2023, four years later and with nobody who is real: 23 professionals of 12
 * organisations and 2 students, in 25 browsers at 6 tables, of whom two have no JavaScript and one table has paper alone.
 */

let stage: YearStage
let owner: Person
beforeEach(async () => {
  stage = await openYear()
  owner = await stage.world.signedIn('Leading to Change, invented')
})
afterEach(() => stage.close())

/** Sessions do not outlast the day, so whoever hosts comes in anew. */
const hostToday = () => stage.world.colleagueOf(owner, [{ role: 'owner' }], 'Invented Host')

test('the day of the seed, from an invitation to a published insights pack', {
  timeout: 240_000,
}, async () => {
  const { world } = stage
  const planning = await browserOf(stage, owner)
  const path = await planTheDay(planning)
  await gather(stage, path)
  const places = placesIn(await stage.fetchLetters())
  await planning.goto(`${path}/people`)
  await says(planning, 'Invented Delegate 25')
  const [before, after] = [await askAround(world, owner, path, 'before'), await askAround(world, owner, path, 'after')]
  await planning.context().close()

  await stage.turnTo('2027-05-18')
  await lookAtOwnPlace(places[0]!, before)
  await answerIt(world, before, places, 0)

  await stage.turnTo('2027-05-31')
  world.letTimeGo()
  const today = await hostToday()
  const [host, wall] = [await browserOf(stage, today), await browserOf(stage, today)]
  await host.goto(`${path}/live`)
  await press(host, 'Let people in')
  const code =
    (await said(host))
      .match(/[A-Z]{3,8} \d{3}/)?.[0]
      .toLowerCase()
      .replace(' ', '-') ?? ''
  await wall.goto(`${path}/live/projector`)
  await picture(wall, 'event-join-1280', { tall: 900 })
  // The fifth and the eleventh sit at table 5, and have no JavaScript.
  const phones = await fewAtOnce(places, (_, i) => joinAs(stage, code, i !== 4 && i !== 10))
  await everyScreenFollows(host, wall, phones)
  await askHowSafeItIs(host, wall, phones)
  await press(host, `Next: ${agenda.speaker.title}`)
  await comeToStep(await allInHand(phones), agenda.speaker.title)
  await reactAndAsk(host, wall, phones)
  await talkAtTables(host, wall, phones)
  await host.goto(`${path}/live`)
  await sortWhatTablesFound(host, wall, phones)
  await host.goto(`${path}/live`)
  await press(host, 'End the event')
  await comeToStep(await allInHand(phones), 'This event is over')
  const pledges = await takePledgesHome(phones)
  // Everyone puts their phone away, and takes it out again a month later.
  await Promise.all(phones.map(({ page }) => page.goto('about:blank')))

  await host.goto(`${path}/reach`)
  await host.getByLabel('How many people came').fill(String(professionals))
  await host.getByLabel('How many students came').fill(String(students))
  await host.getByLabel('From how many organisations').fill('12')
  await picture(host, 'event-reach-1280')
  await press(host, 'Save')
  await says(host, '23 people from 12 organisations came, and beside them 2 students.')
  await releaseAndRead(await releaseResults(world, today, before), today)
  await host.context().close()

  await stage.turnTo('2027-06-01')
  await answerIt(world, after, places, 0.6)
  await stage.turnTo('2027-06-15')
  const later = await hostToday()
  const completed = { completed: '21', asked: '23', whom: 'professionals' }
  await writeCompletion(later, path, completed)
  const page = await main(later, path)
  expect(page).toContain('21 of 23 professionals (91%)')
  expect(page).not.toMatch(/92%|84%/)
  const outside = await main(world.visitor(), path.replace('/app', ''))
  expect(outside).toContain('23 people from 12 organisations came, and beside them 2 students.')
  const changed = await releaseResults(world, later, after)
  const results = await main(later, `/app/releases/${changed}`)
  expect(results).toMatch(/I could say what I think, and nobody put me down for it\. \d\d% said/)
  expect(results).toContain(
    'Where are you from? 23 people answered. How they answered is not shown, to protect people.',
  )
  await publishPack(stage, await browserOf(stage, later), path)

  await stage.turnTo('2027-06-30')
  await sayWhatCameOfIt(phones, pledges)
  await stage.turnTo('2027-07-07')
  const last = await hostToday()
  await readPledges(world, last, path)
  await lookSideBySide(stage, last, path)
})

/** On a phone, from the letter to the ballot. */
async function lookAtOwnPlace(place: string, wave: string): Promise<void> {
  const phone = await stage.enter({ viewport: { width: 360, height: 740 } })
  await phone.goto(`/events/place/${place}`)
  expect(await axeObjections(phone)).toEqual([])
  expect(await sticksOut(phone)).toBe(0)
  await picture(phone, 'event-own-place-360', { narrow: true, tall: 1300 })
  await phone.getByRole('button', { name: 'Answer: Before: Active allyship in practice' }).click()
  await phone.getByRole('button', { name: 'Take your ballot and begin' }).waitFor()
  expect(new URL(phone.url()).pathname).toBe(`/events/place/${place}/ballot/${wave}`)
  expect(await axeObjections(phone)).toEqual([])
  expect(await sticksOut(phone)).toBe(0)
  await phone.context().close()
}

/** Of everyone together there is something to read, and nothing of those who are few. */
async function releaseAndRead(release: string, host: Person): Promise<void> {
  const page = await main(host, `/app/releases/${release}/questions/1`)
  expect(page).toMatch(/A professional Not shown, to protect people A student Not shown, to protect people/)
  expect(page).toContain('No group can be shown')
  expect(await main(host, `/app/releases/${release}`)).toContain('How they answered is not shown, to protect people.')
}

async function writeCompletion(host: Person, path: string, of: Record<string, string>): Promise<void> {
  const version = (await (await host.get(`${path}/completion`)).text()).match(/name="version" value="(\d+)"/)?.[1] ?? ''
  const parts = ['before', 'after'].flatMap(part =>
    Object.entries(of).map(([field, words]) => [`${part}-${field}`, words]),
  )
  await host.post(`${path}/completion`, { version, ...Object.fromEntries(parts) })
}
