import { derive, type Given } from '../../src/questionnaires/given.ts'
import { agreeScale, type Question, type Questionnaire, questionsOf } from '../../src/questionnaires/questionnaire.ts'
import type { Release } from '../../src/statistics/release.ts'
import { titleOf } from '../../src/statistics/sentences.ts'

/** What somebody said, in the words of results, by the title of each question; '' where they left it out. */
export type Said = Readonly<Record<string, string>>

const agree = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree']

/** An answer in plain words, without anything that results are made with. */
export function saidBy(content: Questionnaire, given: Given): Said {
  const following = (content.derived ?? []).map(each => {
    const value = derive(each, given)
    return [each.title.en, each.values.find(({ id }) => id === value)?.label.en ?? ''] as const
  })
  return Object.fromEntries([...questionsOf(content).flatMap(question => saidTo(question, given)), ...following])
}

function saidTo(question: Question, given: Given): [string, string][] {
  const [label, answer] = [question.text.en, given[question.id]]
  switch (question.type) {
    case 'scale':
      return [[label, answer === undefined ? '' : agree[agreeScale.indexOf(answer as '1')]!]]
    case 'choice':
      return [[label, question.options.find(({ id }) => id === answer)?.label.en ?? '']]
    case 'choices':
      return question.options.map(({ id, label: { en } }) => [
        `${label}: ${en}`,
        answer === undefined ? '' : (answer as readonly string[]).includes(id) ? 'Yes' : 'No',
      ])
    default:
      return []
  }
}

/** How many steps somebody went up the scale of a question since they were asked before; null where nobody can tell. */
export function stepsSince(before: Said | undefined, now: Said, title: string): number | null {
  const [from, to] = [agree.indexOf(before?.[title] ?? ''), agree.indexOf(now[title] ?? '')]
  return from < 0 || to < 0 ? null : to - from
}

/** Is this what these steps are called, in a release that may tell much from little? */
export function isMoved(steps: number, option: string, options: readonly string[]): boolean {
  const [far, isUp] = [Math.abs(steps), steps > 0]
  if (!/higher|lower/i.test(option)) return steps === 0
  if (steps === 0 || isUp !== /higher/i.test(option)) return false
  const tellsMuch = options.some(each => /much/i.test(each))
  return !tellsMuch || /much/i.test(option) === far > 1
}

/** A figure of a release, where it stands, and the number that a simulation knows. `null`: it is hidden. */
export type Checked = Readonly<{
  title: string
  option: string | null
  breakdown: string | null
  group: string | null
  shown: number | null
  known: number
  /** Of how many in the same group it is: the number that a simulation knows. */
  base: number
}>

/** Every figure of a release beside what was really said, counted here once more and in another way. */
export function checkAll(
  release: Release,
  people: readonly Said[],
  groupOf: (person: Said, breakdown: Release['breakdowns'][number]) => string,
): Checked[] {
  return release.questions.flatMap((question, q) => {
    const title = titleOf(question)
    const of = (
      group: readonly Said[],
      shown: Release['everyone'][number],
      at: Pick<Checked, 'breakdown' | 'group'>,
    ): Checked[] => {
      const said = group.map(person => person[title] ?? '').filter(Boolean)
      const base = said.length
      const options = question.options.map(({ label }, o) => ({
        ...{ title, option: label, ...at, base, shown: shown.options[o]! },
        known: said.filter(each => each === label).length,
      }))
      const joins = question.joins.map((join, j) => ({
        ...{ title, option: join.label, ...at, base, shown: shown.joins[j]! },
        known: said.filter(each => join.of.some(o => question.options[o]!.label === each)).length,
      }))
      return [{ title, option: null, ...at, shown: shown.base, known: base, base }, ...options, ...joins]
    }
    const groups = release.breakdowns.flatMap((breakdown, b) =>
      breakdown.groups.flatMap(({ label }, g) =>
        of(
          people.filter(person => groupOf(person, breakdown) === label),
          release.groups[q]![b]![g]!,
          { breakdown: breakdown.label, group: label },
        ),
      ),
    )
    return [...of(people, release.everyone[q]!, { breakdown: null, group: null }), ...groups]
  })
}
