import type { House } from '../src/context.ts'
import type { Viewer } from '../src/people/viewer.ts'
import { asViewer } from '../src/platform/db.ts'
import { makeRelease } from '../src/releases/make.ts'
import { freezeRelease } from '../src/releases/queries.ts'
import { wordingOf } from '../src/releases/wording.ts'
import type { Question, Release, Rule } from '../src/statistics/release.ts'
import { customaryRule, type Survey } from '../src/statistics/survey.ts'

type Sketch = Readonly<{
  title?: string
  people: number
  rule?: Rule
  questions: readonly Question[]
  /** Breakdowns with their groups: each group has about half as many people as the one before it. */
  by: Readonly<Record<string, readonly string[]>>
}>

/** A survey that is plainly invented: every answer follows from the number of its row. */
export function inventSurvey({
  title = 'Invented survey',
  people,
  rule = customaryRule,
  questions,
  by,
}: Sketch): Survey {
  const rows = Array.from({ length: people }, (_, row) => row)
  return {
    title,
    rule,
    rows: people,
    questions: questions.map((question, q) => ({
      question,
      codes: rows.map(row => {
        const isBlank = mixed(row, question.stem ?? question.label) % 11 === 0
        return isBlank ? 0 : 1 + halving(mixed(row, `answer ${q}`), question.options.length)
      }),
    })),
    background: [],
    divisions: Object.entries(by).map(([label, groups]) => ({
      breakdown: { label, columns: [label], groups: groups.map(each => ({ label: each, values: [each] })) },
      codes: rows.map(row => halving(mixed(row, `group of ${label}`), groups.length)),
    })),
  }
}

/** A question on the usual scale of five. */
export function agreeing(label: string): Question {
  const labels = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree']
  const stances = ['unfavourable', 'unfavourable', 'neutral', 'favourable', 'favourable'] as const
  return {
    label,
    stem: null,
    options: labels.map((option, o) => ({ label: option, stance: stances[o]! })),
    joins: [
      { label: 'Strongly disagree + Disagree', of: [0, 1], stance: 'unfavourable' },
      { label: 'Agree + Strongly agree', of: [3, 4], stance: 'favourable' },
    ],
    sensitive: false,
  }
}

/** A question whose answers are on no scale. */
export function choosing(label: string, options: readonly string[]): Question {
  return { label, stem: null, options: options.map(optionOf), joins: [], sensitive: false }
}

/** A question where several answers can be chosen: a yes/no question each. */
export function choosingSeveral(stem: string, choices: readonly string[]): Question[] {
  return choices.map(label => ({ label, stem, options: ['Yes', 'No'].map(optionOf), joins: [], sensitive: false }))
}

const optionOf = (label: string) => ({ label, stance: null })

/** The release of a survey. */
export async function releaseOf(survey: Survey): Promise<Release> {
  const made = await makeRelease(survey, [])
  if (made.outcome === 'refused') throw new Error(`${made.reason}: ${made.detail}`)
  return made.release
}

/** Where a release can be frozen, and for whom: in a world of one test, or at an application of its own. */
type Where = Readonly<{ house: Pick<House, 'app' | 'clock'> }>
type ForWhom = Readonly<{ viewer: Pick<Viewer, 'organisationId'> }>

/** Freezes a release for somebody's organisation, and returns its id. */
export function freeze({ house }: Where, { viewer }: ForWhom, release: Release): Promise<string> {
  const wording = wordingOf(release)
  return asViewer(house.app, viewer, tx =>
    freezeRelease(tx, viewer, { release, wording, today: house.clock.today(), isExample: false }),
  )
}

/** 0 … n − 1: the first for half of the numbers, the next for half of the rest. */
function halving(number: number, n: number): number {
  const zerosAtItsEnd = 31 - Math.clz32(number & -number)
  return Math.min(Math.max(zerosAtItsEnd, 0), n - 1)
}

/** A number that looks like chance and is always the same. */
function mixed(row: number, text: string): number {
  let hash = row + 1
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 2_654_435_761)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 2_246_822_519)
  return (hash ^ (hash >>> 13)) >>> 0
}
