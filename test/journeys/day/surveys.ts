import { expect } from 'vitest'
import type { Given } from '../../../src/questionnaires/given.ts'
import { type Chance, chanceOf } from '../../attacks/chance.ts'
import { fieldsOf } from '../../markup.ts'
import { drawGiven } from '../../simulated/answers.ts'
import { contentOf, idIn, putIn } from '../../simulated/survey-days.ts'
import { takeBallotOf } from '../../surveys.ts'
import type { Person, World } from '../../world.ts'
import { organisations, professionals, students } from './people.ts'

const role = 'are-you-here-as-a-professional'
const from = 'where-are-you-from'

/** Two of the professionals answer neither before nor after. */
const silent = [4, 11]

/** A survey around the event as its page makes it, with who people are among the questions, fixed. Its id. */
export async function askAround(world: World, host: Person, event: string, part: 'before' | 'after'): Promise<string> {
  const wave = idIn(await host.post(`${event}/asking`, { part }))
  await askWho(world, host, wave, part)
  const survey = `/app/surveys/${wave}`
  const { version = '' } = await formOf(host, `${survey}/results`)
  const openings = { 'for-everyone': 'yes', breakdowns: part === 'before' ? [role] : [] }
  await host.post(`${survey}/results`, { version, base: '10', cell: '5', ...openings })
  const seen = await formOf(host, `${survey}/checks`)
  const fixed = await host.post(`${survey}/fixing`, { ...seen, reason: 'To see what the day changes.' })
  expect(fixed.headers.get('location')).toContain('done=fixed')
  return wave
}

/** The page of the library's questionnaires where one says who one is. */
const pageOf = { before: 'before', after: 'space' } as const

async function askWho(world: World, host: Person, wave: string, part: keyof typeof pageOf): Promise<void> {
  const { questionnaire_id: id } = await world.house.keeper
    .selectFrom('waves')
    .where('id', '=', wave)
    .select('questionnaire_id')
    .executeTakeFirstOrThrow()
  const at = `/app/questionnaires/${id}/pages/${pageOf[part]}/items`
  const choices = { kind: 'choice', offersSilence: 'yes' }
  const names = Array.from({ length: organisations }, (_, i) => `Organisation ${i + 1}`)
  await host.post(at, { ...choices, text: 'Are you here as a professional?', options: 'A professional\nA student' })
  await host.post(at, { ...choices, text: 'Where are you from?', options: names.join('\n') })
}

const formOf = async (host: Person, page: string) => fieldsOf(await (await host.get(page)).text())

/**
 * 21 of the 23 professionals and both students answer, in this mood: each takes a ballot by the address of their own place,
 * and uses it where nobody knows whose it is.
 */
export async function answerIt(world: World, wave: string, places: readonly string[], mood: number): Promise<void> {
  const content = await contentOf(world, wave)
  const chance: Chance = chanceOf(23)
  for (let i = 0; i < professionals + students; i += 1) {
    if (silent.includes(i)) continue
    const who = {
      [role]: i < professionals ? 'a-professional' : 'a-student',
      [from]: `organisation-${(i % organisations) + 1}`,
    }
    const given: Given = { ...drawGiven(chance, content, { mood, team: null }), ...who }
    const at = `/events/place/${places[i]}/ballot/${wave}`
    await putIn(world, wave, given, { ballot: await takeBallotOf(world, world.visitor(), wave, at) })
  }
}
