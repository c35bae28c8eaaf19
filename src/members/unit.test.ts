import { expect, test } from 'vitest'
import { inPlace, mayStandIn, pathOf, type Unit } from './unit.ts'

const units: readonly Unit[] = [
  { id: 't', kind: 'team', name: 'Nights', parentId: 's' },
  { id: 'd', kind: 'directorate', name: 'Adult services', parentId: null },
  { id: 's', kind: 'service', name: 'Home care', parentId: 'd' },
  { id: 'a', kind: 'team', name: 'Élan', parentId: null },
  { id: 'u', kind: 'team', name: 'Days', parentId: 's' },
]

test('every team stands after what it is part of, by name', () => {
  expect(inPlace(units).map(unit => pathOf(unit))).toEqual([
    'Adult services',
    'Adult services › Home care',
    'Adult services › Home care › Days',
    'Adult services › Home care › Nights',
    'Élan',
  ])
})

test('a team may stand in a service or a directorate, and nothing stands in its own kind', () => {
  expect(mayStandIn('team', 'service')).toBe(true)
  expect(mayStandIn('team', 'directorate')).toBe(true)
  expect(mayStandIn('directorate', null)).toBe(true)
  expect(mayStandIn('service', 'team')).toBe(false)
  expect(mayStandIn('team', 'team')).toBe(false)
})
