import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createApp } from '../src/app.tsx'
import type { House } from '../src/context.ts'
import { clockOf } from '../src/platform/clock.ts'
import { type Database, openDatabase } from '../src/platform/db.ts'
import { proxiesOf } from '../src/platform/http/client-address.ts'
import { keyedBy, sealsBy } from '../src/platform/secrets.ts'
import { loadExample } from '../src/releases/example.ts'
import { formsOfAsked } from '../test/attacks/asked.ts'
import { fuzz, type Guest } from '../test/attacks/fuzz.ts'
import { joinRoom, openRoom } from '../test/attacks/in-room.ts'
import { crowdSecret } from '../test/crowd.ts'
import { withDatabase } from '../test/own-database.ts'
import { startApplication } from '../test/process/application.ts'
import { openSurvey } from '../test/surveys.ts'
import { addOrganisation, signInAs } from './measured/people.ts'

/** Of 10,000 wrong requests to all routes of the built application: how many it answers with 5xx, or not at all. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  return withDatabase(async ({ connection, address, folder }) => {
    const application = await startApplication({
      dataFolder: join(folder, 'data'),
      environment: { DATABASE_URL: address, GOLDTHREAD_SECRET: crowdSecret },
    })
    const database = await openDatabase(connection)
    try {
      const target = {
        url: application.url,
        routes: listRoutes(database),
        meet: () => meet(database),
        meanwhile: () => pause(500),
      }
      const { broken, statuses, unseen } = await fuzz(target, { seed: 42, requests: 10_000 })
      for (const each of broken.slice(0, 20)) console.error(each)
      const faults = application
        .printed()
        .split('\n')
        .filter(line => /"event":"(error|fault)"/.test(line))
      for (const each of faults.slice(0, 20)) console.error(each)
      console.error(`Answers: ${JSON.stringify(statuses)}. Never reached: ${unseen.join(', ') || 'none'}.`)
      const isWell = (await fetch(`${application.url}/health`)).ok
      return { value: broken.length + (isWell ? 0 : 1), unit: 'answers', limit: 0 }
    } catch (error) {
      console.error(application.printed().slice(-3_000))
      throw error
    } finally {
      await database.close()
      await application.stop()
    }
  })
}

/** The routes of the application, from the very code that serves them. */
function listRoutes({ app, keeper, answers, ear }: Database) {
  const house: House = {
    app,
    keeper,
    answers,
    ear,
    clock: clockOf(() => new Date()),
    log: () => undefined,
    publicUrl: 'http://localhost:3000',
    keyed: keyedBy('never used'),
    seals: sealsBy('never used'),
    mark: '',
    proxies: proxiesOf([]),
    facts: { https: false, database: 'built-in', mail: 'none', reach: 'this machine' },
    assets: { manifest: {}, files: new Map() },
    showMail: () => undefined,
    leaving: new AbortController().signal,
  }
  return createApp(house).routes.filter(({ method }) => method !== 'ALL')
}

/** A new owner whose organisation has the example, and who is asked in a survey with others. */
async function meet(database: Database): Promise<Guest> {
  const [somebody, ...others] = await addOrganisation(database.keeper, 12)
  const { viewer } = await signInAs(database, somebody!)
  await database.keeper.transaction().execute(tx => loadExample(tx, viewer, '2027-05-12'))
  const house = { app: database.app, clock: clockOf(() => new Date()), seals: sealsBy(crowdSecret) }
  const asked = others.map(other => ({ viewer: other }))
  const wave = await openSurvey({ house }, { viewer }, asked, { inSeries: true, isOpenChannel: true })
  const inHand = await formsOfAsked(database, house.seals, viewer, wave)
  const { clock } = house
  const room = await openRoom(database.keeper, viewer.organisationId, { now: clock.now(), today: clock.today() })
  const inRoom = await joinRoom(database.keeper, room)
  // Whoever has left by what was sent has no place to come back to.
  const signIn = () =>
    signInAs(database, somebody!).then(
      ({ cookie }) => `${cookie}; ${inRoom}`,
      () => null,
    )
  return { inHand, pages: ['/live/here', '/live/here/table'], signIn }
}
