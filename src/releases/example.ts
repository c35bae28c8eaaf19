import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import type { Question } from '../statistics/release.ts'
import type { AskedQuestion, Division, Survey } from '../statistics/survey.ts'
import { exampleAnswers, exampleGroups, examplePeople, exampleQuestions, exampleTitle } from './example-answers.ts'
import { makeRelease } from './make.ts'
import { freezeRelease } from './queries.ts'
import { wordingOf } from './wording.ts'

/** Puts the example release into a new organisation, made just as any other release is. Its people are invented. */
export async function loadExample(tx: Tx, viewer: Viewer, today: string): Promise<void> {
  const made = await makeRelease(exampleSurvey(viewer.rule), [])
  if (made.outcome === 'refused') throw new Error(`The example was refused: ${made.reason}`)
  const { release } = made
  await freezeRelease(tx, viewer, { release, wording: wordingOf(release), today, isExample: true })
}

const agree = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree']
const stances = ['unfavourable', 'unfavourable', 'neutral', 'favourable', 'favourable'] as const

/** The invented answers as a survey under the given rule. The same every time. */
export function exampleSurvey(rule: Survey['rule']): Survey {
  const divisions = exampleGroups.map(
    ({ label, groups }, b): Division => ({
      breakdown: { label, columns: [label], groups: groups.map(([name]) => ({ label: name, values: [name] })) },
      codes: Uint8Array.from(examplePeople, person => person.groups[b]!),
    }),
  )
  const questions = exampleQuestions.map(
    ({ label }, q): AskedQuestion => ({
      question: agreeScale(label),
      codes: Uint8Array.from(examplePeople, person => exampleAnswers(person, q)),
    }),
  )
  return { title: exampleTitle, rule, rows: examplePeople.length, questions, divisions, background: [] }
}

function agreeScale(label: string): Question {
  return {
    label,
    stem: null,
    options: agree.map((option, o) => ({ label: option, stance: stances[o]! })),
    joins: [
      { label: 'Strongly disagree + Disagree', of: [0, 1], stance: 'unfavourable' },
      { label: 'Agree + Strongly agree', of: [3, 4], stance: 'favourable' },
    ],
    sensitive: false,
  }
}
