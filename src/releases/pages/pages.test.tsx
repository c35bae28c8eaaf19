import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agreeing, choosing, choosingSeveral, freeze, inventSurvey, releaseOf } from '../../../test/invented.ts'
import { attribute, elementsOf, linksOn, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { percent } from '../../statistics/published.ts'
import type { Release, Row } from '../../statistics/release.ts'
import { releasesPaths } from '../paths.ts'
import { topicsOf } from '../topics.ts'
import { topicsPerPage } from './breakdown.tsx'
import { chartRows } from './chart-rows.ts'
import { StandaloneRelease } from './standalone.tsx'

let world: World
let asha: Person
beforeAll(async () => {
  world = await openWorld()
  asha = await world.signedIn()
})
afterAll(() => world.close())

const publish = async (release: Release) => releasesPaths.release(await freeze(world, asha, release))

async function read(address: string): Promise<string> {
  const response = await asha.get(address)
  expect(response.status, address).toBe(200)
  return response.text()
}

/** Every page of a release that its pages lead to, by address. */
async function readPages(overview: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  for (const waiting = [overview]; waiting.length > 0; ) {
    const address = waiting.pop()!
    if (pages.has(address) || !address.startsWith(overview) || /\.(csv|xlsx|json)$/.test(address)) continue
    pages.set(address, await read(address))
    waiting.push(...linksOn(pages.get(address)!))
  }
  return pages
}

const heading = (html: string) => elementsOf(html, 'h1').map(textOf).join()

test('a figure that disclosure control has not cleared does not compile', () => {
  const label = 'I feel safe'
  const question = agreeing(label)
  // @ts-expect-error a raw count is no figure, so no row, no release, no page and no file can be made of it
  const row: Row = { base: 12, options: [null, null, null, null, null], joins: [null, null] }
  const rows: Release['groups'] = [[]]
  const release = {
    title: label,
    rule: { base: 10, cell: 5 },
    questions: [question],
    breakdowns: [],
    everyone: [row],
    groups: rows,
    after: [],
    earlier: [],
  }
  expect(StandaloneRelease({ release, css: '' })).toBeTruthy()
  // @ts-expect-error nor is one slipped in when the release is made on the spot
  StandaloneRelease({ release: { ...release, everyone: [{ base: 12, options: [], joins: [] }] }, css: '' })
  // @ts-expect-error a percentage of raw counts does not compile either
  expect(percent(3, 12)).toBe(25)
})

describe('a question where several answers could be chosen', () => {
  let release: Release
  let page: string
  beforeAll(async () => {
    const questions = [agreeing('I feel safe'), ...choosingSeveral('What helps you?', ['Talks', 'Time', 'Money'])]
    release = await releaseOf(inventSurvey({ people: 300, questions, by: { Team: ['North', 'South', 'East'] } }))
    page = await read(`${await publish(release)}/questions/2`)
  })

  test('is one page, with every choice in its table and how many chose it', () => {
    expect(heading(page)).toBe('What helps you?')
    const [head, everyone] = elementsOf(elementsOf(page, 'table')[0]!, 'tr')
    expect(elementsOf(head!, 'th').map(textOf)).toEqual(['Team', 'People', 'Talks', 'Time', 'Money'])
    const chosen = [1, 2, 3].map(q => release.everyone[q]!.options[0]!)
    const { base } = release.everyone[1]!
    const said = chosen.map(count => `${count} ${percent(count, base)}%`)
    expect(elementsOf(everyone!, 'td').map(textOf)).toEqual([`${base}`, ...said])
  })

  test('says which was chosen most, and that several could be', () => {
    expect(textOf(elementsOf(page, 'main')[0]!)).toMatch(
      /\d+% chose “\w+”, more than any other answer shown\. \d+ people answered and could choose several answers\./,
    )
  })
})

describe('what stands out', () => {
  test('is said with what divides people, for a label such as “No” says nothing alone', async () => {
    const asked = inventSurvey({
      people: 200,
      questions: [agreeing('I feel safe')],
      by: { 'Do you manage people?': ['No', 'Yes'] },
    })
    const codes = Array.from({ length: 200 }, (_, row) => (row % 5 === 0 ? 1 : 0))
    const answers = codes.map((group, row) => (group === 1 ? 5 : 1 + (row % 3)))
    const survey = {
      ...asked,
      questions: [{ ...asked.questions[0]!, codes: answers }],
      divisions: [{ ...asked.divisions[0]!, codes }],
    }
    const overview = await read(await publish(await releaseOf(survey)))
    const said = elementsOf(elementsOf(overview, 'main')[0]!, 'li').map(textOf)
    expect(said).toContain(
      'Yes: 100% said “Agree” or “Strongly agree”, against 20% of everyone. I feel safe By “Do you manage people?”',
    )
  })

  test('is not claimed of groups that cannot be shown', async () => {
    const asked = inventSurvey({
      people: 90,
      questions: [agreeing('I feel safe')],
      by: { Place: ['Mainland', 'Island'] },
    })
    const codes = Array.from({ length: 90 }, (_, row) => (row < 4 ? 1 : 0))
    const overview = await publish(await releaseOf({ ...asked, divisions: [{ ...asked.divisions[0]!, codes }] }))
    expect(textOf(elementsOf(await read(`${overview}/questions/1`), 'h2')[0]!)).toBe('No group can be shown . By Place')
    expect(await read(`${overview}/groups/1`)).toContain('No group can be shown.')
  })
})

describe('labels that are mark-up', () => {
  test('are text on every page', async () => {
    const nasty = (what: string) => `<img src=x onerror=alert(1)>${what}"'&lt;</title></style><script>`
    const questions = [
      agreeing(nasty('scale')),
      choosing(nasty('options'), [nasty('yes'), nasty('no')]),
      ...choosingSeveral(nasty('stem'), [nasty('one'), nasty('two')]),
    ]
    const survey = inventSurvey({
      title: nasty('title'),
      people: 300,
      questions,
      by: { [nasty('team')]: [nasty('north'), nasty('south'), nasty('east')] },
    })
    const release = await releaseOf(survey)
    const pages = await readPages(await publish(release))
    expect(pages.size).toBe(1 + 3 + 1 + 1)
    const file = String(StandaloneRelease({ release, css: '' }))
    for (const [address, page] of [
      ...pages,
      ['the list', await read(releasesPaths.all)],
      ['home', await read('/app')],
      ['one file', file],
    ] as const) {
      expect(elementsOf(page, 'img'), address).toEqual([])
      const scripts = elementsOf(page, 'script').map(script => attribute(script, 'src'))
      expect(
        scripts.every(src => src?.startsWith('/assets/')),
        address,
      ).toBe(true)
      expect(elementsOf(page, 'main'), address).toHaveLength(1)
    }
    for (const [address, page] of pages) expect(page, address).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })
})

describe('a release of 60 questions by 5 divisions', () => {
  let release: Release
  let overview: string
  beforeAll(async () => {
    const questions = Array.from({ length: 60 }, (_, q) => agreeing(`Statement ${q + 1}`))
    const by = Object.fromEntries(
      ['Team', 'Age', 'Shift', 'Site', 'Grade'].map(label => [
        label,
        ['A', 'B', 'C', 'D'].map(group => `${label} ${group}`),
      ]),
    )
    release = await releaseOf(inventSurvey({ people: 500, questions, by }))
    overview = await publish(release)
  })

  test('can be read whole, a few questions at a time, and every page is light', async () => {
    const pages = await readPages(overview)
    expect(pages.size).toBe(1 + 60 + 5 * Math.ceil(60 / topicsPerPage) + 1)
    for (const [address, page] of pages) {
      if (!address.endsWith('/wording')) expect(page.length, address).toBeLessThan(400_000)
      expect(elementsOf(page, 'h1'), address).toHaveLength(1)
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size, address).toBe(ids.length)
    }
  })

  test('what is not there is not found', async () => {
    for (const path of [
      'questions/0',
      'questions/61',
      'questions/x',
      'groups/6',
      'groups/1?page=0',
      'groups/1?page=9',
      'groups/1?page=',
      'versions/2',
      'versions/1/questions/61',
    ])
      expect((await asha.get(`${overview}/${path}`)).status, path).toBe(404)
  })

  test('the first and the last question lead on and back, and nowhere else', async () => {
    const around = async (number: number) =>
      linksOn(await read(`${overview}/questions/${number}`))
        .filter(href => /questions\/\d+$/.test(href))
        .map(href => Number(href.split('/').at(-1)))
    expect(await around(1)).toEqual([2])
    expect(await around(30)).toEqual([29, 31])
    expect(await around(60)).toEqual([59])
  })
})

test('answers that were put in another order stand under their own headings, sums and all', async () => {
  const release = await releaseOf(
    inventSurvey({
      people: 260,
      questions: [agreeing('I feel safe')],
      by: { Team: ['North', 'South', 'East', 'West', 'Night'] },
    }),
  )
  const [question] = release.questions
  const mixed = [0, 3, 2, 1, 4]
  const places = (row: Row): Row => ({ ...row, options: mixed.map(o => row.options[o]!) })
  const reordered: Release = {
    ...release,
    questions: [
      {
        ...question!,
        options: mixed.map(o => question!.options[o]!),
        joins: question!.joins.map(join => ({ ...join, of: join.of.map(o => mixed.indexOf(o)) })),
      },
    ],
    everyone: release.everyone.map(places),
    groups: release.groups.map(by => by.map(rows => rows.map(places))),
  }
  const [topic] = topicsOf(reordered)
  const page = await read(`${await publish(reordered)}/questions/1`)
  const rows = elementsOf(elementsOf(page, 'table')[0]!, 'tr').slice(1)
  const expected = chartRows(reordered, topic!, 0).filter(({ base }) => base !== null)
  expect(expected.some(({ segments }) => segments.includes(null))).toBe(true)
  for (const { label, segments } of expected) {
    const row = rows.find(each => textOf(elementsOf(each, 'th')[0]!) === label)!
    const columns = elementsOf(row, 'td').flatMap(cell =>
      Array<string>(Number(attribute(cell, 'colspan') ?? 1)).fill(textOf(cell)),
    )
    segments.forEach((figure, o) => {
      if (figure) expect(columns[1 + o], `${label}, answer ${o + 1}`).toBe(`${figure.count} ${figure.percent}%`)
    })
  }
})
