import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Promised, sealOf, sealStateOf } from './promise.ts'

const promised: Promised = {
  measure: 'Night staff who feel safe',
  baseline: '29%',
  target: '50%',
  method: 'The same question in spring',
  dueOn: '2028-05-01',
}
const fields = ['measure', 'baseline', 'target', 'method', 'dueOn'] as const

describe('a seal', () => {
  test('fits the words it was made of', () => {
    expect(sealStateOf({ ...promised, seal: sealOf(promised) })).toBe('fits')
  })

  test('fits no other words, whichever of them was changed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.string(), (field, text) => {
        fc.pre(text !== promised[field] && !text.includes('[erased'))
        expect(sealStateOf({ ...promised, [field]: text, seal: sealOf(promised) })).toBe('broken')
      }),
    )
  })

  test('tells words apart that only moved from one field to the next', () => {
    expect(sealOf({ ...promised, baseline: '29', target: '%50%' })).not.toBe(sealOf(promised))
  })

  test('does not fit after an erasure, and that is not the same as broken', () => {
    const erased = { ...promised, method: 'Asked by [erased 0a1b2c]' }
    expect(sealStateOf({ ...erased, seal: sealOf(promised) })).toBe('name-taken-out')
  })

  test('is not there before a promise is locked', () => {
    expect(sealStateOf({ ...promised, seal: null })).toBe('open')
  })
})
