import { type Day, daysBetween, inWords } from '../../calendar/day.ts'
import { findingsIn } from '../../questionnaires/findings.ts'
import { languageName } from '../../questionnaires/languages/language-names.ts'
import { equalityIds } from '../../questionnaires/library.ts'
import { messagesIn } from '../../questionnaires/messages.ts'
import { type Questionnaire, questionsOf } from '../../questionnaires/questionnaire.ts'
import { plainOf, say, source, type Text } from '../../questionnaires/text.ts'
import { completenessOf, otherLanguages } from '../../questionnaires/texts.ts'
import { floors, mostInPulse, type Wave, type WaveKind } from '../wave.ts'
import { ofDays, ofSeries } from './days-checks.ts'
import { asksForTeam, fillTeams } from './fill-teams.ts'
import { type Finding, note, reason, refused } from './finding.ts'
import { aboutPersonIn, type Dividing, dividingOf, finestLists, product } from './groups.ts'
import { teamsOf } from './teams.ts'

/** Another survey that is put to some of the same people. */
export type OtherWave = Readonly<{
  title: string
  kind: WaveKind
  opensOn: Day
  closesOn: Day
  seriesId: string | null
  /** Was everybody who would be asked now asked then, and others too? */
  isOfMore: boolean
  /** Is anybody asked in one of the two and not in the other, and fewer of them than the smallest group, on either side? */
  differsByFew: boolean
  /** Is any question in both, in the same English words? */
  sharesQuestion: boolean
}>

/** So many days at least lie between two surveys whose difference would be the answers of a few, whatever rest is set. */
const leastApart = 14

/** How many days lie between two surveys for the same people: of any kind, and where one of them is a pulse. */
export type Rest = Readonly<{ survey: number; pulse: number }>

export type Known = Readonly<{
  /** The unit of each person who would be asked; null for those in none. */
  unitIds: readonly (string | null)[]
  units: readonly Readonly<{ id: string; name: string; parentId: string | null }>[]
  questionnaire: Questionnaire
  others: readonly OtherWave[]
  rest: Rest
}>

/** What would be fixed, and everything to be said of it. */
export type Weighed = Readonly<{ findings: readonly Finding[]; breakdowns: readonly string[]; content: Questionnaire }>

type Draft = Pick<
  Wave,
  | 'kind'
  | 'told'
  | 'breakdowns'
  | 'rule'
  | 'opensOn'
  | 'closesOn'
  | 'deleteOn'
  | 'reminders'
  | 'isOpenChannel'
  | 'isForEveryone'
> &
  Readonly<{ series: Readonly<{ id: string }> | null }>

/** Everything that has to be right, or known, before a survey is fixed for good. */
export function weigh(wave: Draft, known: Known, today: Day): Weighed {
  const { base } = wave.rule
  const people = known.unitIds.length
  const teams = asksForTeam(known.questionnaire) ? teamsOf(known.unitIds, known.units, base) : []
  const content = fillTeams(known.questionnaire, teams)
  const divides = people >= 2 * base
  const dividing = dividingOf(content)
  const breakdowns = divides ? wave.breakdowns.filter(id => dividing.some(each => each.id === id)) : []
  const findings = [
    ...ofPeople(wave, people),
    ...ofPulse(wave, content),
    ...ofRule(wave),
    ...ofReaders(wave),
    ...ofTeams(known.questionnaire, teams.length),
    ...ofBreakdowns(
      dividing.filter(({ id }) => breakdowns.includes(id)),
      { people, base },
    ),
    ...ofRows(content, { people, divides }),
    ...ofRest(wave, known),
    ...ofDays(wave, today),
    ...ofSeries(wave),
    ...ofQuestions(content),
    ...ofLanguages(wave, content),
  ]
  return { findings, breakdowns, content }
}

/** May it be fixed, given the reason that was written for what speaks against it? */
export function mayBeFixed({ findings }: Weighed, why: string): 'yes' | 'no' | 'with a reason' {
  if (findings.some(({ weight }) => weight === 'refused')) return 'no'
  return findings.some(({ weight }) => weight === 'reason') && why === '' ? 'with a reason' : 'yes'
}

function ofPeople({ rule: { base }, breakdowns, isOpenChannel }: Draft, people: number): Finding[] {
  if (people < base)
    return [
      refused(
        `Fewer than ${base} people would be asked. A survey of so few gives them away. Ask more people, or talk with them instead.`,
      ),
    ]
  const small =
    breakdowns.length > 0
      ? 'Results are shown for everyone together only, and every group is taken out. Whoever answers is told so.'
      : 'Results are shown for everyone together only. Whoever answers is told so.'
  return [
    ...(people < 2 * base ? [note(`Fewer than ${2 * base} people are asked. ${small}`)] : []),
    ...(isOpenChannel
      ? [
          note(
            'It is open to everyone who has the address. What comes that way is counted apart, as not verified: nobody reads what is written there, and no mark counts. Whoever answers is told so.',
          ),
        ]
      : []),
  ]
}

/** A pulse may come again sooner than other surveys, because it asks so little. */
function ofPulse({ kind }: Draft, content: Questionnaire): Finding[] {
  const asked = questionsOf(content).filter(({ id }) => !equalityIds.has(id))
  const count = asked.reduce((sum, each) => sum + (each.type === 'matrix' ? each.rows.length : 1), 0)
  if (kind !== 'pulse' || count <= mostInPulse) return []
  return [
    reason(
      `A pulse asks very few questions, ${mostInPulse} at most beside those on equality, and so it may come again sooner than other surveys. This one asks ${count}. Choose another kind, leave some out, or say why.`,
    ),
  ]
}

function ofRule({ rule: { base, cell } }: Draft): Finding[] {
  const isLow = base < floors.base || cell < floors.cell || cell > base
  return isLow
    ? [refused(`The smallest group shown is ${floors.base} or more, and the smallest number ${floors.cell} or more.`)]
    : []
}

function ofReaders({ isForEveryone }: Draft): Finding[] {
  return isForEveryone
    ? [
        note(
          'People outside may read the results, and whoever answers is told so. See that what you wrote about who will see what says nothing else.',
        ),
      ]
    : []
}

function ofTeams(questionnaire: Questionnaire, teams: number): Finding[] {
  if (!asksForTeam(questionnaire)) return []
  if (teams < 2)
    return [note('The question about teams is taken out: there are no two teams that are large enough to be named.')]
  return [
    note('The question about teams names those that are large enough. Smaller ones are taken together with others.'),
  ]
}

const named = ({ text }: Readonly<{ text: Text }>) => `“${text.en}”`

/** Groups that would be too small, and groups of groups that would leave each person alone. */
function ofBreakdowns(
  divided: readonly Dividing[],
  { people, base }: Readonly<{ people: number; base: number }>,
): Finding[] {
  const finest = finestLists(divided, { people, base })
  const small = divided.flatMap((each): Finding[] => {
    const groups = each.lists[0]!
    const shown = each.lists[finest.get(each.id)!]!
    if (each.isTeams || people / groups >= base) return []
    const many = `${named(each)} divides the people into ${groups} groups: most would have fewer than ${base}.`
    return people / shown >= base
      ? [reason(`${many} Only its list of ${shown} groups can be shown.`)]
      : [refused(`${many} Take it out of the groups.`)]
  })
  if (divided.length < 2 || product(divided, 'finest') <= people) return small
  const together = `The groups ${divided.map(named).join(', ')} taken together are more than the people who are asked: many would be the only one of their kind.`
  return [
    ...small,
    product(divided, 'coarsest') <= people
      ? reason(`${together} They are never crossed, and only coarser lists are shown.`)
      : refused(`${together} Take one out of the groups, or ask more people.`),
  ]
}

/** Questions about the person that would make a row one of its kind, whether results are divided by them or not. */
function ofRows(
  content: Questionnaire,
  { people, divides }: Readonly<{ people: number; divides: boolean }>,
): Finding[] {
  const about = aboutPersonIn(content)
  if (about.length === 0 || product(about, 'finest') <= people) return []
  const text = `What is asked about the person tells more people apart than are asked: ${about.map(named).join(', ')}. Whoever saw a whole answer could guess whose it is.`
  const opinion = about.every(({ id, isTeams }) => isTeams || equalityIds.has(id))
    ? ''
    : ' If one of them asks what people think, write beside that question what it is a sign of.'
  return [
    divides
      ? reason(
          `${text} Nobody is shown a whole answer. Leave out what you do not need, or say why you need it.${opinion}`,
        )
      : refused(`${text} With so few people, take these questions out.${opinion}`),
  ]
}

function ofRest(wave: Draft, { others, rest }: Known): Finding[] {
  return others.flatMap(other => {
    const isPart = isAfterwardsOf(wave, other)
    const least = wave.kind === 'pulse' || other.kind === 'pulse' ? rest.pulse : rest.survey
    const gap = Math.max(daysBetween(other.closesOn, wave.opensOn), daysBetween(wave.closesOn, other.opensOn))
    const when = `“${other.title}”, from ${inWords(other.opensOn)} to ${inWords(other.closesOn)}`
    if (gap <= 0) return [refused(`Some of the same people are asked in ${when}. Two at once wear people out.`)]
    const apart = Math.max(leastApart, least)
    if (gap < apart && other.differsByFew && other.sharesQuestion && !isPart) return [refused(fewMoreOf(when, apart))]
    if (gap >= least) return []
    const isAgain = other.seriesId !== null && wave.series?.id === other.seriesId && wave.kind === other.kind
    if (other.isOfMore && isAgain)
      return [refused(`${someOf(when)} Ask everyone of then, or wait until ${least} days have passed.`)]
    if (other.isOfMore && isPart) return [reason(`${someOf(when)} Say who they are, for example those who came.`)]
    if (isPart) return []
    return [reason(`Some of the same people are asked in ${when}. That leaves them ${gap} days of rest, not ${least}.`)]
  })
}

/** Are the two the one before and the one after of a series? Two that come afterwards are no such pair. */
function isAfterwardsOf(wave: Draft, other: OtherWave): boolean {
  if (wave.series === null || wave.series.id !== other.seriesId) return false
  const [first, then] = wave.opensOn < other.opensOn ? [wave, other] : [other, wave]
  return first.kind !== 'post' && then.kind === 'post'
}

/** Whoever subtracts the one's results from the other's would learn what these few say, in whichever order they are asked. */
const fewMoreOf = (when: string, days: number) =>
  `Only a few people are asked in one of the two, this and ${when}, and both ask the same. The difference would give these few away. Ask exactly the same people, or wait until ${days} days have passed.`

/** Whoever asks a few once more could have seen how many took part, and would learn from the difference what they say. */
const someOf = (when: string) => `Only some of those are asked again who were asked in ${when}.`

function ofQuestions(content: Questionnaire): Finding[] {
  const placed = new Map(questionsOf(content).map(question => [question.id, named(question)]))
  const found = findingsIn(content).map(({ where, text, isWrong }) => {
    const place = placed.get(where)
    return (isWrong ? refused : note)(place ? `${place}: ${text}` : text)
  })
  return placed.size === 0 ? [refused('There is no question in it.'), ...found] : found
}

/** How far each language is, in one line. */
function ofLanguages({ told }: Draft, content: Questionnaire): Finding[] {
  return otherLanguages(content).flatMap(language => {
    const untold = [
      ...(say({ ...told.why, en: '' }, language) ? [] : ['why you ask']),
      ...(say({ ...told.whoSees, en: '' }, language) ? [] : ['who will see what']),
    ]
    const { translated, texts } = completenessOf(content, language)
    const hasAroundRead = messagesIn(language).isReviewed || plainOf(language) === source
    const said = [
      ...(translated < texts
        ? [`${translated} of ${texts} texts are translated, the others are shown in English`]
        : []),
      ...(content.reviewed.includes(language)
        ? []
        : ['nobody who speaks it has read it, and whoever answers is told so']),
      ...(hasAroundRead ? [] : ['the words around the questions are a draft as well']),
      ...(untold.length > 0 && plainOf(language) !== source
        ? [`${untold.join(' and ')} ${untold.length > 1 ? 'are' : 'is'} told in English`]
        : []),
    ]
    return said.length > 0 ? [note(`${languageName(language)}: ${said.join('; ')}.`)] : []
  })
}
