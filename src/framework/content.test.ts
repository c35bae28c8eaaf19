import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gradeOf } from '../../test/reading-age.ts'
import { root } from '../platform/root.ts'
import { type ElementWords, type FrameworkFile, frameworkFile } from './content.ts'
import { asElements } from './following.ts'

const folder = join(root, 'content', 'frameworks')
const names = readdirSync(folder).sort()
const read = (name: string) => frameworkFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
const files = names.map(name => [name, read(name)] as const)

const phases = ['analyse', 'plan', 'do', 'review'] as const
const textsOf = (suggestions: readonly { text: string }[]) => suggestions.map(({ text }) => text)

type Part = Readonly<{ id: string; title: string; texts: readonly string[]; suggestions: readonly string[] }>

/** An element or a slot: its title, which may be its publisher's, what we say about it, and the ids of its suggestions. */
function partsOf(file: FrameworkFile): Part[] {
  if (file.kind === 'workbook') {
    const parts = file.slots.map(({ id, title, prompt, suggestions }) => ({
      id,
      title,
      texts: [prompt, ...textsOf(suggestions), ...suggestions.map(({ missing }) => missing)],
      suggestions: suggestions.map(one => one.id),
    }))
    const { untitled, ...shared } = file.following
    return [...parts, { id: 'following', title: untitled.title, ...saidBy({ ...shared, purpose: untitled.purpose }) }]
  }
  return file.elements.map(element => ({ id: element.id, title: element.title, ...saidBy(element) }))
}

function saidBy(words: Omit<ElementWords, 'mark' | 'title' | 'clock'>): Pick<Part, 'texts' | 'suggestions'> {
  return {
    texts: [
      ...[words.purpose, ...words.evidence, ...textsOf(words.tools)],
      ...phases.flatMap(phase => [words[phase].guidance, ...textsOf(words[phase].suggestions)]),
    ],
    suggestions: phases.flatMap(phase => words[phase].suggestions.map(one => one.id)),
  }
}

const wordsOf = (file: FrameworkFile) =>
  [file.title, file.about, file.source.note, ...partsOf(file).flatMap(({ title, texts }) => [title, ...texts])].join(
    '\n',
  )

/** Long enough for a grade to mean something. */
const isLong = (text: string) => text.split(' ').length >= 20

const found = (file: FrameworkFile, pattern: RegExp) => [...wordsOf(file).matchAll(pattern)].map(([word]) => word)

describe('the frameworks', () => {
  test('are these five, each in a file of its own name', () => {
    expect(files.map(([, { id }]) => id)).toEqual([
      'blank',
      'diverse-by-design',
      'inclusive-leadership',
      'six-verbs',
      'strategic-allyship',
    ])
    for (const [name, { id }] of files) expect(name).toBe(`${id}.json`)
  })

  test('allyship has its nine elements, communication and the gold thread, each with its clock', () => {
    const allyship = read('strategic-allyship.json')
    if (allyship.kind !== 'elements') throw new Error('Strategic allyship is made of elements.')
    expect(allyship.elements.map(({ mark, id, clock }) => [mark, id, clock.kind, clock.months])).toEqual([
      ['1', 'define', 'after', 12],
      ['2', 'culture', 'after', 12],
      ['3', 'embedding', 'after', 12],
      ['4', 'leadership', 'after', 12],
      ['5', 'learning', 'yearly', 12],
      ['6', 'mentoring', 'all-year', 12],
      ['7', 'characteristics', 'after', 12],
      ['8', 'operations', 'all-year', 12],
      ['9', 'improvement', 'all-year', 12],
      ['C', 'communication', 'all-year', 12],
      ['G', 'thread', 'all-year', 12],
    ])
    expect(allyship.elements.find(({ id }) => id === 'learning')?.clock.horizonMonths).toBe(24)
  })

  test('have fifteen places in Diverse by Design, and no title where none could be confirmed', () => {
    const workbook = read('diverse-by-design.json')
    if (workbook.kind !== 'workbook') throw new Error('Diverse by Design is a workbook.')
    expect(workbook.slots.map(({ mark }) => Number(mark))).toEqual(Array.from({ length: 15 }, (_, at) => at + 1))
    expect(workbook.slots.filter(({ title }) => title).map(({ title }) => title)).toEqual([
      'Gather data',
      'Talking about equality and diversity',
      'Rethinking recruitment',
      'Role models',
      'Creating and engaging staff networks',
    ])
  })

  test('offer two to five things to do in every phase of an element', () => {
    for (const [, file] of files) {
      for (const element of asElements(file).elements) {
        for (const phase of phases) {
          expect(element[phase].suggestions.length, `${element.id}, ${phase}`).toBeGreaterThanOrEqual(2)
          expect(element[phase].suggestions.length, `${element.id}, ${phase}`).toBeLessThanOrEqual(5)
        }
      }
    }
  })

  test('lead from every question that has a title to elements that exist', () => {
    const targets = files.flatMap(([, file]) => partsOf(file).map(({ id }) => `${file.id}/${id}`))
    for (const [, file] of files) {
      if (file.kind !== 'workbook') continue
      for (const { id, title, leadsTo } of file.slots) {
        expect(targets, `${file.id}/${id}`).toEqual(expect.arrayContaining(leadsTo))
        if (title) expect(leadsTo, `${file.id}/${id}`).not.toEqual([])
      }
    }
  })
})

test('a reading age is told from the length of words and sentences', () => {
  expect(gradeOf(['Ask five people what is good here, and what is not.'])).toBeLessThan(4)
  const office = 'Organisational accountability necessitates systematically operationalised consultation mechanisms.'
  expect(gradeOf([office])).toBeGreaterThan(15)
})

describe.each(files)('%s', (_, file) => {
  test('has no id twice within an element or question', () => {
    for (const { id, suggestions } of partsOf(file)) expect(new Set(suggestions).size, id).toBe(suggestions.length)
  })

  test('says nothing twice', () => {
    const texts = partsOf(file).flatMap(part => part.texts.filter(text => text.split(' ').length > 6))
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
  })

  test('can be read at eleven', () => {
    for (const { id, texts } of partsOf(file)) {
      expect(gradeOf(texts), id).toBeLessThanOrEqual(6)
      for (const text of texts.filter(isLong)) expect(gradeOf([text]), text).toBeLessThanOrEqual(8)
    }
    expect(gradeOf([file.about]), 'about').toBeLessThanOrEqual(6)
  })

  test('has no word that people only meet in offices', () => {
    const jargon =
      /\b(stakeholders?|leverag\w*|kpis?|synerg\w*|utili[sz]\w*|deliverables?|going forward|holistic\w*|robust|empower\w*|facilitat\w*|interventions?|service users?|impactful|touchpoints?)\b/gi
    expect(found(file, jargon)).toEqual([])
  })

  test('is spelt as in Britain, without exclamation marks', () => {
    const american =
      /\b(organiz\w*|recogniz\w*|prioritiz\w*|realiz\w*|behavior\w*|colors?|honors?|favorite\w*|neighbor\w*|program|programs|centers?|labor|practicing|judgment|counselor\w*|enroll\b|skillful)\b|!/gi
    expect(found(file, american)).toEqual([])
  })
})
