import { inWords } from '../../calendar/day.ts'
import { changesBetween } from '../../change/compare.ts'
import { sayCompared } from '../../change/words.ts'
import { completionInWords } from '../../events/asking/asking.ts'
import { tellResults } from '../../papers/results/told.ts'
import { sayRule } from '../../releases/pages/say-rule.ts'
import { sayFacet, sayTopic, type Topic, topicsOf } from '../../releases/topics.ts'
import { reword } from '../../releases/wording.ts'
import { facetsOf } from '../../statistics/facets.ts'
import { isChange } from '../../statistics/moves.ts'
import type { Release } from '../../statistics/release.ts'
import { type Item, nothing, type Piece } from '../content.ts'
import type { Survey, Wave } from '../facts.ts'

const when = { before: 'before the event', after: 'after the event' } as const

/** Is there a survey, or at least how many completed one? */
const isThere = ({ survey, completion }: Wave) => survey !== null || completion !== null

const noSurvey = ({ part }: Wave) => `No survey ${when[part]} is attached.`

/** How many completed it as the host says, and where its results are. */
function sayWave({ part, completion, survey }: Wave): string[] {
  const completed = completion
    ? [`${completionInWords(completion)} completed the survey ${when[part]}, as the host counted.`]
    : []
  if (!survey) return completed
  return [...completed, ...(survey.released ? [] : [sayWaiting(survey)])]
}

function sayWaiting({ title, isClosed, closesOn, isKeptBack, isForEveryone }: Survey): string {
  if (isKeptBack)
    return isForEveryone
      ? `The results of “${title}” are not in this pack.`
      : `The results of “${title}” are for those who work here, as those who were asked were told.`
  return isClosed
    ? `The results of “${title}” are not released yet.`
    : `“${title}” can be answered until ${inWords(closesOn)}. Its results are released after that.`
}

/** Where people stood: a sentence for each question, from published figures alone. */
export const tellBaseline = (before: Wave): Piece[] =>
  isThere(before) ? [{ words: sayWave(before), items: inShort(before) }] : nothing(noSurvey(before))

/** What changed between the two surveys; what is not released, or hidden in either, says so. */
export function tellImpact(before: Wave, after: Wave): Piece[] {
  const [then, now] = [before.survey?.released, after.survey?.released]
  if (!isThere(after)) return nothing(noSurvey(after))
  if (!now) return [{ words: sayWave(after) }]
  if (!then) return [{ words: [...sayWave(after), noBaseline(before)], items: inShort(after) }]
  const changes = changesBetween(then, now)
  const items = changes.flatMap((change): Item[] => {
    const [main] = change.answers
    return main ? [{ words: `${leadIn(change.asked.title)} ${sayCompared(change, main)}` }] : []
  })
  const none = items.length === 0 ? ['No question was asked in both surveys in the same words.'] : []
  return [{ words: [...sayWave(after), ...none], items: items.slice(0, mostSentences) }]
}

const noBaseline = ({ survey }: Wave) =>
  survey?.isKeptBack
    ? 'What changed is not said here, since the results from before the event are not in this pack.'
    : survey
      ? 'What changed can be said once the survey before the event is released too.'
      : 'There is no survey before the event to hold it against.'

/** A title before what is said of it: a statement with a colon, and a question with its own mark alone. */
function leadIn(title: string): string {
  const asked = title.replace('?: ', '? ')
  return /[?!:]$/.test(asked) ? asked : `${asked.replace(/\.$/, '')}:`
}

/** As many questions as anybody reads in a row; all of them stand in the results. */
const mostSentences = 15

function inShort({ survey }: Wave): Item[] {
  if (!survey?.released) return []
  const release = reword(survey.released.frozen, survey.released.wording)
  return topicsOf(release)
    .filter(topic => mayTell(survey, topic))
    .slice(0, mostSentences)
    .map(topic => ({ words: `${leadIn(topic.title)} ${sayTopic(release, topic)}` }))
}

/** Is a topic no move, or may moves be told? By the words that were frozen: corrected ones may call it something else. */
const mayTell = ({ hidesMoves, released }: Survey, { questions }: Topic): boolean =>
  !hidesMoves || !questions.some(q => released?.frozen.questions[q] && isChange(released.frozen.questions[q]))

/** Every figure that is published, question by question. */
export const tellResultsOf = (waves: readonly Wave[]): Piece[] => {
  const asked = waves.filter(({ survey }) => survey)
  if (asked.length === 0) return nothing('No survey is attached to this event.')
  return asked.flatMap(({ survey }) => (survey ? tellSurvey(survey) : []))
}

function tellSurvey(survey: Survey): Piece[] {
  const { title, released } = survey
  if (!released) return [{ title, words: [sayWaiting(survey)] }]
  const release = reword(released.frozen, released.wording)
  const may = topicsOf(release).map(topic => mayTell(survey, topic))
  const topics = tellResults(release)
    .filter(({ kind }) => kind === 'topic')
    .filter((_, i) => may[i])
  return [
    { title, words: [`Released on ${inWords(released.on)}. ${sayCount(topics.length)}`] },
    ...tellFacets(release),
    ...topics.map(({ title: question, words, bars, table }): Piece => ({ title: question, words, bars, table })),
  ]
}

/** What questions say together that are signs of one thing. */
function tellFacets(release: Release): Piece[] {
  const items = facetsOf(release).map((facet): Item => ({ words: `${facet.label}: ${sayFacet(facet)}` }))
  return items.length > 0 ? [{ title: 'What questions say together', words: [], items }] : []
}

const sayCount = (questions: number) => (questions === 1 ? 'One question.' : `${questions} questions.`)

/** The rule that the figures were made by; none where nothing is released. */
export const rulesOf = (waves: readonly Wave[]): string[] => [
  ...new Set(waves.flatMap(({ survey }) => (survey?.released ? [sayRule(survey.released.frozen.rule)] : []))),
]
