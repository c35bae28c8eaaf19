import { expect, test } from 'vitest'
import { type Checked, checkAll, isMoved, type Said } from '../../test/simulated/expected.ts'
import { narrowedDown } from '../../test/simulated/joint-attack.ts'
import { withholdLinked } from './linked.ts'
import { changeOf, finerFrom, moves, ways } from './moves.ts'
import { protect } from './protect.ts'
import type { Release } from './release.ts'
import type { AskedQuestion, Survey } from './survey.ts'

const agree = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree']
const sides = ['unfavourable', 'unfavourable', 'neutral', 'favourable', 'favourable'] as const
const title = 'I feel safe to speak up'
const rule = { base: 10, cell: 5 }
const teams = ['Ash House', 'Birch House', 'Cedar House']

/** Somebody in a team, with an answer then, one now or both; `isMatched` where both are known to be theirs. */
type Somebody = Readonly<{ team: number; before: number | null; now: number | null; isMatched: boolean }>

type Drawing = Readonly<{ people: number; matched: number; moved: number; seed: number }>

/** So many invented people, of whom so many in a hundred could be matched, and so many of those moved by a step or two. */
function draw({ people, matched, moved, seed }: Drawing): Somebody[] {
  const chance = chanceFrom(seed)
  const pick = (weights: readonly number[]) => {
    let left = chance() * weights.reduce((sum, weight) => sum + weight, 0)
    const place = weights.findIndex(weight => {
      left -= weight
      return left < 0
    })
    return place
  }
  return Array.from({ length: people }, () => {
    const team = pick([5, 4, 2])
    const before = pick([1, 2, 4, 8, 5])
    const steps = chance() * 100 < moved ? pick([1, 3, 0, 3, 1]) - 2 : 0
    const now = Math.min(4, Math.max(0, before + steps))
    const isMatched = chance() * 100 < matched
    const stays = isMatched || chance() < 0.5
    return { team, before: stays || chance() < 0.5 ? before : null, now: stays ? now : null, isMatched }
  })
}

function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

type Survived = Readonly<{ release: Release; figures: readonly Checked[]; people: readonly Said[] }>

const teamOf = (person: Said) => person.Team ?? ''

const shownIn = (release: Release, people: readonly Said[]): Survived => ({
  release,
  people,
  figures: checkAll(release, people, teamOf),
})

async function release(people: readonly Said[], titles: readonly string[]): Promise<Survived> {
  const questions = titles.map((label): AskedQuestion => {
    const known: readonly string[] = label === title ? agree : people.length >= finerFrom ? moves : ways
    const options = known.map((each, o) => ({ label: each, stance: label === title ? sides[o]! : null }))
    const codes = people.map(person => known.indexOf(person[label] ?? '') + 1)
    return { question: { label, stem: null, options, joins: [], sensitive: false }, codes }
  })
  const breakdown = { label: 'Team', columns: ['Team'], groups: teams.map(label => ({ label, values: [label] })) }
  const survey: Survey = {
    ...{ title: 'Invented', rule, rows: people.length, questions, background: [] },
    divisions: [{ breakdown, codes: people.map(person => teams.indexOf(teamOf(person))) }],
  }
  const made = await protect(survey)
  if (made.outcome !== 'protected') throw new Error(made.detail)
  return shownIn(made.release, people)
}

async function twoSurveys(drawing: Drawing): Promise<Readonly<{ first: Survived; second: Survived }>> {
  const everybody = draw(drawing)
  const then = everybody.flatMap(({ team, before }) =>
    before === null ? [] : [{ Team: teams[team]!, [title]: agree[before]! }],
  )
  const answered = everybody.filter(({ now }) => now !== null)
  const known = answered.length >= finerFrom ? moves : ways
  const now = answered.map(({ team, before, now, isMatched }): Said => {
    const steps = isMatched ? now! - before! : null
    const move = steps === null ? '' : known.find(each => isMoved(steps, each, known))!
    return { Team: teams[team]!, [title]: agree[now!]!, [changeOf(title)]: move }
  })
  return { first: await release(then, [title]), second: await release(now, [title, changeOf(title)]) }
}

const attack = (both: Awaited<ReturnType<typeof twoSurveys>>) => narrowedDown(both, title, changeOf(title), ['Team'])

async function withheld({ first, second }: Awaited<ReturnType<typeof twoSurveys>>) {
  return { first, second: shownIn(await withholdLinked([first.release], second.release), second.people) }
}

const countShown = ({ figures }: Survived) => figures.filter(each => each.title !== title && each.shown !== null).length

const manyDrawings = (share: Omit<Drawing, 'seed'>) => Array.from({ length: 8 }, (_, i) => ({ ...share, seed: i + 1 }))

test('where nearly everybody was matched and nearly nobody moved, how they moved gives away nothing that is hidden', async () => {
  let found = 0
  for (const drawing of [
    ...manyDrawings({ people: 60, matched: 100, moved: 5 }),
    ...manyDrawings({ people: 90, matched: 96, moved: 15 }),
  ]) {
    const both = await twoSurveys(drawing)
    if ((await attack(both)).length > 0) found++
    expect(await attack(await withheld(both)), JSON.stringify(drawing)).toEqual([])
  }
  // Left as they are, some of them would: the attack is able to find it.
  expect(found).toBeGreaterThan(3)
})

test('where a quarter could not be matched and a half moved, nearly all stays as it is', async () => {
  let [shown, kept] = [0, 0]
  for (const drawing of manyDrawings({ people: 120, matched: 75, moved: 50 })) {
    const both = await twoSurveys(drawing)
    const after = await withheld(both)
    shown += countShown(both.second)
    kept += countShown(after.second)
    expect(after.second.release.everyone[0]).toEqual(both.second.release.everyone[0])
  }
  expect(shown).toBeGreaterThan(30)
  expect(kept / shown).toBeGreaterThan(0.9)
})
