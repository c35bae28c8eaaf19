import { Workbook } from '@cj-tech-master/excelts'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agreeing, choosing, choosingSeveral, freeze, inventSurvey, releaseOf } from '../../../test/invented.ts'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import type { Release } from '../../statistics/release.ts'
import { restoreRelease } from '../../statistics/restore.ts'
import { releasesPaths } from '../paths.ts'
import { topicsOf } from '../topics.ts'
import { wordingOf } from '../wording.ts'

let world: World
let asha: Person
let release: Release
let path: string
beforeAll(async () => {
  world = await openWorld()
  asha = await world.signedIn()
  const survey = inventSurvey({
    title: 'Staff survey, spring 2027',
    people: 130,
    questions: [
      agreeing('I feel safe'),
      choosing('I would, if asked, stay', ['Yes', 'Perhaps', 'No']),
      ...choosingSeveral('What helps?', ['Talks', 'Time', 'Money']),
    ],
    by: { Team: ['North', 'South', 'East', 'West'], Shift: ['Day', 'Night'] },
  })
  release = await releaseOf(survey)
  path = releasesPaths.release(await freeze(world, asha, release))
})
afterAll(() => world.close())

type Line = Readonly<Record<string, string>>

async function csvLines(address = path): Promise<Line[]> {
  const text = await (await asha.get(`${address}/tables.csv`)).text()
  return parse(text, { columns: true, bom: true }) as Line[]
}

async function sheetOf(address: string) {
  const workbook = new Workbook()
  await workbook.xlsx.load(await (await asha.get(`${address}/tables.xlsx`)).arrayBuffer())
  return workbook.getWorksheet('Tables')!
}

describe('the codebook', () => {
  const book = async () => {
    const text = await (await asha.get(`${path}/codebook.csv`)).text()
    return parse(text, { columns: true, bom: true }) as Line[]
  }

  test('explains every column, question, answer, group and status of the tables, and the rule', async () => {
    const [lines, tables] = [await book(), await csvLines()]
    const names = (what: string) => lines.filter(line => line.what === what).map(({ name }) => name)
    const values = (what: string) =>
      lines.filter(line => line.what === what).map(({ name, value }) => `${name}: ${value}`)
    expect(names('column')).toEqual(Object.keys(tables[0]!))
    expect(lines[0]!.meaning).toContain('We never show a group of fewer than')
    for (const { question, option, breakdown, group, status } of tables) {
      expect(names('question')).toContain(question)
      if (option) expect(values('option')).toContain(`${question}: ${option}`)
      if (breakdown) expect(names('breakdown')).toContain(breakdown)
      if (group) expect(values('group')).toContain(`${breakdown}: ${group}`)
      expect(values('status')).toContain(`status: ${status}`)
    }
    expect(lines.filter(({ what, meaning }) => meaning === '' && !['option', 'group'].includes(what!))).toEqual([])
  })

  test('stands beside the tables on the page, in the wording of that page, and says no figure', async () => {
    expect(await (await asha.get(path)).text()).toContain(`href="${path}/codebook.csv"`)
    const response = await asha.get(`${path}/codebook.csv`)
    expect(response.headers.get('content-disposition')).toContain('codebook.csv')
    const figures = release.everyone.map(({ base }) => `${base}`)
    for (const { name, value, meaning } of (await book()).slice(1))
      for (const figure of figures) expect(`${name} ${value} ${meaning}`).not.toContain(figure)
  })
})

describe('the tables as CSV', () => {
  test('have a line for every base and every answer, of everyone and of every group', async () => {
    const lines = await csvLines()
    const [head] = lines
    expect(Object.keys(head!)).toEqual([
      'question',
      'option',
      'breakdown',
      'group',
      'count',
      'base',
      'percent',
      'status',
    ])
    const rows = release.breakdowns.reduce((sum, { groups }) => sum + groups.length, 1)
    const cells = release.questions.reduce((sum, { options }) => sum + (options.length + 1) * rows, 0)
    const sums = lines.filter(({ option }) => option!.includes(' + '))
    expect(lines.length - sums.length).toBe(cells)
    expect(lines.filter(({ option }) => option === '')).toHaveLength(release.questions.length * rows)
    expect(new Set(lines.map(({ status }) => status))).toEqual(new Set(['published', 'suppressed']))
  })

  test('say no figure in a suppressed line, and all of them in a published one', async () => {
    for (const { count, base, percent, option, status } of await csvLines()) {
      if (status === 'suppressed') expect([count, base, percent]).toEqual(['', '', ''])
      else if (option === '') expect([count, percent]).toEqual([base, ''])
      else expect(percent).toBe(`${Math.floor((200 * Number(count) + Number(base)) / (2 * Number(base)))}`)
    }
  })

  test('say the sum of answers where one of them is hidden', async () => {
    const lines = await csvLines()
    const sums = lines.filter(({ option }) => option!.includes(' + '))
    expect(sums.length).toBeGreaterThan(0)
    for (const { question, option, breakdown, group } of sums) {
      const parts = lines.filter(
        line =>
          line.question === question &&
          line.breakdown === breakdown &&
          line.group === group &&
          option!.split(' + ').includes(line.option!),
      )
      expect(parts.map(({ status }) => status)).toContain('suppressed')
    }
  })

  test('say what the pages say', async () => {
    const lines = await csvLines()
    const titles = topicsOf(release).map(({ title }) => title)
    for (const [t, title] of titles.entries()) {
      const page = await (await asha.get(`${path}/questions/${t + 1}`)).text()
      for (const [b, { label: breakdown }] of release.breakdowns.entries()) {
        const rows = elementsOf(elementsOf(page, 'table')[b]!, 'tr').slice(1)
        for (const row of rows) {
          const [name = ''] = elementsOf(row, 'th').map(textOf)
          const own = (line: Line) =>
            name === 'Everyone' ? line.breakdown === '' : line.breakdown === breakdown && line.group === name
          const said = elementsOf(row, 'td').map(textOf).join(' ')
          const figures = lines.filter(line => line.question!.startsWith(title) && own(line) && line.count !== '')
          const asShown = titles[t] === 'What helps?' ? figures.filter(({ option }) => option !== 'No') : figures
          for (const { option, count, percent } of asShown) {
            expect(said, `${title}, ${breakdown}, ${name}`).toContain(option === '' ? count : `${count} ${percent}%`)
          }
        }
      }
    }
  })
})

test('the tables for Excel say the same, with numbers as numbers', async () => {
  const sheet = await sheetOf(path)
  const values = Array.from({ length: sheet.rowCount }, (_, r) =>
    Array.from({ length: 8 }, (_, c) => sheet.getRow(r + 1).getCell(c + 1).value),
  )
  const asText = values.slice(1).map(row => row.map(value => String(value ?? '')))
  expect(asText).toEqual((await csvLines()).map(line => Object.values(line)))
  const published = values.find(([, option, , , , , , status]) => status === 'published' && option !== null)!
  expect(published.slice(4, 7).map(value => typeof value)).toEqual(['number', 'number', 'number'])
  expect(sheet.autoFilter).toBeTruthy()
})

test('the release as JSON is the release, with its words, and a later release can be protected together with it', async () => {
  const body: unknown = await (await asha.get(`${path}/release.json`)).json()
  expect(restoreRelease(body)).toEqual(release)
  expect(body).toMatchObject({ wording: wordingOf(release) })
})

describe('a file to keep', () => {
  test.each([
    ['tables.csv', 'text/csv; charset=utf-8', 'csv'],
    ['tables.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
    ['release.json', 'application/json', 'json'],
  ])('%s has its type and its name', async (file, type, ending) => {
    const { headers } = await asha.get(`${path}/${file}`)
    expect(headers.get('content-type')).toBe(type)
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="release.${ending}"; filename*=UTF-8''Staff-survey-spring-2027.${ending}`,
    )
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    ['“”?!', 'release'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a"; filename="b.exe\r\nx: y', 'a-filename-b-exe-x-y'],
    ['Arolwg staff – gŵyl 2027', `Arolwg-staff-${encodeURIComponent('gŵyl')}-2027`],
    ['हिन्दी', encodeURIComponent('हिन्दी')],
    ['𝒜'.repeat(100), encodeURIComponent('𝒜'.repeat(80))],
    [`${'x'.repeat(79)} y`, 'x'.repeat(79)],
  ])('a title of %j makes a name that every system takes', async (title, name) => {
    const named = await freeze(world, asha, { ...release, title })
    const { status, headers } = await asha.get(`${releasesPaths.release(named)}/tables.csv`)
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toBe(`attachment; filename="release.csv"; filename*=UTF-8''${name}.csv`)
  })
})

test('labels that would start a formula, or break a file, do neither', async () => {
  const nasty = [
    '=1+1',
    '@SUM(A1)',
    '+44',
    '-2',
    '=HYPERLINK("http://x","y")',
    'say "no", he said',
    'two\nlines',
    'tab\there',
    '\u0001\u000b\ufffe',
  ]
  const [title = '', first = '', second = '', ...options] = nasty
  const survey = inventSurvey({
    title,
    people: 400,
    questions: [choosing(first, options)],
    by: { [second]: ['=2+2', '<b>'] },
  })
  const address = releasesPaths.release(await freeze(world, asha, await releaseOf(survey)))
  const lines = await csvLines(address)
  const said = lines.flatMap(({ question, option, breakdown, group }) => [question!, option!, breakdown!, group!])
  expect(said.filter(text => /^\s*[=+\-@]/.test(text))).toEqual([])
  expect(new Set(said)).toEqual(
    new Set(['', "'@SUM(A1)", "'+44", "'-2", `'=HYPERLINK("http://x","y")`, ...nasty.slice(5), "'=2+2", '<b>']),
  )
  const sheet = await sheetOf(address)
  expect(sheet.rowCount).toBe(lines.length + 1)
  const kinds = new Set<string>()
  sheet.eachRow(row => row.eachCell(cell => void kinds.add(typeof cell.value)))
  expect([...kinds].sort()).toEqual(['number', 'string'])
})
