import { describe, expect, test } from 'vitest'
import type { ElementsFile, ElementWords } from '../content.ts'
import type { Copy, OwnElement } from '../copy/copy.ts'
import { firstWords, frameworkOf } from '../library.ts'
import { type Choice, planUpgrade, resolveUpgrade, summaryOf, visibleSteps } from './merge.ts'

const head = frameworkOf('blank')
if (!head) throw new Error('There is no blank framework.')

const words = (mark: string, part: Partial<ElementWords> = {}): ElementWords => ({
  ...firstWords,
  mark,
  title: `Element ${mark}`,
  ...part,
})

function own(key: string, base: ElementWords | null, part: Partial<OwnElement> = {}): OwnElement {
  return {
    id: `id-${key}`,
    key,
    words: base ?? words('9'),
    base,
    revision: 1,
    retiredOn: null,
    goneIn: null,
    cycle: null,
    translations: {},
    ...part,
  }
}

function copyOf(...elements: OwnElement[]): Copy {
  const base = { title: 'Ours', about: 'x', language: 'en' as const, source: head!.source }
  return {
    id: 'f',
    key: 'ours',
    version: 1,
    title: 'Ours',
    revision: 1,
    base,
    adoptedOn: '2027-05-12',
    place: 0,
    languages: {},
    elements,
  }
}

function version2(elements: Readonly<Record<string, ElementWords>>, title = 'Ours'): ElementsFile {
  return {
    ...head!,
    id: 'ours',
    version: 2,
    title,
    elements: Object.entries(elements).map(([id, each]) => ({ id, ...each })),
  }
}

const under = { id: 'c', number: 1, isUnderWay: true, reviewOn: '2028-05-12' }
const always = (choice: Choice) => () => choice

function upgraded(copy: Copy, file: ElementsFile, choice: Choice = 'ours') {
  const upgrade = planUpgrade(copy, file)
  const resolved = resolveUpgrade(copy, upgrade, always(choice))
  const by = new Map(resolved.elements.map(each => [each.key, each]))
  return { upgrade, resolved, by, marks: resolved.elements.map(each => each.words.mark) }
}

describe('a newer version, beside our own copy', () => {
  test('changes what only it has changed, keeps what only we have, and asks where both have', () => {
    const base = words('1')
    const element = own('a', base, { words: { ...base, purpose: 'Our purpose', evidence: ['Ours'] } })
    const theirs = { ...base, purpose: 'Their purpose', tools: [{ text: 'New' }] }
    for (const choice of ['ours', 'theirs'] as const) {
      const { upgrade, by } = upgraded(copyOf(element), version2({ a: theirs }), choice)
      const [step] = upgrade.steps
      const changes = step?.kind === 'changed' ? step.changes : []
      expect(changes.map(({ part, choice: asked }) => [part, asked])).toEqual([
        ['purpose', 'a.purpose'],
        ['tools', null],
      ])
      const kept = choice === 'ours' ? 'Our purpose' : 'Their purpose'
      expect(by.get('a')?.words).toMatchObject({ purpose: kept, evidence: ['Ours'], tools: [{ text: 'New' }] })
      expect(by.get('a')?.base).toEqual(theirs)
    }
  })

  test('asks nothing where both have changed a part in the same way, and shows nothing where nothing changes', () => {
    const base = words('1')
    const same = { ...base, purpose: 'The same' }
    const { upgrade, by } = upgraded(copyOf(own('a', base, { words: same })), version2({ a: same }))
    expect(visibleSteps(upgrade)).toEqual([])
    expect(by.get('a')?.happened).toBeNull()
  })

  test('takes another clock, idea by idea and phase by phase', () => {
    const base = words('1')
    const clock = { kind: 'all-year' as const, months: 6 }
    const theirs = { ...base, clock, do: { ...base.do, suggestions: base.do.suggestions.slice(0, 1) } }
    const { by } = upgraded(copyOf(own('a', base)), version2({ a: theirs }))
    expect(by.get('a')?.words).toEqual(theirs)
    expect(by.get('a')?.happened?.differences.map(({ part }) => part)).toEqual(['clock', 'do-ideas'])
  })

  test('puts a new element after the one it follows, and gives no mark twice', () => {
    const copy = copyOf(own('b', words('2')), own('a', words('1')), own('own-1', null, { words: words('3') }))
    const { resolved, marks } = upgraded(copy, version2({ n: words('0'), a: words('1'), m: words('3'), b: words('2') }))
    expect(resolved.elements.map(({ key }) => key)).toEqual(['n', 'b', 'a', 'm', 'own-1'])
    expect(marks).toEqual(['0', '2', '1', '4', '3'])
  })

  test('may swap two marks', () => {
    const copy = copyOf(own('a', words('1')), own('b', words('2')))
    const { marks } = upgraded(
      copy,
      version2({ a: words('2', { title: 'Element 1' }), b: words('1', { title: 'Element 2' }) }),
    )
    expect(new Set(marks)).toEqual(new Set(['1', '2']))
  })

  test('retires what it has no longer, but nothing under way, and nothing of ours unasked', () => {
    const changed = own('c', words('3'), { words: words('3', { purpose: 'Ours' }) })
    const copy = copyOf(
      ...[own('a', words('1')), own('b', words('2'), { cycle: under }), changed, own('own-1', null)],
      own('d', words('4'), { retiredOn: '2027-05-01' }),
    )
    const { upgrade, by } = upgraded(copy, version2({}))
    const fates = upgrade.steps.map(step => step.kind === 'gone' && [step.element.key, step.fate])
    expect(fates).toEqual([
      ['a', 'is-retired'],
      ['b', 'stays'],
      ['c', 'choose'],
      ['d', 'was-retired'],
    ])
    const retires = (choice: Choice) =>
      upgraded(copy, version2({}), choice).resolved.elements.flatMap(each => (each.retires ? [each.key] : []))
    expect(retires('ours')).toEqual(['a'])
    expect(retires('theirs')).toEqual(['a', 'c'])
    expect(['a', 'b', 'c', 'd', 'own-1'].map(key => by.get(key)?.goneIn)).toEqual([2, 2, 2, 2, null])
    expect(by.get('own-1')?.happened).toBeNull()
  })

  test('brings back into the framework what was gone from it, and says gone only once', () => {
    const gone = own('a', words('1'), { goneIn: 2 })
    expect(planUpgrade(copyOf(gone), version2({})).steps).toEqual([])
    const { upgrade, by } = upgraded(copyOf(gone), version2({ a: words('1') }))
    expect(visibleSteps(upgrade).length).toBe(1)
    expect(by.get('a')?.goneIn).toBeNull()
  })

  test('compares an element of our own part by part when the file has it too', () => {
    const mine = own('own-1', null, { words: words('1') })
    const { by } = upgraded(copyOf(mine), version2({ 'own-1': words('1', { purpose: 'Theirs' }) }))
    expect(by.get('own-1')?.words.purpose).toBe(firstWords.purpose)
    expect(by.get('own-1')?.base?.purpose).toBe('Theirs')
  })

  test('takes its title, unless we have another one of our own', () => {
    const titleOf = (title: string, choice: Choice) =>
      upgraded({ ...copyOf(), title }, version2({}, 'Theirs'), choice).resolved.title
    expect(titleOf('Ours', 'ours')).toBe('Theirs')
    expect(titleOf('Our own', 'ours')).toBe('Our own')
    expect(titleOf('Our own', 'theirs')).toBe('Theirs')
  })

  test('is told in a few lines', () => {
    const base = words('1')
    const copy = copyOf(own('a', base), own('b', words('2')))
    const { upgrade, resolved } = upgraded(copy, version2({ a: { ...base, purpose: 'New' }, c: words('3') }))
    expect(summaryOf(upgrade, resolved)).toBe(
      'Version 1 became version 2\nAdded: Element 3\nChanged: Element 1\nNo longer in the framework: Element 2',
    )
  })
})
