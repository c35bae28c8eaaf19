import { describe, expect, test } from 'vitest'
import { changeOf, moves } from './moves.ts'
import type { Figure } from './published.ts'
import type { Question, Release, Row, Stance } from './release.ts'
import { findContrasts, sayContrast, sayEveryone } from './sentences.ts'

const stances: readonly Stance[] = ['unfavourable', 'unfavourable', 'neutral', 'favourable', 'favourable']
const agreement: Question = {
  label: 'I feel safe to speak up',
  stem: null,
  options: ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'].map((label, o) => ({
    label,
    stance: stances[o]!,
  })),
  joins: [
    { label: 'Strongly disagree + Disagree', of: [0, 1], stance: 'unfavourable' },
    { label: 'Agree + Strongly agree', of: [3, 4], stance: 'favourable' },
  ],
  sensitive: false,
}
const yesNo: Question = {
  label: 'Trained this year?',
  stem: null,
  options: ['Yes', 'No'].map(label => ({ label, stance: null })),
  joins: [],
  sensitive: false,
}

const row = (
  base: number | null,
  options: readonly (number | null)[],
  joins: readonly (number | null)[] = [],
): Row => ({
  base: base as Figure,
  options: options as Figure[],
  joins: joins as Figure[],
})

function releaseOf(question: Question, everyone: Row, groups: Readonly<Record<string, Row>>): Release {
  return {
    title: 'A release',
    rule: { base: 10, cell: 5 },
    questions: [question],
    breakdowns: [
      { label: 'Team', columns: ['Team'], groups: Object.keys(groups).map(label => ({ label, values: [label] })) },
    ],
    everyone: [everyone],
    groups: [[Object.values(groups)]],
    after: [],
    earlier: [],
  }
}

const everyone = row(412, [38, 71, 84, 142, 77], [109, 219])

test('where only single steps are shown, it is not said that nothing is', () => {
  const said = (options: readonly (number | null)[]) => sayEveryone(agreement, row(23, options, [null, null]))
  expect(said([null, 10, null, 6, null])).toBe(
    '23 people answered. Only part of how they answered is shown, to protect people.',
  )
  expect(said([null, null, null, null, null])).toBe(
    '23 people answered. How they answered is not shown, to protect people.',
  )
})

describe('what stands out', () => {
  test('is a group that differs by more than chance would, the widest first, in both figures', () => {
    const release = releaseOf(agreement, everyone, {
      Days: row(128, [10, 18, 25, 48, 27], [28, 75]),
      Nights: row(58, [null, null, 13, null, null], [27, 18]),
    })
    const found = findContrasts(release)
    expect(found.map(contrast => sayContrast(release, contrast))).toEqual([
      'Nights: 31% said “Agree” or “Strongly agree”, against 53% of everyone.',
    ])
  })

  test('is said by the other side where the favourable one is hidden', () => {
    const release = releaseOf(agreement, everyone, { Nights: row(50, [null, null, null, null, null], [37, null]) })
    expect(findContrasts(release).map(contrast => sayContrast(release, contrast))).toEqual([
      'Nights: 74% said “Strongly disagree” or “Disagree”, against 26% of everyone.',
    ])
  })

  test('is never a group that is hidden, nor those who did not say where they belong', () => {
    const release = releaseOf(agreement, everyone, {
      Nights: row(null, [null, null, null, null, null], [null, null]),
      'Not stated': row(58, [0, 0, 13, 40, 5], [0, 45]),
    })
    expect(findContrasts(release)).toEqual([])
  })

  test('is said once where there are two answers', () => {
    const release = releaseOf(yesNo, row(300, [150, 150]), { Nights: row(60, [10, 50]) })
    expect(findContrasts(release)).toHaveLength(1)
  })
})

describe('what everyone said', () => {
  test('is both sides of a scale, and how many answered', () => {
    expect(sayEveryone(agreement, everyone)).toBe(
      '53% said “Agree” or “Strongly agree” and 26% said “Strongly disagree” or “Disagree”. 412 people answered.',
    )
  })

  test('of how answers have moved says where people stand, and that they could be matched', () => {
    const moved = {
      ...agreement,
      label: changeOf('I feel safe to speak up'),
      options: moves.map((label, o) => ({ label, stance: stances[o]! })),
      joins: [
        { label: 'Much lower + Lower', of: [0, 1], stance: 'unfavourable' as const },
        { label: 'Higher + Much higher', of: [3, 4], stance: 'favourable' as const },
      ],
    }
    expect(sayEveryone(moved, row(200, [20, 40, 40, 60, 40], [60, 100]))).toBe(
      '50% stand “Higher” or “Much higher” and 30% stand “Much lower” or “Lower”. 200 people could be matched.',
    )
    expect(sayEveryone(moved, row(20, [null, null, null, null, null], [null, null]))).toBe(
      '20 people could be matched. How they moved is not shown, to protect people.',
    )
  })

  test('leaves out what is hidden, and never says why', () => {
    expect(sayEveryone(agreement, row(30, [null, null, null, null, null], [null, 20]))).toBe(
      '67% said “Agree” or “Strongly agree”. 30 people answered.',
    )
    expect(sayEveryone(agreement, row(null, [], []))).toBe('Not shown, to protect people.')
  })
})
