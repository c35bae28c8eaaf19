import fc from 'fast-check'
import { expect, test } from 'vitest'
import { teamsOf } from './teams.ts'

const units = [
  { id: 'adult', name: 'Adult services', parentId: null },
  { id: 'home', name: 'Home care', parentId: 'adult' },
  { id: 'nights', name: 'Nights', parentId: 'home' },
  { id: 'days', name: 'Days', parentId: 'home' },
  { id: 'office', name: 'Office', parentId: null },
]
const people = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([id, count]) => Array.from({ length: count }, () => (id === 'none' ? null : id)))
const labels = (counts: Readonly<Record<string, number>>) =>
  teamsOf(people(counts), units, 10).map(({ label }) => label)

test('a team that is large enough is named, and a small one stands with what it is part of', () => {
  expect(labels({ nights: 12, days: 4, home: 8, office: 15 })).toEqual(['Home care, another team', 'Nights', 'Office'])
  expect(labels({ nights: 4, days: 4, adult: 5, office: 15 })).toEqual(['Adult services', 'Office'])
})

test('what is left over is another team, and takes the smallest with it while it is too few', () => {
  expect(labels({ nights: 12, office: 15, none: 10 })).toEqual(['Nights', 'Office', 'Another team'])
  expect(labels({ nights: 12, office: 15, days: 20, none: 3 })).toEqual(['Days', 'Office', 'Another team'])
})

test('one team alone is no question', () => {
  expect(labels({ nights: 40 })).toEqual([])
  expect(labels({ nights: 12, none: 3 })).toEqual([])
})

test('two teams of one name are told apart by what they are part of', () => {
  const twice = [...units, { id: 'other-nights', name: 'Nights', parentId: 'office' }]
  const all = teamsOf(people({ nights: 12, 'other-nights': 12 }), twice, 10)
  expect(all.map(({ label }) => label)).toEqual(['Nights (Home care)', 'Nights (Office)'])
})

test('everybody has a place, and no place has fewer people than the smallest group shown', () => {
  const tree = fc.array(fc.option(fc.nat({ max: 11 }), { nil: null }), { maxLength: 12 }).map(parents =>
    parents.map((parent, i) => ({
      id: `u${i}`,
      name: `Unit ${i}`,
      parentId: parent !== null && parent < i ? `u${parent}` : null,
    })),
  )
  const staff = fc.array(
    fc.option(
      fc.nat({ max: 13 }).map(i => `u${i}`),
      { nil: null },
    ),
    { maxLength: 300 },
  )
  fc.assert(
    fc.property(tree, staff, fc.integer({ min: 5, max: 30 }), (units, unitIds, base) => {
      const teams = teamsOf(unitIds, units, base)
      expect(teams.every(team => team.people >= base)).toBe(true)
      const placed = teams.reduce((sum, team) => sum + team.people, 0)
      expect(teams.length === 0 || placed === unitIds.length).toBe(true)
      expect(new Set(teams.map(({ id }) => id)).size).toBe(teams.length)
    }),
  )
})
