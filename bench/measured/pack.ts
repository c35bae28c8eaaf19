import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Database, openDatabase } from '../../src/platform/db.ts'
import { withDatabase } from '../../test/own-database.ts'
import { startApplication } from '../../test/process/application.ts'
import { attachSurveys } from './pack-surveys.ts'
import { addOrganisation, type Somebody, signInAs } from './people.ts'

/** An event under way with forty tables, all that was said at it and two surveys around it, seen by somebody who runs it. */
export type FullEvent = Readonly<{
  eventId: string
  get(path: string): Promise<Response>
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Response>
}>

/** Starts an application with such an event, lends it, and clears it away. */
export async function withFullEvent<T>(use: (event: FullEvent) => Promise<T>): Promise<T> {
  return withDatabase(async ({ connection, address, folder }) => {
    const application = await startApplication({
      dataFolder: join(folder, 'data'),
      environment: { DATABASE_URL: address },
    })
    const database = await openDatabase(connection)
    try {
      const [somebody] = await addOrganisation(database.keeper, 1)
      if (!somebody) throw new Error('An organisation needs people.')
      const { cookie } = await signInAs(database, somebody)
      const eventId = await makeEvent(database, somebody)
      const at = (path: string) => new URL(path, application.url)
      const headers = { cookie, origin: at('/').origin }
      const get = (path: string) => fetch(at(path), { headers })
      const post = (path: string, fields: Readonly<Record<string, string>>) =>
        fetch(at(path), { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' })
      await post(`/app/events/${eventId}/live/opening`, {})
      await fillRoom(database, somebody, eventId)
      await attachSurveys(database, somebody, eventId)
      return await use({ eventId, get, post })
    } finally {
      await database.close()
      await application.stop()
    }
  })
}

async function makeEvent({ keeper }: Database, { organisationId, memberId }: Somebody): Promise<string> {
  const today = new Date().toISOString().slice(0, 10)
  const days = { held_on: today, closes_on: today, told_on: today, made_on: today }
  const { id } = await keeper
    .insertInto('events')
    .values({
      ...{ organisation_id: organisationId, kind: 'masterclass', title: 'Allies at night', entry: 'open' },
      ...{ form: 'in-person', starts: '00:00', ends: '23:59', contact: 'Amara Osei', made_by: memberId, ...days },
      ...{ reach_people: 320, reach_organisations: 60 },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const sentence = 'We say at the top of every advert who is welcome, and we ask those who left why they did. '

/** Forty tables with an insight each, under eight themes; fifty questions with answers, and as many who may be quoted. */
async function fillRoom({ keeper }: Database, { organisationId }: Somebody, eventId: string): Promise<void> {
  const own = { organisation_id: organisationId, event_id: eventId }
  const titles = Array.from({ length: 8 }, (_, i) => ({ ...own, place: i + 1, title: `Theme ${i + 1}` }))
  const themes = await keeper.insertInto('live_themes').values(titles).returning('id').execute()
  const insights = Array.from({ length: 40 }, (_, i) => ({
    ...{ ...own, table_no: i + 1, words: sentence.repeat(4), is_agreed: true, theme_id: themes[i % 8]?.id ?? null },
  }))
  await keeper.insertInto('live_insights').values(insights).execute()
  const [questions, reactions] = [
    Array.from({ length: 50 }, () => randomUUID()),
    Array.from({ length: 50 }, () => randomUUID()),
  ]
  await keeper
    .insertInto('live_questions')
    .values(questions.map(id => ({ ...own, id, words: sentence, standing: 'answered', answer: sentence.repeat(6) })))
    .execute()
  await keeper
    .insertInto('live_reactions')
    .values(reactions.map(id => ({ ...own, id, words: sentence, is_shown: true })))
    .execute()
  const agreed = { ...own, agreed_on: '2027-05-12' }
  await keeper
    .insertInto('pack_quotes')
    .values([
      ...questions.map(id => ({ ...agreed, question_id: id })),
      ...reactions.map(id => ({ ...agreed, reaction_id: id })),
    ])
    .execute()
}
