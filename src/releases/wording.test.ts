import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { agreeing, choosing, choosingSeveral, inventSurvey, releaseOf } from '../../test/invented.ts'
import type { Release } from '../statistics/release.ts'
import { restoreRelease } from '../statistics/restore.ts'
import { restoreWording, reword, type Wording, wordingOf } from './wording.ts'

let release: Release
beforeAll(async () => {
  const survey = inventSurvey({
    people: 160,
    questions: [
      agreeing('I feel safe'),
      choosing('I would stay', ['Yes', 'Maybe', 'No']),
      ...choosingSeveral('What helps?', ['Talks', 'Time', 'Money']),
    ],
    by: { Team: ['North', 'South', 'East', 'West'], Shift: ['Day', 'Night'] },
  })
  release = await releaseOf(survey)
})

const shuffled = (length: number) =>
  fc.shuffledSubarray([...Array(length).keys()], { minLength: length, maxLength: length })

/** Any new words in any new order. Every label says which one it was, so that its figures can be followed. */
const anyWording = fc.gen().map((draw): Wording => {
  const order = (items: readonly unknown[]) => draw(() => shuffled(items.length))
  const { questions, breakdowns } = release
  return {
    title: draw(fc.string, { minLength: 1 }),
    questions: questions.map(({ stem, options }, q) => ({
      label: `new q${q}`,
      stem: stem && 'new stem',
      options: options.map((_, o) => `new q${q} o${o}`),
    })),
    breakdowns: breakdowns.map(({ groups }, b) => ({
      label: `new b${b}`,
      groups: groups.map((_, g) => `new b${b} g${g}`),
    })),
    order: {
      questions: order(questions),
      options: questions.map(({ options }) => order(options)),
      breakdowns: order(breakdowns),
      groups: breakdowns.map(({ groups }) => order(groups)),
    },
  }
})

type Name = (kind: 'question' | 'option' | 'breakdown' | 'group', label: string, at: readonly number[]) => string

/** Every figure of a release under the names of the question, the answer, the breakdown and the group it stands for. */
function figuresByName({ questions, breakdowns, everyone, groups }: Release, nameOf: Name): Record<string, unknown> {
  const figures: Record<string, unknown> = {}
  questions.forEach(({ label, options, joins }, q) => {
    const question = nameOf('question', label, [q])
    const optionAt = (o: number) => nameOf('option', options[o]!.label, [q, o])
    const put = (where: string, row: Release['everyone'][number]) => {
      figures[`${question}, ${where}`] = row.base
      row.options.forEach((figure, o) => {
        figures[`${question}, ${where}, ${optionAt(o)} ${options[o]!.stance}`] = figure
      })
      row.joins.forEach((figure, j) => {
        const joined = joins[j]!.of.map(optionAt).sort().join(' + ')
        figures[`${question}, ${where}, ${joined} ${joins[j]!.stance}`] = figure
      })
    }
    put('everyone', everyone[q]!)
    breakdowns.forEach(({ label: divides, groups: all }, b) => {
      all.forEach((group, g) => {
        const where = `${nameOf('breakdown', divides, [b])} ${nameOf('group', group.label, [b, g])} ${group.values}`
        put(where, groups[q]![b]![g]!)
      })
    })
  })
  return figures
}

const asNew: Name = (kind, _, [first, second]) =>
  ({
    question: `new q${first}`,
    option: `new q${first} o${second}`,
    breakdown: `new b${first}`,
    group: `new b${first} g${second}`,
  })[kind]

describe('other words in another order', () => {
  test('every figure moves with what it stands for, and none is lost, changed or added', () => {
    const before = figuresByName(release, asNew)
    expect(Object.values(before)).toContain(null)
    fc.assert(
      fc.property(anyWording, wording => {
        const now = reword(release, wording)
        expect(figuresByName(now, (_, label) => label)).toEqual(before)
        expect(now).toMatchObject({ title: wording.title, rule: release.rule, after: release.after })
      }),
    )
  })

  test('they are still a whole release, and a wording of it', () => {
    fc.assert(
      fc.property(anyWording, wording => {
        expect(restoreWording(release, JSON.parse(JSON.stringify(wording)))).toEqual(wording)
        expect(restoreRelease(JSON.parse(JSON.stringify(reword(release, wording))))).toEqual(reword(release, wording))
      }),
      { numRuns: 20 },
    )
  })

  test('the words it was made with change nothing', () => {
    expect(reword(release, wordingOf(release))).toEqual(release)
  })

  test('a sum of answers is called after them, in their order', () => {
    const { order, ...words } = wordingOf(release)
    const options = [[4, 3, 2, 1, 0], ...order.options.slice(1)]
    const [question] = reword(release, { ...words, order: { ...order, options } }).questions
    expect(question!.joins.map(({ label, of }) => [label, of])).toEqual([
      ['Disagree + Strongly disagree', [3, 4]],
      ['Strongly agree + Agree', [0, 1]],
    ])
  })
})

/** A copy in which one thing is another: the keys lead to it. */
function changed(value: unknown, keys: readonly (string | number)[], to: unknown): unknown {
  const copy = structuredClone(value) as Record<string | number, unknown>
  const holder = keys.slice(0, -1).reduce((at, key) => at[key] as typeof copy, copy)
  holder[keys.at(-1)!] = to
  return copy
}

describe('what was stored and does not fit is refused', () => {
  test.each<[string, (string | number)[], unknown]>([
    ['no title', ['title'], ''],
    ['a question too few', ['questions'], []],
    ['an answer too many', ['questions', 0, 'options', 5], 'Sixth'],
    ['a label that is no text', ['questions', 0, 'label'], 7],
    ['a choice that lost its question', ['questions', 2, 'stem'], null],
    ['a question that became a choice', ['questions', 0, 'stem'], 'What helps?'],
    ['a group too few', ['breakdowns', 0, 'groups'], ['North']],
    ['a place twice', ['order', 'questions'], [0, 0, 2, 3, 4]],
    ['a place too far', ['order', 'breakdowns'], [0, 2]],
    ['a place that is no number', ['order', 'options', 0], ['0', 1, 2, 3, 4]],
    ['a place too few', ['order', 'groups', 1], [0]],
    ['half a place', ['order', 'groups', 1], [0, 0.5]],
    ['no order', ['order'], undefined],
  ])('a wording with %s', (_, keys, to) => {
    expect(restoreWording(release, wordingOf(release))).not.toBeNull()
    expect(restoreWording(release, changed(wordingOf(release), keys, to))).toBeNull()
  })

  test.each<[string, (string | number)[], unknown]>([
    ['no question', ['questions'], []],
    ['a row too few', ['everyone'], []],
    ['an answer without its figure', ['everyone', 0, 'options'], [1]],
    ['a sum without its figure', ['everyone', 0, 'joins'], []],
    ['a figure below nobody', ['everyone', 0, 'base'], -1],
    ['half a person', ['everyone', 0, 'base'], 10.5],
    ['a figure that is text', ['everyone', 0, 'base'], '10'],
    ['answers under a hidden base', ['everyone', 0, 'base'], null],
    ['a group too few', ['groups', 0, 0], []],
    ['a breakdown too few', ['groups', 1], []],
    ['a side that no scale has', ['questions', 0, 'options', 0, 'stance'], 'good'],
    ['a sum of answers that are not there', ['questions', 0, 'joins', 0, 'of'], [0, 5]],
    ['no rule', ['rule'], {}],
  ])('a release with %s', (_, keys, to) => {
    expect(restoreRelease(structuredClone(release))).toEqual(release)
    expect(restoreRelease(changed(release, keys, to))).toBeNull()
  })

  test.each([null, undefined, 7, 'text', [], {}])('%j is neither', value => {
    expect(restoreRelease(value)).toBeNull()
    expect(restoreWording(release, value)).toBeNull()
  })
})
