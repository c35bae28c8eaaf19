import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Drawn, drawnSurvey, surveyOf } from '../../test/look-alike.ts'
import { audit } from './audit.ts'
import { protect } from './protect.ts'
import type { Release } from './release.ts'
import type { Survey } from './survey.ts'
import type { View } from './view.ts'

const runs = 50

async function protectOrThrow(survey: Survey, earlier: Release[] = []) {
  const result = await protect(survey, earlier)
  if (result.outcome !== 'protected') throw new Error(`${result.reason}: ${result.detail}`)
  return result
}

describe('disclosure control', () => {
  it('never shows a group below the base, nor a number that stands for one to four people', async () => {
    await fc.assert(
      fc.asyncProperty(drawnSurvey, async drawn => {
        const { release } = await protectOrThrow(surveyOf(drawn))
        for (const row of rowsOf(release)) {
          if (row.base === null) expect([...row.options, ...row.joins].every(figure => figure === null)).toBe(true)
          else expect(row.base).toBeGreaterThanOrEqual(10)
          for (const figure of [...row.options, ...row.joins])
            expect(figure === null || figure === 0 || figure >= 5).toBe(true)
        }
      }),
      { numRuns: runs },
    )
  })

  it('shows true counts only', async () => {
    await fc.assert(
      fc.asyncProperty(drawnSurvey, async drawn => {
        const { views } = await protectOrThrow(surveyOf(drawn))
        for (const cell of views.flatMap(view => view.cells)) {
          if (cell.value !== null) expect(cell.value, cell.id).toBe(trueCount(cell, drawn))
        }
      }),
      { numRuns: runs },
    )
  })

  it('leaves nothing that an attacker with linear programming can work out or narrow down', async () => {
    await fc.assert(
      fc.asyncProperty(drawnSurvey, async drawn => {
        const { views } = await protectOrThrow(surveyOf(drawn))
        expect(await audit(views, { base: 10, cell: 5 })).toEqual({ outcome: 'safe' })
      }),
      { numRuns: runs },
    )
  })

  it('leaves nothing that subtraction from a total would bring down to one to four people, or to a small group', async () => {
    await fc.assert(
      fc.asyncProperty(drawnSurvey, async drawn => {
        const { views } = await protectOrThrow(surveyOf(drawn))
        for (const view of views) {
          for (const sum of view.relations) {
            const total = view.cells[sum.total]!
            const members = sum.members.map(cell => view.cells[cell]!)
            if (total.value === null || members.every(({ value }) => value !== null)) continue
            const left = members.reduce((rest, { value }) => rest - (value ?? 0), total.value as number)
            const isOfBases = members.every(({ option }) => option === null)
            expect(left, `${total.id} less what is shown`).toBeGreaterThanOrEqual(isOfBases ? 10 : 5)
          }
        }
      }),
      { numRuns: runs },
    )
  })

  it('hides the same figures whatever the order of rows, questions, options, groups and breakdowns', async () => {
    await fc.assert(
      fc.asyncProperty(drawnSurvey, fc.infiniteStream(fc.nat()), async (drawn, keys) => {
        const shuffled = drawn.rows
          .map((_, i) => ({ i, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
        const other = surveyOf(drawn, {
          rows: shuffled.map(({ i }) => i),
          questions: drawn.options.map((_, q) => q).reverse(),
          flip: true,
        })
        const [one, two] = [await protectOrThrow(other), await protectOrThrow(surveyOf(drawn))]
        expect(figuresOf(one.release)).toEqual(figuresOf(two.release))
      }),
      { numRuns: runs },
    )
  })

  it('hides zero and everybody for a sensitive question, because they tell about each member', async () => {
    await fc.assert(
      fc.asyncProperty(drawnSurvey, async drawn => {
        const { release } = await protectOrThrow(surveyOf({ ...drawn, sensitive: [true, true] }))
        for (const row of rowsOf(release)) {
          for (const figure of row.options) expect(figure === null || (figure >= 5 && figure !== row.base)).toBe(true)
        }
      }),
      { numRuns: runs },
    )
  })
})

describe('the auditor', () => {
  it('refuses a release in which all but one small number is shown', async () => {
    await fc.assert(
      fc.asyncProperty(drawnSurvey, async drawn => {
        const { views } = await protectOrThrow(surveyOf(drawn))
        const view = views.find(({ primary }) => primary.length > 0)
        if (view === undefined) return
        const faulty = reveal(view, drawn, cell => cell !== view.primary[0])
        expect(await audit([faulty], { base: 10, cell: 5 })).toMatchObject({ outcome: 'exposed' })
      }),
      { numRuns: runs },
    )
  })

  it('refuses a release that hides small numbers but not the neighbours that give them away', async () => {
    let refused = 0
    await fc.assert(
      fc.asyncProperty(drawnSurvey, async drawn => {
        const { views } = await protectOrThrow(surveyOf(drawn))
        const faulty = views.map(view => reveal(view, drawn, cell => !view.primary.includes(cell)))
        const bare = faulty.some(view => view.relations.some(sum => hiddenIn(view, sum).length === 1))
        const verdict = await audit(faulty, { base: 10, cell: 5 })
        if (bare) expect(verdict.outcome).toBe('exposed')
        if (bare) refused++
      }),
      { numRuns: runs },
    )
    expect(refused).toBeGreaterThan(10)
  })
})

describe('a second release of the same people', () => {
  it('is protected together with the first', async () => {
    await fc.assert(
      fc.asyncProperty(drawnSurvey, async drawn => {
        const whole = surveyOf(drawn)
        const { release: first } = await protectOrThrow({ ...whole, divisions: whole.divisions.slice(0, 1) })
        const second = await protect({ ...whole, divisions: whole.divisions.slice(1) }, [first])
        if (second.outcome === 'refused') return
        expect(await audit(second.views, whole.rule)).toEqual({ outcome: 'safe' })
        expect(second.release.everyone.map(row => row.base)).toEqual(first.everyone.map(row => row.base))
      }),
      { numRuns: runs },
    )
  })

  it('is refused when it is of other answers', async () => {
    const drawn = someSurvey()
    const { release: first } = await protectOrThrow(surveyOf(drawn))
    const more: Drawn = { ...drawn, rows: [...drawn.rows, ...drawn.rows] }
    expect(await protect(surveyOf(more), [first])).toMatchObject({ reason: 'earlier release is of other answers' })
  })

  it('is refused when it divides the same people into other groups', async () => {
    const drawn = someSurvey()
    const { release: first } = await protectOrThrow(surveyOf(drawn))
    const now = surveyOf(drawn)
    const divisions = now.divisions.map(({ breakdown, codes }) => {
      const groups = breakdown.groups.map(group => ({ ...group, label: `Other ${group.label}` }))
      return { breakdown: { ...breakdown, groups }, codes }
    })
    expect(await protect({ ...now, divisions }, [first])).toMatchObject({
      reason: 'earlier release cannot be compared',
    })
  })
})

/** One drawn survey that is large enough for something to be shown. */
function someSurvey(): Drawn {
  return fc.sample(drawnSurvey, { numRuns: 100, seed: 7 }).find(({ rows }) => rows.length > 60)!
}

function rowsOf(release: Release) {
  return [...release.everyone, ...release.groups.flat(2)]
}

/** Every figure by its labels, so that releases in different orders can be compared. */
function figuresOf(release: Release): Record<string, number | null> {
  const figures: Record<string, number | null> = {}
  release.questions.forEach((question, q) => {
    const put = (where: string, row: Release['everyone'][number]) => {
      figures[`${question.label} base ${where}`] = row.base
      question.options.forEach((option, o) => {
        figures[`${question.label} ${option.label} ${where}`] = row.options[o]!
      })
    }
    put('everyone', release.everyone[q]!)
    release.breakdowns.forEach((breakdown, b) => {
      breakdown.groups.forEach((group, g) => {
        put(`${breakdown.label} ${group.label}`, release.groups[q]![b]![g]!)
      })
    })
  })
  return figures
}

/** The same view with more figures shown than is safe. */
function reveal(view: View, drawn: Drawn, isShown: (cell: number) => boolean) {
  const cells = view.cells.map((cell, at) => (isShown(at) ? { ...cell, value: trueCount(cell, drawn) } : cell))
  return { ...view, cells, primary: view.primary.filter(cell => !isShown(cell)) }
}

function hiddenIn(
  view: { cells: readonly { value: number | null }[] },
  sum: { total: number; members: readonly number[] },
) {
  return [sum.total, ...sum.members].filter(cell => view.cells[cell]!.value === null)
}

const labels = ['Agree', 'Neither', 'Disagree', 'Strongly agree', 'Strongly disagree']

/** How many people a cell stands for, counted from its labels. */
function trueCount(cell: View['cells'][number], drawn: Drawn): number {
  const numberIn = (text: string) => Number(text.at(-1)) - 1
  const q = numberIn(cell.question)
  const options = cell.option?.split(' + ').map(label => labels.indexOf(label) + 1)
  const breakdowns = cell.breakdown?.split('>').map(numberIn) ?? []
  const groups = cell.group?.split(' > ').map(numberIn) ?? []
  return drawn.rows.filter(row => {
    const answer = row.answers[q]!
    return (options ? options.includes(answer) : answer !== 0) && breakdowns.every((b, i) => row.at[b] === groups[i])
  }).length
}
