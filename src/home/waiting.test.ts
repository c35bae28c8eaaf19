import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../test/markup.ts'
import { openSurvey, takeBallotOf } from '../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { ratingBox } from '../ballot-box/box.ts'
import { cast } from '../ballot-box/queries.ts'
import { asViewer } from '../platform/db.ts'
import { itemsOf } from '../starting-point/rounds/items.ts'
import { keysOf, setRound } from '../starting-point/rounds/queries.ts'
import { workbookOf } from '../starting-point/workbooks.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const main = async (person: Person, address = '/app') =>
  textOf(elementsOf(await (await person.get(address)).text(), 'main')[0]!)

test('a survey waits for whoever is asked, at home and at the head of their own work, until they have their ballot', async () => {
  const owner = await world.signedIn()
  const carer = await world.colleagueOf(owner)
  const other = await world.colleagueOf(owner, [], 'Carys Bowen')
  const wave = await openSurvey(world, owner, [carer], { title: 'How May was' })
  for (const page of ['/app', '/app/strategy/mine'])
    expect(await main(carer, page), page).toContain('You are asked: How May was')
  expect(await main(carer)).toContain('Until 26 May 2027.')
  await takeBallotOf(world, carer, wave)
  for (const page of ['/app', '/app/strategy/mine']) expect(await main(carer, page), page).not.toContain('How May was')
  expect(await main(owner)).toContain('You are asked: How May was')
  expect(await main(other)).not.toContain('How May was')
})

test('an open round waits for everyone, at home and at the head of the strategy, until they have rated', async () => {
  const owner = await world.signedIn()
  const carer = await world.colleagueOf(owner)
  expect(await main(carer)).not.toContain('Rate ')
  const round = {
    ...{ workbook: 'six-verbs', items: itemsOf(workbookOf('six-verbs')!, {}) },
    days: { opensOn: '2027-05-12', closesOn: '2027-05-20' },
  }
  const { house } = world
  const id = await asViewer(house.app, owner.viewer, tx => setRound(tx, owner.viewer, round, '2027-05-01'))
  expect(await main(carer)).toContain('Rate Six verbs for leaders Until 20 May 2027.')
  expect(await main(carer, '/app/strategy')).toContain('Rate Six verbs for leaders , until 20 May 2027')
  await asViewer(house.app, carer.viewer, tx =>
    cast(tx, carer.viewer, ratingBox, id ?? '', keysOf([{ part: 'say', place: 1 }])),
  )
  expect(await main(carer)).not.toContain('Rate ')
  expect(await main(owner)).toContain('Rate Six verbs for leaders')
  expect(await main(await world.signedIn('Bramley'))).not.toContain('Rate ')
})

test('a code of conduct in force asks to be read, until somebody has said that they hold to it', async () => {
  const owner = await world.signedIn()
  const carer = await world.colleagueOf(owner)
  await owner.post('/app/policies/code/draft', { words: 'We look after each other.', version: '0' })
  expect(await main(carer)).not.toContain('Read the code of conduct')
  await world.house.keeper
    .updateTable('codes')
    .set({ in_force_on: '2027-05-12', decided_on: '2027-05-12' })
    .where('organisation_id', '=', owner.viewer.organisationId)
    .execute()
  expect(await main(carer)).toContain('Read the code of conduct')
  await world.house.keeper
    .insertInto('code_acknowledgements')
    .columns(['organisation_id', 'code_id', 'member_id', 'acknowledged_on'])
    .expression(eb =>
      eb
        .selectFrom('codes')
        .select(({ val }) => [
          'organisation_id',
          'id',
          val(carer.viewer.memberId).as('member_id'),
          val('2027-05-12').as('on'),
        ])
        .where('organisation_id', '=', owner.viewer.organisationId),
    )
    .execute()
  expect(await main(carer)).not.toContain('Read the code of conduct')
  expect(await main(owner)).toContain('Read the code of conduct')
})
