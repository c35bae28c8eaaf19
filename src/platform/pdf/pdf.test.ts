import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packed, readPdf } from '../../../test/pdf.ts'
import type { PaperDocument, PaperSection } from './document.ts'
import { makePdf } from './make.ts'
import { renderPdf } from './render.ts'

const square = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
const drawing = { svg: square, width: 9, height: 9 }
const names = ['ink', 'ink-2', 'brand', 'casing', 'mark', 'gold', 'ply', 'stitch', 'rule', 'late', 'good']
const look = {
  colours: Object.fromEntries(names.map(name => [name, '#231726'])),
  drawings: { letter: drawing, stop: drawing, run: drawing },
}

const table = (...cells: string[]) => ({
  kind: 'table' as const,
  caption: 'Said',
  headings: [
    { label: 'Who', share: 1 },
    { label: 'What', share: 2, numeric: true },
  ],
  rows: [cells.map(cell => [[{ text: cell, mark: 'stop' }]])],
})

const documentOf = (sections: readonly PaperSection[], words = 'Aldermoor'): PaperDocument => ({
  ...{
    title: words,
    kind: 'Paper',
    organisation: words,
    lead: words,
    foot: words,
    origin: 'https://goldthread.example',
  },
  madeOn: { day: '2027-05-12', words: '12 May 2027' },
  sections,
})

/** One section that says this everywhere it can. */
const saying = (words: string): PaperSection => ({
  ...{ title: words, mark: 'stop', side: words },
  blocks: [
    { kind: 'paragraph', words },
    { kind: 'heading', words },
    { kind: 'list', items: [words, [{ text: words, href: '/app/strategy', look: 'strong' }]] },
    table(words, words),
    { kind: 'figure', drawing: 'run', alt: `Picture: ${words}`, table: table(words, words) },
  ],
})

const set = (document: PaperDocument) => renderPdf({ documents: [document], look, pages: 'any' })

test('a PDF is tagged as PDF/UA-1: language, title, headings in order, tables with headings, words for every picture', async () => {
  const { bytes, pages } = await makePdf(documentOf([saying('Night staff hear last')]), look)
  const pdf = await readPdf(bytes)
  expect(pdf).toMatchObject({ pages, title: 'Paper: Aldermoor', language: 'en-GB', isTagged: true })
  expect(pdf.about).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(pdf.roles.filter(role => /^H\d/.test(role))).toEqual(['H1', 'H2', 'H3'])
  expect(pdf.roles.filter(role => role === 'Table')).toHaveLength(2)
  expect(pdf.roles.filter(role => role === 'TH')).toHaveLength(4)
  expect(pdf.roles).toContain('L')
  expect(pdf.alts).toContain('Picture: Night staff hear last')
  expect(pdf.links).toEqual(['https://goldthread.example/app/strategy'])
})

test.each([
  '#import "/etc/passwd" $x$ [y] *bold* _it_ `raw` @ref <end> // no /* no */ = = \\u{41} ~ -- " \' #title',
  '= Heading',
  'Łukasz Ștefan Ŵyn Ọlá Đặng Søren Ελένη Олена',
])('what people write is set as they wrote it: %s', async words => {
  const pdf = await readPdf((await set(documentOf([saying(words)]))).bytes)
  expect(pdf.text.split(packed(words)).length).toBeGreaterThan(8)
  expect(pdf.roles.filter(role => /^H\d/.test(role))).toEqual(['H1', 'H2', 'H3'])
})

test('names from right to left are set, and letters that no face of ours has are shown to be missing', async () => {
  const names = (await readPdf((await set(documentOf([saying('سارة')]))).bytes)).text
  expect(names).toMatch(/\p{Script=Arabic}/u)
  const missing = (await readPdf((await set(documentOf([saying('Kaur ਕੌਰ 日本語.')]))).bytes)).text
  expect(missing).toContain('Kaur□□.')
  expect(missing).toContain(packed('□ stands where a letter could not be printed.'))
  expect(names).not.toContain('□')
})

test('what neighbours in a row say alike stands once, over all of their columns, and is no less in the table', async () => {
  const held = 'Not shown'
  const cells = ['North', held, held, '9%', held, held].map(words => [words])
  const row = {
    ...{ kind: 'table' as const, caption: 'Said', rows: [cells] },
    headings: ['Team', 'People', 'Yes', 'No', 'Perhaps', 'Never'].map(label => ({ label, share: 1, numeric: true })),
  }
  const of = async (once?: string) => {
    const blocks = [{ ...row, once }]
    const { bytes } = await set(documentOf([{ title: 'By team', mark: 'stop', side: 'Team', blocks }]))
    const { lines, roles } = await readPdf(bytes)
    return [lines.filter(line => line === held).length, roles.filter(role => role === 'TD').length]
  }
  expect(await of(held)).toEqual([2, 4])
  expect(await of()).toEqual([4, 6])
})

test('a word without an end is broken, and stays within the page', async () => {
  const word = 'Donaudampfschiff'.repeat(40)
  const pdf = await readPdf((await set(documentOf([saying(word)]))).bytes)
  expect(pdf.text).toContain(word)
})

test('whatever people write, it becomes a PDF', { timeout: 120_000 }, async () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string())
  await fc.assert(
    fc.asyncProperty(anything, async words => {
      const { pages } = await set(documentOf([saying(words)], words))
      expect(pages).toBeGreaterThan(0)
    }),
    { numRuns: 100 },
  )
})

test('a long section fills its pages: no paragraph takes everything after it to the next one', async () => {
  const answer = 'We say at the top of every advert who is welcome, and we ask those who left why they did. '.repeat(6)
  const blocks = Array.from({ length: 40 }, (_, i) => [
    { kind: 'heading' as const, words: `Question ${i + 1}` },
    { kind: 'paragraph' as const, words: answer },
  ])
  const section = { title: 'Questions and answers', mark: 'stop', side: 'Questions', blocks: blocks.flat() }
  const { letters } = await readPdf((await set(documentOf([section]))).bytes)
  expect(letters.length).toBeGreaterThan(4)
  for (const each of letters.slice(1, -1)) expect(each).toBeGreaterThan(Math.max(...letters) * 0.8)
})

test('of several lengths the longest that fits on one page is taken', async () => {
  const [long, middle, short] = [400, 40, 1].map(times => documentOf([saying(`${times}: ${'word '.repeat(times)}`)]))
  const { bytes, pages } = await renderPdf({ documents: [long!, middle!, short!], look, pages: 'one' })
  expect(pages).toBe(1)
  const { text } = await readPdf(bytes)
  expect(text).toContain('40:word')
  expect(text).not.toContain('400:word')
})
