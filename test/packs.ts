import { randomUUID } from 'node:crypto'
import { changeOf, ways } from '../src/statistics/moves.ts'
import { agreeing, choosing, freeze, inventSurvey, releaseOf } from './invented.ts'
import { elementsOf, textOf } from './markup.ts'
import { guestIn, openRoomOf } from './rooms.ts'
import { endSurvey, openSurvey } from './surveys.ts'
import { openWorld, type Person, type World } from './world.ts'

export type HeldEvent = Readonly<{ eventId: string; questionId: string; refusedId: string; reactionId: string }>

/**
 * An event of today like one that was really held: 23 professionals of 12 organisations and 2 students, who asked, said what
 * came to mind, and agreed on insights at their tables.
 */
export async function holdEvent(world: World, host: Person): Promise<HeldEvent> {
  const { eventId, code, steps } = await openRoomOf(world, host)
  const own = { organisation_id: host.viewer.organisationId, event_id: eventId }
  const { keeper } = world.house
  await keeper
    .updateTable('events')
    .set({ theme: 'Active allyship in practice', audience: 'HR professionals', about: 'A coffee with a speaker.' })
    .set({ reach_people: 23, reach_students: 2, reach_organisations: 12, reach_roles: 'HR professionals' })
    .where('id', '=', eventId)
    .execute()
  const guest = await guestIn(world, code, 'Gwen')
  const [questionId, refusedId, reactionId] = [randomUUID(), randomUUID(), randomUUID()]
  await guest.post('/live/here/questions', { id: questionId, question: 'How did you get buy-in?' })
  await guest.post('/live/here/questions', { id: refusedId, question: 'Is Rhys Pugh still there?' })
  await keeper
    .insertInto('live_reactions')
    .values({
      ...own,
      id: reactionId,
      step_id: steps[1] ?? null,
      words: 'I left with <courage> & a plan',
      is_shown: true,
    })
    .execute()
  await host.post(`/app/events/questions/${questionId}`, { settle: 'answer', answer: 'By asking first.', version: '1' })
  const { id: themeId } = await keeper
    .insertInto('live_themes')
    .values({ ...own, place: 1, title: 'Recruitment' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const insight = { ...own, is_agreed: true, theme_id: themeId }
  const { id: first } = await keeper
    .insertInto('live_insights')
    .values({ ...insight, table_no: 1, words: 'Say it at the top of the advert' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await keeper
    .insertInto('live_insights')
    .values([
      { ...insight, table_no: 2, words: 'Adverts should begin with who we want', merged_into: first },
      { ...own, table_no: 3, words: 'Half a thought', is_agreed: false },
    ])
    .execute()
  await keeper
    .updateTable('live_key_questions')
    .set({ words: 'How do we build trust?', is_told: true })
    .where('event_id', '=', eventId)
    .where('audience', '=', 'HR')
    .execute()
  return { eventId, questionId, refusedId, reactionId }
}

/** Questions that 23 people were asked before and after: of so few, much is hidden. */
const usual = ['I know what active allyship means', 'I feel safe to say what I think'] as const

type Wanted = Readonly<{
  /** The survey before it. */
  before?: string
  /** Were those who were asked told that people outside may read the results? */
  isForEveryone?: boolean
  asked?: readonly string[]
}>

/** A survey of an event that is over, with what was released of it; after another one also how the same people moved. */
export async function releaseWave(
  world: World,
  host: Person,
  eventId: string,
  part: 'before' | 'after',
  { before, isForEveryone = false, asked = usual }: Wanted = {},
): Promise<string> {
  const title = part === 'before' ? 'Before: Allies at night' : 'After: Allies at night'
  const days = { opens: -20, closes: part === 'before' ? -10 : -1 }
  const inSeries = before ? { after: before } : true
  const wave = await openSurvey(world, host, [], { title, inSeries, isForEveryone, ...days })
  const moved = before ? [choosing(changeOf(usual[0]), ways)] : []
  const questions = [...asked.map(agreeing), ...moved]
  const survey = inventSurvey({ title, people: part === 'before' ? 23 : 46, questions, by: {} })
  await endSurvey(world, wave, await freeze(world, host, await releaseOf(survey)))
  const said = { completed: 21, asked: 23, asked_whom: 'professionals' }
  await world.house.keeper
    .insertInto('event_waves')
    .values({ organisation_id: host.viewer.organisationId, event_id: eventId, part, wave_id: wave, ...said })
    .execute()
  return wave
}

/** A world with an event that was held, its host and somebody else who works there, and ways to read and to quote. */
export async function openHeldWorld() {
  const world = await openWorld()
  const host = await world.signedIn('Aldermoor')
  const carer = await world.colleagueOf(host, [], 'Carys Bowen')
  const held = await holdEvent(world, host)
  const pack = `/app/events/${held.eventId}/pack`
  return {
    ...{ world, host, carer, held, pack },
    /** The main part of a page as it is read. */
    async read(who: Pick<Person, 'get'>, address: string): Promise<string> {
      return textOf(elementsOf(await (await who.get(address)).text(), 'main')[0]!)
    },
    async quote(kind: string, id: string, what: string, more: Record<string, string> = {}): Promise<Response> {
      const page = await (await host.get(`${pack}/quotes`)).text()
      const [, seen = ''] =
        page.match(new RegExp(`name="id" value="${id}"[^<]*<input[^<]*name="seen" value="(\\w+)"`)) ?? []
      return host.post(`${pack}/quotes`, { kind, id, do: what, page: '1', seen, ...more })
    },
  }
}
export type HeldWorld = Awaited<ReturnType<typeof openHeldWorld>>
