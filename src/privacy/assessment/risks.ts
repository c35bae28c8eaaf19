import type { Setup } from '../setup.ts'
import { type MeasureId, type Measures, measuresOf } from './measures.ts'

/** How likely harm is, and how bad it would be for a person. Together they make a risk low, medium or high. */
export type Likelihood = 'remote' | 'possible' | 'probable'
export type Severity = 'minimal' | 'significant' | 'severe'
export type Level = 'low' | 'medium' | 'high'

export type Grade = Readonly<{ likelihood: Likelihood; severity: Severity; level: Level }>

/** A risk to people, before anything is done about it and as things stand here. */
export type Risk = Readonly<{
  name: string
  harm: string
  before: Grade
  after: Grade
  /** What lowers it. */
  by: readonly MeasureId[]
  /** What would lower it, and is not on or cannot be seen. */
  missing: readonly MeasureId[]
}>

type Described = Readonly<{
  name: string
  harm: string
  likelihood: Likelihood
  severity: Severity
  by: readonly MeasureId[]
  /** The likelihood when all of these are on. Remote, unless something remains that nothing here can take away. */
  remains?: Likelihood
}>

const described: readonly Described[] = [
  {
    name: 'Somebody is recognised in released figures',
    harm: 'What a person said about racism, health or their manager becomes known, and they are treated badly for it.',
    likelihood: 'probable',
    severity: 'severe',
    by: ['threshold', 'stripped'],
  },
  {
    name: 'Somebody learns who took part, or what they answered',
    harm: 'A person is pressed to answer, or punished for having answered.',
    likelihood: 'possible',
    severity: 'severe',
    by: ['stripped', 'unlinked', 'silent'],
  },
  {
    name: 'A page is read, or a visit taken over, on the way',
    harm: 'The staff list, or what somebody works on, falls into the wrong hands.',
    likelihood: 'possible',
    severity: 'significant',
    by: ['https'],
  },
  {
    name: 'A stranger comes in as somebody else',
    harm: 'They read the staff list or act in that person’s name.',
    likelihood: 'possible',
    severity: 'significant',
    by: ['passwordless', 'mail', 'roles'],
  },
  {
    name: 'Somebody who left can still come in',
    harm: 'They see colleagues’ details that are no longer their business.',
    likelihood: 'possible',
    severity: 'significant',
    by: ['signOn', 'keeping'],
  },
  {
    name: 'A part says something about a person',
    harm: 'That somebody chairs a staff network, or hears those who speak up, may give away a belief, an orientation or a health condition.',
    likelihood: 'possible',
    severity: 'significant',
    by: ['roles', 'rights'],
  },
  {
    name: 'Data is kept longer than it is needed',
    harm: 'Details of people who left long ago come out with everything else.',
    likelihood: 'probable',
    severity: 'minimal',
    by: ['cleanUp', 'keeping'],
  },
  {
    name: 'One organisation sees another’s data',
    harm: 'Staff details and unreleased answers reach people who never should have them.',
    likelihood: 'possible',
    severity: 'severe',
    by: ['wall', 'roles'],
  },
  {
    name: 'People cannot use their rights',
    harm: 'Something wrong stays, or something they want gone.',
    likelihood: 'possible',
    severity: 'significant',
    by: ['rights', 'contact'],
  },
  {
    name: 'Whoever runs the server, or stole it, reads the database',
    harm: 'The staff list is read, and answers without names that are not released yet.',
    likelihood: 'possible',
    severity: 'significant',
    by: ['stripped', 'database', 'disk'],
    remains: 'possible',
  },
  {
    name: 'Everything is lost, or cannot be brought back',
    harm: 'Promises that were made to people are lost with it; and who was erased may return from an old copy.',
    likelihood: 'possible',
    severity: 'significant',
    by: ['backups'],
  },
]

/** What could go wrong for people here, and how far it is prevented in this set-up. */
export function risksOf(setup: Setup): Risk[] {
  const measures = measuresOf(setup)
  return described.map(risk => ({
    name: risk.name,
    harm: risk.harm,
    by: risk.by,
    before: grade(likelihoodHere(risk, setup), risk.severity),
    after: grade(isPrevented(risk, measures) ? (risk.remains ?? 'remote') : likelihoodHere(risk, setup), risk.severity),
    missing: risk.by.filter(id => measures[id].state !== 'on'),
  }))
}

const isPrevented = ({ by }: Described, measures: Measures) => by.every(id => measures[id].state === 'on')

/** What travels over a network in plain text is read sooner or later; what never leaves a computer is not. */
function likelihoodHere({ by, likelihood }: Described, { instance: { https, reach } }: Setup): Likelihood {
  if (!by.includes('https') || https) return likelihood
  return reach === 'a network' ? 'probable' : 'remote'
}

const likelihoods = ['remote', 'possible', 'probable'] as const
const severities = ['minimal', 'significant', 'severe'] as const

function grade(likelihood: Likelihood, severity: Severity): Grade {
  const sum = likelihoods.indexOf(likelihood) + severities.indexOf(severity)
  if (sum >= 3) return { likelihood, severity, level: 'high' }
  return { likelihood, severity, level: sum === 2 ? 'medium' : 'low' }
}

/** The worst level that remains. While it is high, the ICO has to be asked before going on (UK GDPR Article 36). */
export function worstOf(risks: readonly Risk[]): Level {
  const levels = risks.map(({ after }) => after.level)
  if (levels.includes('high')) return 'high'
  return levels.includes('medium') ? 'medium' : 'low'
}
