import { stepNames } from '../events/agenda/agenda.ts'
import { whenOf, whereOf } from '../events/event.ts'
import { reachInWords } from '../events/reach/reach.ts'
import { nothing, type PackContent, type PackPart, type Piece } from './content.ts'
import type { Facts, Wave } from './facts.ts'
import { isInPlace, type Part, partNames, parts } from './part.ts'
import { rulesOf, tellBaseline, tellImpact, tellResultsOf } from './told/asked.ts'
import { tellPledges } from './told/pledged.ts'
import {
  paragraphs,
  tellCases,
  tellInsights,
  tellOutput,
  tellQuestions,
  tellReflections,
  tellResources,
} from './told/said.ts'

/** A pack of what stands there at this moment: what a host wrote, and what is known. */
export function assemble(facts: Facts): PackContent {
  const { event, organisation } = facts
  const each = parts.map((part): PackPart => ({ part, title: partNames[part], pieces: piecesOf(facts, part) }))
  return {
    ...{ title: event.title, organisation, when: `${whenOf(event)}. ${whereOf(event)}` },
    parts: [...each, { part: 'rule', title: 'How we protect people', pieces: [{ words: howWeProtect(facts) }] }],
  }
}

/** The same without what says only that there is nothing, and without the parts in which nothing else stands. */
export function withoutEmpty(content: PackContent): PackContent {
  const parts = content.parts.map(part => ({ ...part, pieces: part.pieces.filter(({ isNothing }) => !isNothing) }))
  return { ...content, parts: parts.filter(({ pieces }) => pieces.length > 0) }
}

/** The parts in which nothing stands, which a published pack leaves out. */
export const emptyIn = ({ parts: all }: PackContent): PackPart[] =>
  all.filter(({ pieces }) => pieces.every(({ isNothing }) => isNothing))

/**
 * The same for everyone to read: with the results of those surveys alone of which people were told so before they answered,
 * and of none where a host leaves them out. How the same people moved says something of both surveys.
 */
export function forEveryone(facts: Facts, withResults: boolean): Facts {
  const isShown = ({ survey }: Wave) => withResults && survey?.released != null && survey.isForEveryone
  const isBeforeShown = facts.waves.some(wave => wave.part === 'before' && isShown(wave))
  const waves = facts.waves.map((wave): Wave => {
    const { survey, part } = wave
    if (!survey?.released) return wave
    if (!isShown(wave)) return { ...wave, survey: { ...survey, released: null, isKeptBack: true } }
    return { ...wave, survey: { ...survey, hidesMoves: part === 'before' || !isBeforeShown } }
  })
  return { ...facts, waves }
}

function piecesOf(facts: Facts, part: Part): Piece[] {
  const words = paragraphs(facts.texts[part]?.words ?? '')
  const known = tell[part](facts)
  if (words.length === 0) return known
  return isInPlace(part) ? [{ words }, ...known.filter(({ title }) => title)] : [{ words }, ...known]
}

const waveOf = ({ waves }: Facts, part: Wave['part']): Wave =>
  waves.find(each => each.part === part) ?? { part, completion: null, survey: null }

const tell: Readonly<Record<Part, (facts: Facts) => Piece[]>> = {
  theme: ({ event }) => [{ words: [event.theme || event.title] }],
  audience: ({ event }) =>
    event.audience ? [{ words: [event.audience] }] : nothing('It is not written down for whom it was.'),
  content: ({ event, steps }) => [
    ...(event.about ? [{ words: paragraphs(event.about) }] : []),
    ...(!event.about && steps.length === 0 ? nothing('Nothing is written down yet.') : []),
    ...(steps.length > 0 ? [{ title: 'What happened', words: [], items: steps.map(sayStep) }] : []),
  ],
  baseline: facts => tellBaseline(waveOf(facts, 'before')),
  reach: ({ event }) => {
    const said = reachInWords(event.reach)
    return said ? [{ words: [`${said} The host counted.`] }] : nothing('It is not written down yet who came.')
  },
  impact: facts => [...tellImpact(waveOf(facts, 'before'), waveOf(facts, 'after')), ...tellPledges(facts.pledges)],
  output: tellOutput,
  cases: tellCases,
  reflections: ({ reflections }) => tellReflections(reflections),
  results: ({ waves }) => tellResultsOf(waves),
  insights: tellInsights,
  questions: ({ quotable }) => tellQuestions(quotable),
  resources: ({ resources }) => tellResources(resources),
}

const sayStep = ({ kind, title, speaker }: Facts['steps'][number]) => ({
  words: `${kind === 'own' || stepNames[kind] === title ? '' : `${stepNames[kind]}: `}${title}${speaker ? `, ${speaker}` : ''}`,
})

const howWeProtect = ({ waves, pledges }: Facts): string[] => [
  ...rulesOf(waves),
  ...(pledges
    ? ['Totals of what people wrote for themselves are taken twice, and shown where nobody can be found.']
    : []),
  'Who came is what the host counted. What people said stands here only where they agreed, and never with a name.',
]
