import { clockOf } from '../../src/platform/clock.ts'
import type { Database } from '../../src/platform/db.ts'
import { sealsBy } from '../../src/platform/secrets.ts'
import { inLibrary } from '../../src/questionnaires/library.ts'
import { type Questionnaire, questionsOf } from '../../src/questionnaires/questionnaire.ts'
import { changeOf, ways } from '../../src/statistics/moves.ts'
import type { Question } from '../../src/statistics/release.ts'
import { crowdSecret } from '../../test/crowd.ts'
import { agreeing, choosing, choosingSeveral, freeze, inventSurvey, releaseOf } from '../../test/invented.ts'
import { endSurvey, openSurvey } from '../../test/surveys.ts'
import type { Somebody } from './people.ts'

/** How many answered. Each is asked where they work and for how long, too. */
const answered = { before: 320, after: 297 } as const
const by = {
  'Where do you work?': ['Care homes', 'Home care', 'Head office', 'Nights', 'Catering', 'Training'],
  'How long have you worked here?': ['Under a year', 'One to five years', 'Over five years'],
}

/** The library's surveys before and after the event, with results that everyone may read and how the same people moved. */
export async function attachSurveys(database: Database, { organisationId, memberId }: Somebody, eventId: string) {
  const house = { ...database, clock: clockOf(() => new Date()), seals: sealsBy(crowdSecret) }
  const somebody = { viewer: { organisationId, memberId } }
  let earlier: string | undefined
  for (const part of ['before', 'after'] as const) {
    const { questionnaire } = inLibrary(`event-${part}`)!
    const title = `${part === 'before' ? 'Before' : 'After'}: Allies at night`
    const closes = part === 'before' ? -10 : -1
    const inSeries = earlier === undefined ? true : { after: earlier }
    const wanted = { questionnaire, title, inSeries, isForEveryone: true, opens: -20, closes }
    const wave = await openSurvey({ house }, somebody, [], wanted)
    const questions = [...asked(questionnaire), ...(earlier === undefined ? [] : moved(questionnaire))]
    const survey = inventSurvey({ title, people: answered[part], questions, by })
    await endSurvey({ house }, wave, await freeze({ house }, somebody, await releaseOf(survey)))
    const completion = { completed: answered[part], asked: 320, asked_whom: 'people who came' }
    await database.keeper
      .insertInto('event_waves')
      .values({ organisation_id: organisationId, event_id: eventId, part, wave_id: wave, ...completion })
      .execute()
    earlier = wave
  }
}

/** What is asked, as results name it; words that people write are in no figure. */
const asked = (questionnaire: Questionnaire): Question[] =>
  questionsOf(questionnaire).flatMap(question => {
    if (question.type === 'scale') return [agreeing(question.text.en)]
    if (question.type !== 'choices') return []
    return choosingSeveral(
      question.text.en,
      question.options.map(({ label }) => label.en),
    )
  })

const moved = (questionnaire: Questionnaire): Question[] =>
  questionsOf(questionnaire)
    .filter(({ type }) => type === 'scale')
    .map(({ text }) => choosing(changeOf(text.en), ways))
