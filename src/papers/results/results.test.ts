import { Workbook } from '@cj-tech-master/excelts'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agreeing, choosing, choosingSeveral, freeze, inventSurvey, releaseOf } from '../../../test/invented.ts'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { packed, readPdf } from '../../../test/pdf.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { releasesPaths } from '../../releases/paths.ts'
import { percent } from '../../statistics/published.ts'
import type { Release } from '../../statistics/release.ts'
import { HIDDEN } from '../../ui/hidden.ts'
import { papersPaths } from '../paths.ts'
import { deckOf } from './deck.ts'
import { type Told, tellResults } from './told.ts'

let world: World
let asha: Person
let release: Release
let id: string
let told: readonly Told[]
let slides: JSZip
beforeAll(async () => {
  world = await openWorld()
  asha = await world.signedIn()
  const survey = inventSurvey({
    title: 'Staff survey, spring 2027 & “more” <b>',
    people: 130,
    questions: [
      { ...agreeing('I feel safe'), facet: 'Safe' },
      { ...agreeing('I am heard'), facet: 'Safe' },
      choosing('Would you stay?', ['Yes', 'Perhaps', 'No']),
      ...choosingSeveral('What helps?', ['Talks', 'Time', 'Money']),
    ],
    by: { Team: ['North', 'South', 'East', 'West'], Shift: ['Day', 'Night'] },
  })
  release = await releaseOf(survey)
  id = await freeze(world, asha, release)
  told = tellResults(release)
  slides = await JSZip.loadAsync(await fetchFile(papersPaths.resultsSlides(id)))
})
afterAll(() => world.close())

async function fetchFile(address: string): Promise<Uint8Array> {
  const response = await asha.get(address)
  expect(response.status, address).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

const partsIn = (pattern: RegExp) => Object.keys(slides.files).filter(name => pattern.test(name))
const part = (name: string) => slides.file(name)!.async('string')
const wordsIn = (xml: string) =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => decode(text)).join(' ')
const decode = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
const slideNames = () =>
  partsIn(/^ppt\/slides\/slide\d+\.xml$/).sort((a, b) => Number(a.match(/\d+/)) - Number(b.match(/\d+/)))

describe('as slides for PowerPoint', () => {
  test('each thing that is told has a slide with its title, its words and its figures, in order', async () => {
    const names = slideNames()
    expect(names).toHaveLength(told.length + 1)
    for (const [i, { title, words, list = [], table }] of told.entries()) {
      const said = wordsIn(await part(names[i + 1]!)).replace(/\s+/g, ' ')
      for (const text of [title, ...words, ...list, ...(table ? [...table.headings, ...table.rows.flat()] : [])])
        expect(said).toContain(text)
    }
  })

  test('every slide has a title for people who listen, and notes for whoever speaks', async () => {
    for (const name of slideNames()) {
      expect(await part(name), name).toMatch(/<p:ph[^>]*type="title"/)
      const notes = await part(name.replace('slides/slide', 'notesSlides/notesSlide'))
      expect(wordsIn(notes).length).toBeGreaterThan(20)
    }
  })

  test('every chart has words in place of its picture, and every table a heading row', async () => {
    const xml = (await Promise.all(slideNames().map(part))).join('')
    const charts = told.flatMap(({ bars }) => (bars ? [bars.alt] : []))
    const frames = [...xml.matchAll(/<p:cNvPr[^>]*descr="([^"]*)"[^>]*\/><p:cNvGraphicFramePr/g)]
    const alts = [...xml.matchAll(/descr="([^"]+)"/g)].map(([, alt = '']) => decode(alt))
    expect(frames.length + alts.length).toBeGreaterThan(0)
    expect(alts).toEqual(charts)
    const tables = [...xml.matchAll(/<a:tblPr[^>]*>/g)].map(([tag]) => tag)
    expect(tables).toHaveLength(told.filter(({ table }) => table).length)
    expect(new Set(tables)).toEqual(new Set(['<a:tblPr firstRow="1"/>']))
  })

  test('every part that its table of contents names is there', async () => {
    const named = [...(await part('[Content_Types].xml')).matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, name = '']) => name,
    )
    expect(named.length).toBeGreaterThan(told.length)
    expect(named.filter(name => !slides.files[name])).toEqual([])
  })

  test('it is spoken in British English throughout, and set in our typeface', async () => {
    const all = await Promise.all(partsIn(/\.xml$/).map(part))
    expect(all.join('')).not.toContain('en-US')
    expect(all.join('')).toContain('lang="en-GB"')
    expect(await part('ppt/theme/theme1.xml')).toContain('<a:latin typeface="Atkinson Hyperlegible Next"')
  })

  test('charts and the workbooks behind them have the figures that are told, and no others', async () => {
    const bars = told.flatMap(each => (each.bars ? [each.bars] : []))
    const names = partsIn(/^ppt\/charts\/chart\d+\.xml$/).sort(
      (a, b) => Number(a.match(/\d+/)) - Number(b.match(/\d+/)),
    )
    expect(names).toHaveLength(bars.length)
    for (const [i, { names: bar, series }] of bars.entries()) {
      const xml = await part(names[i]!)
      const values = [...xml.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([each]) =>
        [...each.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)),
      )
      expect(values).toEqual(series.map(each => each.values))
      const workbook = new Workbook()
      const sheet = partsIn(new RegExp(`embeddings/Microsoft_Excel_Worksheet${i + 1}\\.xlsx$`))[0]!
      await workbook.xlsx.load((await slides.file(sheet)!.async('uint8array')) as never)
      const cells: unknown[] = []
      for (const each of workbook.worksheets) each.eachRow(row => row.eachCell(({ value }) => void cells.push(value)))
      expect(cells.filter(cell => typeof cell === 'number').sort()).toEqual(series.flatMap(each => each.values).sort())
      expect(workbook.worksheets).toHaveLength(1)
      expect(cells.filter(cell => typeof cell === 'string').map(String)).toEqual(expect.arrayContaining([...bar]))
    }
  })

  test('nothing that is hidden stands in any part, and where it would stand is said in words', async () => {
    const hidden = release.everyone.length + release.groups.flat(2).filter(({ base }) => base === null).length
    expect(hidden).toBeGreaterThan(release.everyone.length)
    const tables = told.flatMap(({ table }) => table?.rows ?? [])
    expect(tables.flat().filter(cell => cell === HIDDEN).length).toBeGreaterThan(0)
    const published = new Set(
      [...release.everyone, ...release.groups.flat(2)].flatMap(row =>
        [...row.options, ...row.joins].flatMap(figure => percent(figure, row.base) ?? []),
      ),
    )
    for (const value of told.flatMap(({ bars }) => bars?.series.flatMap(({ values }) => values) ?? []))
      expect(published).toContain(value)
  })
})

describe('as a PDF', () => {
  test('it is tagged for people who cannot see it, and says what the page says', async () => {
    const pdf = await readPdf(await fetchFile(papersPaths.resultsPdf(id)))
    expect(pdf).toMatchObject({ language: 'en-GB', isTagged: true, title: `Results: ${release.title}` })
    expect(pdf.about).toContain('<pdfuaid:part>1</pdfuaid:part>')
    for (const alt of told.flatMap(({ kind, bars }) => (kind === 'topic' && bars ? [bars.alt] : []))) {
      expect(pdf.alts.map(packed)).toContain(packed(alt))
    }
    const page = textOf(elementsOf(await (await asha.get(papersPaths.results(id))).text(), 'main')[0]!)
    for (const { title, words, list = [], table } of told) {
      for (const text of [title, ...words, ...list, ...(table?.rows.flat() ?? [])]) {
        expect(pdf.text, text).toContain(packed(text))
        expect(page.replace(/\s+/g, ' '), text).toContain(text.replace(/\s+/g, ' '))
      }
    }
  })
})

test('what came by the poster is told behind all else, under titles that say so, and on a sheet of its own', async () => {
  const questions = [agreeing('I feel safe'), choosing('Would you stay?', ['Yes', 'No'])]
  const verified = await releaseOf(inventSurvey({ title: 'With a poster', people: 130, questions, by: {} }))
  const rule = { base: 20, cell: 10 }
  const apart = await releaseOf(inventSurvey({ title: 'With a poster', people: 60, rule, questions, by: {} }))
  const both = { ...verified, apart }
  const all = tellResults(both)
  const [first, ...others] = all.filter(({ kind }) => kind === 'apart')
  expect(first?.title).toBe('Not verified: answers from the poster')
  expect(others.map(({ title }) => title)).toEqual(['Not verified: I feel safe', 'Not verified: Would you stay?'])
  expect(all.map(({ kind }) => kind).lastIndexOf('topic')).toBeLessThan(all.indexOf(first!))
  expect(others[0]?.bars?.alt).toContain('Bars of what came by the poster, not verified.')
  // Without it, all the rest is told alike: nothing was added to anything.
  const without = tellResults(verified)
  const topics = (told: readonly Told[]) =>
    told.flatMap(({ kind, title, words, bars, table }) => (kind === 'topic' ? [{ title, words, bars, table }] : []))
  expect(topics(all)).toEqual(topics(without))

  const withPoster = await freeze(world, asha, both)
  const workbook = new Workbook()
  await workbook.xlsx.load((await fetchFile(`${releasesPaths.release(withPoster)}/tables.xlsx`)) as never)
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Tables', 'Not verified'])
  const bases = workbook.worksheets.map(sheet => sheet.getRow(2).getCell(5).value)
  expect(bases).toEqual([verified.everyone[0]?.base, apart.everyone[0]?.base])
  const page = await (await asha.get(papersPaths.results(withPoster))).text()
  const charts = new Set([...page.matchAll(/"(bars-\d)-chart-\w/g)].map(([, name]) => name))
  expect([...charts]).toEqual(['bars-1', 'bars-2', 'bars-3', 'bars-4'])
  expect(page).toContain('Not verified: I feel safe')
})

test('a question with many answers has its table on several slides, whole', async () => {
  const many = Array.from({ length: 30 }, (_, i) => `Answer ${i + 1}`)
  const long = await releaseOf(
    inventSurvey({ title: 'Long', people: 4000, questions: [choosing('Which?', many)], by: {} }),
  )
  const about = { title: 'Long', organisation: 'Aldermoor', released: '12 May 2027', isExample: false }
  const { slides: made } = deckOf(tellResults(long), about)
  const rows = made.flatMap(({ table }) => table?.rows ?? [])
  expect(made.every(({ table }) => (table?.rows.length ?? 0) <= 12)).toBe(true)
  expect(rows.map(([name]) => name)).toEqual(many)
})

test('the release leads to it, it has a name to keep, and nobody of another organisation finds it', async () => {
  expect(await (await asha.get(releasesPaths.release(id))).text()).toContain(papersPaths.results(id))
  const { headers } = await asha.get(papersPaths.resultsSlides(id))
  expect(headers.get('content-type')).toContain('presentationml.presentation')
  expect(headers.get('content-disposition')).toBe('attachment; filename="staff-survey-spring-2027-more-b-.pptx"')
  const other = await world.signedIn('Brackenfield')
  for (const path of [papersPaths.results(id), papersPaths.resultsPdf(id), papersPaths.resultsSlides(id)])
    expect((await other.get(path)).status).toBe(404)
})
