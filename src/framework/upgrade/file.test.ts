import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../platform/root.ts'
import { frameworkOf } from '../library.ts'
import { mostBytes, readFrameworkFile } from './file.ts'

const ours = frameworkOf('strategic-allyship')
const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
const read = (value: unknown) => readFrameworkFile(bytes(value))
const problemsOf = (value: unknown) => {
  const reading = read(value)
  return reading.outcome === 'refused' ? reading.problems : []
}

/** A framework with one element, to be spoilt. */
const small = { ...ours, translations: undefined, elements: ours?.elements.slice(0, 1) ?? [] }
const [first] = small.elements
const spoilt = (part: object) => ({ ...small, elements: [{ ...first, ...part }] })

describe('a framework in a file', () => {
  test('is read whole, with a mark of the encoding before it or without', () => {
    expect(read(ours)).toEqual({ outcome: 'read', file: ours })
    expect(readFrameworkFile(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes(ours)])).outcome).toBe('read')
    expect(bytes(ours).length).toBeLessThan(mostBytes)
  })

  test('is refused with every mistake at its place, in plain words', () => {
    const analyse = {
      guidance: '',
      suggestions: [
        { id: 'a', text: 'x' },
        { id: 'B C', text: 5 },
      ],
    }
    const clock = { kind: 'sometimes', months: 0 }
    const file = { ...spoilt({ title: 'Lead', analyse, clock, plan: undefined, colour: 'red' }), version: 1.5 }
    expect(problemsOf(file)).toEqual([
      'version: must be a whole number',
      'Element 1 “Lead”, clock, kind: must be “after” or “yearly” or “all-year”',
      'Element 1 “Lead”, clock, months: must be 1 or more',
      'Element 1 “Lead”, analyse, guidance: must not be empty',
      'Element 1 “Lead”, analyse, suggestion 2, id: must be small letters, figures and single hyphens, such as “first-steps”',
      'Element 1 “Lead”, analyse, suggestion 2, text: must be a text in quotation marks',
      'Element 1 “Lead”, plan: is missing',
      'Element 1 “Lead”: has “colour”, which nothing here is called. Check how it is spelt, or take it out',
    ])
  })

  test('is refused when it is no framework at all', () => {
    expect(problemsOf('{\n"id": "x",\n}')[0]).toContain('Look at line 3, or just before it')
    expect(problemsOf('')[0]).toContain('not in JSON')
    for (const value of [
      'null',
      '5',
      '[]',
      '"x"',
      '{}',
      '[['.repeat(100_000),
      `${'['.repeat(90_000)}${']'.repeat(90_000)}`,
    ])
      expect(read(value).outcome, value.slice(0, 9)).toBe('refused')
    expect(readFrameworkFile(Buffer.from([0x7b, 0xff, 0x7d]))).toMatchObject({
      problems: [expect.stringContaining('UTF-8')],
    })
    expect(problemsOf({ kind: 'workbook' })).toContain('slots: is missing')
  })

  test('is bounded in every direction', () => {
    const idea = { id: 'a', text: 'x' }
    const many = Array.from({ length: 41 }, (_, i) => ({ ...first, id: `e-${i}`, mark: String(i) }))
    expect(problemsOf({ ...small, elements: many })).toContain('elements: has too many: there is room for 40')
    expect(problemsOf(spoilt({ purpose: 'x'.repeat(4_001) }))[0]).toContain('room for 4000 characters')
    expect(problemsOf(spoilt({ do: { guidance: 'x', suggestions: Array(13).fill(idea) } }))[0]).toContain('room for 12')
    expect(problemsOf({ ...small, version: 1e9 })[0]).toBe('version: must be 1000000 at most')
    const wrong = problemsOf({ ...small, elements: Array(40).fill({}) })
    expect(wrong.length).toBe(51)
    expect(wrong.at(-1)).toMatch(/^And \d+ more$/)
  })

  test('brings in nothing that cannot be kept or that runs', () => {
    const reading = read(spoilt({ title: 'Nul\u0000l \ud800 <b>', tools: [] }))
    expect(reading.outcome === 'read' && reading.file.elements[0]?.title).toBe('Null \ufffd <b>')
    expect(problemsOf(spoilt({ title: '\u0000 \u0007' }))).toEqual(['Element 1, title: must not be empty'])
    expect(problemsOf(spoilt({ tools: [{ text: 'x', href: 'javascript:alert(1)' }] }))[0]).toContain(
      'begins with https://',
    )
    expect(problemsOf(JSON.stringify(small).replace('"about"', '"__proto__":{"kind":"x"},"about"'))[0]).toContain(
      '__proto__',
    )
  })

  test('may be the example that people are shown', () => {
    const guide = readFileSync(join(root, 'docs', 'using', 'frameworks.md'), 'utf8')
    expect(read(guide.match(/```json\n([\s\S]+?)```/)?.[1] ?? '')).toMatchObject({
      outcome: 'read',
      file: { id: 'breaks-for-all' },
    })
  })

  test('has no id and no mark twice', () => {
    const file = { ...small, elements: [first, first] }
    expect(problemsOf(file)).toEqual([
      'Elements 1 and 2: both have the id “define”',
      'Elements 1 and 2: both have the mark “1”',
    ])
  })
})
