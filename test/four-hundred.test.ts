import { Workbook } from '@cj-tech-master/excelts'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Question, questionsOf } from '../src/questionnaires/questionnaire.ts'
import { topicsPerPage } from '../src/releases/pages/breakdown.tsx'
import { topicsOf } from '../src/releases/topics.ts'
import type { Release } from '../src/statistics/release.ts'
import { restoreRelease } from '../src/statistics/restore.ts'
import { elementsOf, textOf } from './markup.ts'
import { type Checked, checkAll, isMoved, type Said, saidBy, stepsSince } from './simulated/expected.ts'
import { isSmall, narrowedDown } from './simulated/joint-attack.ts'
import { answerWhatWasHeard } from './simulated/so-what.ts'
import { contentOf, main } from './simulated/survey-days.ts'
import { type AskedWave, liveYear, type Year } from './simulated/year.ts'
import { openWorld, type Person, type World } from './world.ts'

/*
 * An organisation of 400 that is plainly invented, from its staff list to what came of the second year. Everything is done
 * on the real application and a real database; only the people are drawn, by a seed.
 */

let world: World
let year: Year
/** Somebody with no part in any of it, who reads what everyone reads. */
let reader: Person
let releases: Readonly<{ first: Release; second: Release }>
/** What is asked about ethnic groups: 19 of them, and coarser lists. */
let ethnicity: Extract<Question, { type: 'choice' }>
let people: Readonly<{ first: Said[]; second: Said[] }>

beforeAll(async () => {
  world = await openWorld()
  const owner = await world.signedIn('Bramblewick Care, invented')
  year = await liveYear(world, owner, first => answerWhatWasHeard(world, owner.viewer.organisationId, first))
  reader = await world.colleagueOf(owner, [], 'Invented Reader')
  releases = { first: await frozen(year.first), second: await frozen(year.second) }
  ethnicity = questionsOf(await contentOf(world, year.first.id)).find(
    ({ id }) => id === 'ethnic-group',
  ) as typeof ethnicity
  people = { first: await said(year.first), second: await secondYear() }
}, 400_000)
afterAll(() => world.close())

const at = ({ release }: AskedWave) => `/app/releases/${release}`
const frozen = async (wave: AskedWave): Promise<Release> =>
  restoreRelease(await (await reader.get(`${at(wave)}/release.json`)).json())!

async function said({ id, answered }: AskedWave): Promise<Said[]> {
  const content = await contentOf(world, id)
  return answered.map(({ given }) => saidBy(content, given))
}

const change = 'Change since last time: '

/** The second year's answers, and for whoever made a mark both times how they moved, in the words of the release. */
async function secondYear(): Promise<Said[]> {
  const [before, now] = [await said(year.first), await said(year.second)]
  const marked = new Map(
    year.first.answered.flatMap(({ memberId, isMarked }, i) => (isMarked ? [[memberId, before[i]!] as const] : [])),
  )
  const changes = releases.second.questions.filter(({ label }) => label.startsWith(change))
  return now.map((each, i) => {
    const { memberId, isMarked } = year.second.answered[i]!
    const own = isMarked ? marked.get(memberId) : undefined
    const moved = changes.map(({ label, options }) => {
      const steps = stepsSince(own, each, label.slice(change.length))
      const words = options.map(option => option.label)
      return [label, steps === null ? '' : (words.find(word => isMoved(steps, word, words)) ?? 'nowhere')]
    })
    return { ...each, ...Object.fromEntries(moved) }
  })
}

const saysNothing = new Set(['Not stated', 'Prefer not to say'])

/** In which group somebody stands: by what they said, or by the group of the coarser list that it belongs to. */
function groupOf(person: Said, { label, groups }: Release['breakdowns'][number]): string {
  const said = person[label]
  if (!said) return 'Not stated'
  const named = groups.map(group => group.label).filter(group => !saysNothing.has(group))
  const list = ethnicity.joins!.find(each => named.every(group => each.groups.some(own => own.label.en === group)))
  const option = label === ethnicity.text.en && ethnicity.options.find(each => each.label.en === said)
  const coarser = option && list?.groups.find(group => group.options.includes(option.id))
  return coarser ? coarser.label.en : said
}

const checked = (which: 'first' | 'second'): Checked[] => checkAll(releases[which], people[which], groupOf)

describe.each(['first', 'second'] as const)('in the %s year', which => {
  test('each figure that is shown is the number of people who said so', () => {
    const all = checked(which)
    const shown = all.filter(figure => figure.shown !== null)
    expect(shown.filter(({ shown, known }) => shown !== known)).toEqual([])
  })

  test('nobody is shown in a group of fewer than 10, nor a number that stands for 1 to 4', () => {
    const small = checked(which).filter(figure => isSmall(figure, releases[which].rule))
    expect(small.filter(({ shown }) => shown !== null)).toEqual([])
    expect(small.length).toBeGreaterThan(50)
  })
})

test('both years and how everyone moved, taken together, give away nothing that one of them hides', async () => {
  const both = {
    first: { release: releases.first, figures: checked('first') },
    second: { release: releases.second, figures: checked('second') },
  }
  const asked = releases.second.questions.filter(({ label }) => label.startsWith(change)).map(({ label }) => label)
  expect(asked.length).toBeGreaterThan(8)
  // Every third: to attack one with all its groups takes seconds.
  for (const label of asked.filter((_, i) => i % 3 === 0))
    expect(await narrowedDown(both, label.slice(change.length), label), label).toEqual([])
  // The attack itself works: were all but one team shown, it would tell what that team said.
  const [label = ''] = asked
  const told = (figure: Checked) =>
    figure.group === null || figure.group === 'Another team' ? figure : { ...figure, shown: figure.known }
  const first = { ...both.first, figures: both.first.figures.map(told) }
  expect(await narrowedDown({ ...both, first }, label.slice(change.length), label)).not.toEqual([])
})

/** Everything that everyone can read of a survey: its results by question and by group, and what came of it. */
async function pagesOf(wave: AskedWave, release: Release): Promise<string[]> {
  const topics = topicsOf(release).map((_, i) => `${at(wave)}/questions/${i + 1}`)
  const pages = Math.ceil(topics.length / topicsPerPage)
  const groups = release.breakdowns.flatMap((_, b) =>
    Array.from({ length: pages }, (_, p) => `${at(wave)}/groups/${b + 1}?page=${p + 1}`),
  )
  const addresses = [at(wave), ...topics, ...groups, `/app/surveys/${wave.id}/heard`]
  return Promise.all(addresses.map(async address => (await reader.get(address)).text()))
}

/** What a page counts: numbers that stand alone in a table, or before “people” in a sentence. */
function countsOn(page: string): number[] {
  const cells = elementsOf(page, 'td').map(textOf)
  const sentences = textOf(elementsOf(page, 'main')[0]!).match(/\b\d[\d,]* (?=people answered)/g) ?? []
  return [...cells, ...sentences]
    .map(text => text.trim().replace(',', ''))
    .filter(text => /^\d+$/.test(text))
    .map(Number)
}

type Line = Readonly<
  Record<'question' | 'option' | 'breakdown' | 'group' | 'count' | 'base' | 'percent' | 'status', string>
>

const placeIn = ({ question, option, breakdown, group }: Line) => [question, option, breakdown, group].join(' / ')
const placeOf = ({ title, option, breakdown, group }: Checked) =>
  [title, option ?? '', breakdown ?? '', group ?? ''].join(' / ')

/** Is this line of a file what people said? One that is hidden says nothing. */
function isRight({ status, ...line }: Line, figure: Checked | undefined): boolean {
  if (!figure) return false
  if (status === 'suppressed') return line.count + line.base + line.percent === ''
  const { known, base, option } = figure
  const share = option === null ? '' : String(Math.floor((known / base) * 100 + 0.5))
  return line.count === String(known) && line.base === String(base) && line.percent === share
}

describe.each(['first', 'second'] as const)('what can be read of the %s year', which => {
  test('on pages is no count of 1 to 4 people', async () => {
    const counts = (await pagesOf(year[which], releases[which])).flatMap(countsOn)
    expect(counts.length).toBeGreaterThan(100)
    expect(counts.filter(count => count > 0 && count < 5)).toEqual([])
  })

  test('as files are the same figures, with percentages in whole numbers, halves up', async () => {
    const file = await (await reader.get(`${at(year[which])}/tables.csv`)).text()
    const lines: Line[] = parse(file, { columns: true, bom: true })
    const known = new Map(checked(which).map(figure => [placeOf(figure), figure]))
    expect(lines.filter(line => !isRight(line, known.get(placeIn(line))))).toEqual([])
    const workbook = new Workbook()
    await workbook.xlsx.load(await (await reader.get(`${at(year[which])}/tables.xlsx`)).arrayBuffer())
    const rows = workbook.getWorksheet('Tables')!.getSheetValues().slice(2) as unknown[][]
    expect(rows.map(([, ...cells]) => cells.map(cell => String(cell ?? '')).join('|'))).toEqual(
      lines.map(line => Object.values(line).join('|')),
    )
  })

  test('of taking part is whole tens, and whom nobody counts is in none of it', async () => {
    const { participation, invited_people } = await world.house.keeper
      .selectFrom('waves')
      .where('id', '=', year[which].id)
      .select(['participation', 'invited_people'])
      .executeTakeFirstOrThrow()
    expect(participation).toBe(Math.floor(people[which].length / 10) * 10)
    expect(invited_people).toBe(400)
  })
})

test('everyone reads what came of the first year, before they are asked again', async () => {
  const page = await main(reader, `/app/surveys/${year.first.id}/heard`)
  expect(page).toMatch(/What we will do.*Two on every night/)
  expect(page).toMatch(/What we won’t do, and why.*It would cost two posts/)
  expect(page).toContain('Everyone who was asked was told on 3 June 2027')
})
