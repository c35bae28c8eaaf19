import { expect, test } from 'vitest'
import { audit } from './audit.ts'
import { protect } from './protect.ts'
import type { Division, Survey } from './survey.ts'

const rule = { base: 10, cell: 5 }

/** Two directorates of three teams, asked for side by side: Adults is Day (20) and Night (7), Children is School (60). */
function sideBySide(): Survey {
  const teams = [...Array(20).fill('Day'), ...Array(7).fill('Night'), ...Array(60).fill('School')] as string[]
  const by = (label: string, values: readonly string[]): Division => {
    const names = [...new Set(values)]
    const groups = names.map(name => ({ label: name, values: [name] }))
    return { breakdown: { label, columns: [label], groups }, codes: values.map(value => names.indexOf(value)) }
  }
  const options = ['Yes', 'No'].map(label => ({ label, stance: null }))
  const codes = teams.map((_, i) => (i % 3 === 0 ? 2 : 1))
  return {
    title: 'Side by side',
    rule,
    rows: teams.length,
    questions: [{ question: { label: 'Safe?', stem: null, options, joins: [], sensitive: false }, codes }],
    background: [],
    divisions: [
      by(
        'Directorate',
        teams.map(team => (team === 'School' ? 'Children' : 'Adults')),
      ),
      by('Team', teams),
    ],
  }
}

test('a small team is not given away by its directorate and its sister team, though nobody said they belong together', async () => {
  const result = await protect(sideBySide())
  if (result.outcome !== 'protected') throw new Error(result.reason)
  const [directorates, teams] = result.release.groups[0]!
  const adults = directorates![0]!.base
  const day = teams![0]!.base
  expect(teams![1]!.base).toBeNull()
  expect(adults === null || day === null).toBe(true)
  expect(await audit(result.views, rule)).toEqual({ outcome: 'safe' })
})

test('that they belong together is protected, and not printed', async () => {
  const result = await protect(sideBySide())
  if (result.outcome !== 'protected') throw new Error(result.reason)
  const [view] = result.views
  const named = ({ total, members }: { total: number; members: readonly number[] }) =>
    [total, ...members].map(cell => view!.cells[cell]!.breakdown)
  expect(view!.nested.some(sum => new Set(named(sum)).size === 2)).toBe(true)
  expect(view!.relations.every(sum => new Set(named(sum).filter(Boolean)).size < 2)).toBe(true)
})

test('the same columns in another order are the same groups: neither order gives the other away', async () => {
  const side = sideBySide()
  const [directorate, team] = side.divisions
  const within = (upper: Division, lower: Division): Division => {
    const values = Array.from(upper.codes, (code, row) => [
      upper.breakdown.groups[code]!.label,
      lower.breakdown.groups[lower.codes[row]!]!.label,
    ])
    const labels = [...new Set(values.map(each => each.join(' > ')))]
    const groups = labels.map(label => ({ label, values: label.split(' > ') }))
    const columns = [...upper.breakdown.columns, ...lower.breakdown.columns]
    const codes = values.map(each => labels.indexOf(each.join(' > ')))
    return { breakdown: { label: columns.join('>'), columns, groups }, codes }
  }
  const divisions = [within(directorate!, team!), within(team!, directorate!)]
  const result = await protect({ ...side, divisions })
  if (result.outcome !== 'protected') throw new Error(result.reason)
  const [one, other] = result.release.groups[0]!.map(rows => rows.map(({ base, options }) => [base, ...options]))
  expect(one).toEqual(other)
})
