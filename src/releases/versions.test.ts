import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { agreeing, choosingSeveral, freeze, inventSurvey, releaseOf } from '../../test/invented.ts'
import { attribute, elementsOf, fieldsOf, linksOn, textOf } from '../../test/markup.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import type { Release } from '../statistics/release.ts'
import { releasesPaths } from './paths.ts'

let world: World
let asha: Person
let release: Release
let id: string
beforeAll(async () => {
  world = await openWorld()
  asha = await world.signedIn()
  const questions = [
    agreeing('I feel safe'),
    agreeing('I am herd'),
    ...choosingSeveral('What helps?', ['Talks', 'Time']),
  ]
  release = await releaseOf(
    inventSurvey({ people: 120, questions, by: { Team: ['North', 'South'], Shift: ['Day', 'Night'] } }),
  )
})
beforeEach(async () => {
  id = await freeze(world, asha, release)
})
afterAll(() => world.close())

const read = async (path: string) => (await asha.get(path)).text()
const form = async () => fieldsOf(await read(releasesPaths.wording(id)))
const send = (fields: Record<string, string>) => asha.post(releasesPaths.wording(id), fields)
const headings = (html: string) => elementsOf(html, 'dt').map(textOf)
const errors = (html: string) => linksOn(html).filter(href => href.startsWith('#') && href !== '#main')

describe('corrected words', () => {
  test('are a second version, and the first can still be read whole', async () => {
    const fields = { ...(await form()), q1: 'I am heard', 'q1-at': '1', 'q0-at': '2', 'b0-g1': 'The South' }
    expect((await send(fields)).headers.get('location')).toBe(releasesPaths.release(id))

    const now = await read(releasesPaths.release(id))
    expect(headings(now)).toEqual(['I am heard', 'I feel safe', 'What helps?'])
    expect(now).toContain('Words corrected 12 May 2027')
    expect(now).not.toContain('You are reading version')

    const before = await read(releasesPaths.version(id, 1))
    expect(headings(before)).toEqual(['I feel safe', 'I am herd', 'What helps?'])
    expect(before).toContain('You are reading version 1')
    const links = linksOn(before).filter(href => href.startsWith(releasesPaths.version(id, 1)))
    expect(links.length).toBeGreaterThanOrEqual(3 + 2 + 3)
    for (const link of links) expect((await asha.get(link)).status, link).toBe(200)
    expect(await read(`${releasesPaths.version(id, 1)}/questions/2`)).toContain('<h1 class="gt-h1 gt-h1--s">I am herd')
    expect(await read(`${releasesPaths.version(id, 1)}/tables.csv`)).toContain('South')
    expect(await read(`${releasesPaths.version(id, 1)}/tables.csv`)).not.toContain('The South')
  })

  test('leave every figure as it was, in the database too', async () => {
    const stored = () => world.house.keeper.selectFrom('releases').select('cells').where('id', '=', id).execute()
    const before = await stored()
    await send({ ...(await form()), q0: 'I feel very safe' })
    expect(await stored()).toEqual(before)
    const lines = async (version: number) =>
      (await read(`${releasesPaths.version(id, version)}/tables.csv`)).replaceAll('very ', '')
    expect(await lines(2)).toBe(await lines(1))
  })

  test('a question with several answers is worded once, and its answers are ordered among themselves', async () => {
    const fields = await form()
    expect(fields).toMatchObject({
      'q2-stem': 'What helps?',
      'q2-stem-at': '3',
      q2: 'Talks',
      'q2-at': '1',
      q3: 'Time',
      'q3-at': '2',
    })
    await send({ ...fields, 'q2-stem': 'What would help?', 'q2-stem-at': '0', 'q3-at': '0', q3: 'More time' })
    const page = await read(`${releasesPaths.release(id)}/questions/1`)
    expect(page).toContain('<h1 class="gt-h1 gt-h1--s">What would help?')
    expect(elementsOf(elementsOf(page, 'table')[0]!, 'th').map(textOf).slice(0, 4)).toEqual([
      'Team',
      'People',
      'More time',
      'Talks',
    ])
    expect(await form()).toMatchObject({ 'q2-stem-at': '1', 'q0-at': '2', 'q3-at': '1' })
  })

  test.each([0, 3, 99_999, 'x', '1.0', '01', '9'.repeat(20)])('there is no version %s', async version => {
    expect((await asha.get(releasesPaths.version(id, version))).status).toBe(404)
  })

  test('of two people who correct at once the second is told, and loses nothing of what they typed', async () => {
    const both = await form()
    const answers = await Promise.all(['Asha’s title', 'Ben’s title'].map(title => send({ ...both, title, q0: title })))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    const second = answers.findIndex(({ status }) => status === 422)
    const page = await answers[second]!.text()
    const typed = fieldsOf(page)
    expect(page).toContain('Somebody else has corrected the words meanwhile')
    expect(typed).toMatchObject({ title: ['Asha’s title', 'Ben’s title'][second], q0: typed.title })
    const first = await read(releasesPaths.release(id))
    expect(textOf(elementsOf(first, 'h1')[0]!)).toBe(['Ben’s title', 'Asha’s title'][second])

    const late = await send({ ...both, title: 'Too late' })
    expect(late.status).toBe(422)
    const again = fieldsOf(await late.text())
    expect(again).toMatchObject({ title: 'Too late', version: '3' })
    expect((await send(again)).status).toBe(303)
    expect(await read(releasesPaths.release(id))).toContain('Too late')
  })

  test.each(['', '1', '99', 'x', '-1'])('a form that names version %j makes none', async version => {
    expect((await send({ ...(await form()), version })).status).toBe(422)
    expect((await asha.get(releasesPaths.version(id, 2))).status).toBe(404)
  })
})

describe('words that cannot stay are shown again with what is wrong, and nothing typed is lost', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['no title', { title: '  ' }, '#title', 'Enter a title'],
    ['a blank question', { q0: '' }, '#q0', 'Enter the question'],
    ['a blank answer', { 'q0-o2': '' }, '#q0-o2', 'Enter the answer'],
    ['a blank choice', { q3: '' }, '#q3', 'Enter the answer'],
    ['a blank question over choices', { 'q2-stem': '' }, '#q2-stem', 'Enter the question'],
    ['a blank group', { 'b1-g0': '' }, '#b1-g0', 'Enter the group'],
    ['nothing that divides people', { b1: '' }, '#b1', 'Enter what divides people'],
    ['a label that is too long', { b0: 'x'.repeat(501) }, '#b0', 'Use 500 characters or fewer'],
    ['two groups of one name', { 'b0-g1': 'Typed before' }, '#b0-g1', 'Two of these have the same name'],
    ['two answers of one name', { 'q0-o1': ' Agree ' }, '#q0-o3', 'Two of these have the same name'],
    ['two questions of one name', { q1: 'I feel safe' }, '#q1', 'Two of these have the same name'],
    ['a question named as one with choices', { q0: 'What helps?' }, '#q2-stem', 'Two of these have the same name'],
    ['two choices of one name', { q3: 'Talks' }, '#q3', 'Two of these have the same name'],
    ['two divisions of one name', { b1: 'Team' }, '#b1', 'Two of these have the same name'],
    ['a place that is no number', { 'q0-at': 'first' }, '#q0-at', 'Enter a place such as 1'],
    ['a place below none', { 'b0-g0-at': '-1' }, '#b0-g0-at', 'Enter a place such as 1'],
  ])('%s', async (_, wrong, at, words) => {
    const fields = { ...(await form()), 'b0-g0': 'Typed before', ...wrong }
    const response = await send(fields)
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(elementsOf(page, 'title').map(textOf)).toEqual(['Error: Correct the words – Goldthread'])
    expect(errors(page)).toEqual([at])
    expect(page).toContain(words)
    const field = elementsOf(page, 'input').find(input => attribute(input, 'id') === at.slice(1))!
    expect(attribute(field, 'class')).toContain('govuk-input--error')
    const opened = elementsOf(page, 'details').filter(details => attribute(details, 'open') !== undefined)
    if (at !== '#title')
      expect(opened.flatMap(each => elementsOf(each, 'input'))).toContainEqual(
        expect.objectContaining({ attrs: field.attrs }),
      )
    const trimmed = Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, text.trim()]))
    expect(fieldsOf(page)).toMatchObject(trimmed)
    expect((await asha.get(releasesPaths.version(id, 2))).status).toBe(404)
  })

  test('a form with nothing in it', async () => {
    const response = await asha.post(releasesPaths.wording(id), {})
    expect(response.status).toBe(422)
    expect(errors(await response.text()).length).toBeGreaterThan(20)
  })

  test('a form that is too long', async () => {
    expect((await send({ title: 'x'.repeat(2_100_000) })).status).toBe(413)
  })
})

test('nobody without a session, and no other page, corrects anything', async () => {
  const fields = await form()
  expect((await world.visitor().post(releasesPaths.wording(id), fields)).status).toBe(303)
  const elsewhere = { origin: 'https://elsewhere.example' }
  const body = new URLSearchParams(fields)
  expect((await asha.send(releasesPaths.wording(id), { method: 'POST', body, headers: elsewhere })).status).toBe(403)
  expect((await asha.get(releasesPaths.version(id, 2))).status).toBe(404)
})
