import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idIn, main, mainOf } from '../../test/acting.ts'
import { everyKind } from '../../test/every-kind.ts'
import { fieldsOf, sentOf } from '../../test/markup.ts'
import type { Fields } from '../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { asViewer } from '../platform/db.ts'
import { findQuestionnaire } from './queries.ts'
import type { Item, Questionnaire } from './questionnaire.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const at = (id: string) => `/app/questionnaires/${id}`

async function make(person: Person, from = 'library:pulse', title = ''): Promise<string> {
  const made = await person.post('/app/questionnaires', { from, title })
  return idIn(made.headers.get('location'), 'questionnaires')
}

async function contentOf({ viewer }: Person, id: string): Promise<Questionnaire> {
  const kept = await asViewer(world.house.app, viewer, tx => findQuestionnaire(tx, viewer, id))
  if (!kept) throw new Error('There is no such questionnaire.')
  return kept.content
}

async function itemOf(person: Person, id: string, item: string): Promise<Item> {
  const found = (await contentOf(person, id)).pages.flatMap(({ items }) => items).find(each => each.id === item)
  if (!found) throw new Error(`There is no ${item}.`)
  return found
}

async function bring(person: Person, address: string, content: string, name: string): Promise<Response> {
  const body = new FormData()
  body.append('file', new File([content], name))
  return person.send(address, { method: 'POST', body })
}

const numberOf = async (person: Person, id: string) => Number((await main(person, at(id))).match(/Version (\d+)/)?.[1])

const wordy = {
  ...everyKind,
  pages: Array.from({ length: 30 }, (_, page) => ({
    id: `p${page}`,
    items: Array.from({ length: 10 }, (_, i) => ({
      id: `q${page}-${i}`,
      type: 'scale',
      text: { en: 'x'.repeat(2000) },
    })),
  })),
}

describe('a questionnaire', () => {
  test('begins as one of ours, as a copy, empty, or from a file, and belongs to its organisation', async () => {
    const owner = await world.signedIn()
    const pulse = await make(owner)
    expect(await main(owner, at(pulse))).toContain('Over the last two weeks I have felt part of my team.')
    expect(await main(owner, at(pulse))).toContain('It began as “Pulse” of our library')
    const copy = await make(owner, `copy:${pulse}`, 'Our pulse')
    expect((await contentOf(owner, copy)).title).toEqual({ en: 'Our pulse' })
    const empty = await make(owner, 'empty', 'Nights')
    expect(await main(owner, at(empty))).toContain('There is nothing on this page yet.')
    const file = await (await owner.get(`${at(pulse)}/questionnaire.json`)).text()
    const brought = await bring(owner, '/app/questionnaires/files', file, 'pulse.json')
    const again = idIn(brought.headers.get('location'), 'questionnaires')
    expect(await contentOf(owner, again)).toEqual(await contentOf(owner, pulse))
    const list = await main(owner, '/app/questionnaires')
    for (const title of ['Pulse', 'Our pulse', 'Nights']) expect(list).toContain(title)
    const other = await world.signedIn('Bramley')
    expect(await main(other, '/app/questionnaires')).not.toContain('Nights')
    expect((await other.post('/app/questionnaires', { from: `copy:${pulse}` })).status).toBe(422)
    const carer = await world.colleagueOf(owner)
    expect((await carer.get(at(pulse))).status).toBe(404)
    expect((await carer.post('/app/questionnaires', { from: 'empty', title: 'Mine' })).status).toBe(404)
  })

  test.each<[string, Fields, string]>([
    ['nothing', { from: '' }, 'Choose what you begin with'],
    ['something we never offered', { from: 'library:staff-survey' }, 'Choose what you begin with'],
    ['a copy of nobody’s', { from: 'copy:../../etc' }, 'Choose what you begin with'],
    ['an empty one without a name', { from: 'empty' }, 'Enter what it is called'],
    ['far too long a name', { from: 'library:pulse', title: 'x'.repeat(301) }, 'Shorten this'],
  ])('is refused in words when it begins with %s', async (_, fields, words) => {
    const owner = await world.signedIn()
    const refused = await owner.post('/app/questionnaires', fields)
    expect(refused.status).toBe(422)
    expect(await mainOf(refused)).toContain(words)
  })

  test.each<[string, string, string]>([
    ['a broken file', '{\n"title": {\n', 'Line 3: from here on it is no JSON'],
    ['a letter', 'Dear colleague', 'no JSON'],
    ['somebody else’s format', '{"surveyId": 1}', 'title: is missing'],
    [
      'a script',
      `{"questionnaire":${JSON.stringify({ ...everyKind, title: { en: '' } })}}`,
      'title, en: has too little',
    ],
    [
      'two of one id',
      JSON.stringify({ ...everyKind, pages: [...everyKind.pages, ...everyKind.pages] }),
      'called “all”',
    ],
    [
      'an item of no kind',
      JSON.stringify({ ...everyKind, pages: [{ id: 'p', items: [{ id: 'x', type: 'slider' }] }] }),
      'pages, number 1, items, number 1, type: is of no kind',
    ],
    ['more words than can be kept', JSON.stringify(wordy), 'There are too many words in it'],
    ['more than there is room for', ' '.repeat(1_000_001), 'larger than 1 MB'],
  ])('is refused whole from %s, with what is wrong and where', async (_, content, words) => {
    const owner = await world.signedIn()
    const refused = await bring(owner, '/app/questionnaires/files', content, 'x.json')
    expect(refused.status).toBe(422)
    expect(await mainOf(refused)).toContain(words)
    expect(await main(owner, '/app/questionnaires')).toContain('There is none yet')
  })

  test('is put away and brought back; while it is away nobody changes it', async () => {
    const owner = await world.signedIn()
    const id = await make(owner)
    await owner.post(`${at(id)}/away`)
    expect(await main(owner, '/app/questionnaires')).toContain('Put away on 12 May 2027')
    const tried = await owner.post(`${at(id)}/items/belong`, { text: 'Changed' })
    expect(tried.headers.get('location')).toBe(`${at(id)}?done=is-away`)
    expect(await main(owner, `${at(id)}?done=is-away`)).toContain('Bring it back before you change it')
    expect((await itemOf(owner, id, 'belong')).text.en).toContain('part of my team')
    await owner.post(`${at(id)}/away/end`)
    await owner.post(`${at(id)}/items/belong`, { text: 'Changed' })
    expect((await itemOf(owner, id, 'belong')).text.en).toBe('Changed')
  })

  test('keeps every version, and each can be read as people saw it', async () => {
    const owner = await world.signedIn()
    const id = await make(owner)
    await owner.post(`${at(id)}/items/belong`, { text: 'I belong here.' })
    await owner.post(`${at(id)}/items/belong`, { text: 'I belong here.' })
    expect(await numberOf(owner, id), 'saved as it stands').toBe(2)
    expect(await main(owner, `${at(id)}/versions`)).toMatch(/Version 2 12 May 2027 Asha Rahman Version 1/)
    expect(await main(owner, `${at(id)}/preview?version=1`)).toContain('part of my team')
    expect(await main(owner, `${at(id)}/preview`)).toContain('I belong here.')
    for (const version of ['9', '0', 'x', '-1', '99999999999']) {
      const status = (await owner.get(`${at(id)}/preview?version=${version}`)).status
      expect(status, version).toBe(version === '9' ? 404 : 200)
    }
  })
})

describe('what is asked', () => {
  test.each<[Item['type'], Fields, object]>([
    [
      'scale',
      { isReversed: 'yes', facet: 'Fair chances', isSensitive: 'yes' },
      { isReversed: true, facet: 'Fair chances', isSensitive: true },
    ],
    [
      'choice',
      { options: 'Yes\nNo', offersSilence: 'yes' },
      { options: [{ id: 'yes' }, { id: 'no' }, { id: 'silence', isSilence: true }] },
    ],
    ['choice', { teams: 'yes' }, { teams: true, options: [{ id: 'team-1' }, { id: 'team-2' }] }],
    [
      'choices',
      { options: 'Yes\n\n No ', alone: 'None of these', atMost: '2' },
      { atMost: 2, options: [{ id: 'yes' }, { id: 'no' }, { id: 'none-of-these', isAlone: true }] },
    ],
    ['score', { lowest: 'never', highest: 'always' }, { lowest: { en: 'never' }, highest: { en: 'always' } }],
    ['band', { from: '0, 5 10', unit: 'years' }, { from: [0, 5, 10], unit: { en: 'years' } }],
    ['ranking', { options: 'Time\nMoney' }, { options: [{ id: 'time' }, { id: 'money' }] }],
    ['words', { longest: '300' }, { longest: 300 }],
    [
      'matrix',
      { rows: 'They listen\nThey act', columns: 'Yes\nNo' },
      { rows: [{ id: 'they-listen' }, { id: 'they-act' }], columns: [{ id: 'yes' }, { id: 'no' }] },
    ],
    ['section', { title: 'A pause', signposts: 'yes' }, { title: { en: 'A pause' }, signposts: true }],
  ])('is added as %s with a plain form', async (kind, fields, expected) => {
    const owner = await world.signedIn()
    const id = await make(owner)
    const form = await (await owner.get(`${at(id)}/pages/pulse/items/new?kind=${kind}`)).text()
    expect(fieldsOf(form)).toMatchObject({ kind, version: '1' })
    const added = await owner.post(`${at(id)}/pages/pulse/items`, { kind, text: 'What do you say?', ...fields })
    expect(added.headers.get('location')).toBe(`${at(id)}?done=added#what-do-you-say`)
    expect(await itemOf(owner, id, 'what-do-you-say')).toMatchObject({ type: kind, ...expected })
    const shown = sentOf(await (await owner.get(`${at(id)}/items/what-do-you-say`)).text())
    await owner.post(`${at(id)}/items/what-do-you-say`, shown)
    expect(await numberOf(owner, id), 'saved as it stands, it stays').toBe(2)
  })

  test.each<[Item['type'], Fields, string]>([
    ['scale', { text: '' }, 'Write the question'],
    ['section', { text: '' }, 'Write the words'],
    ['choice', { options: 'Only one' }, 'Write at least 2 lines'],
    ['choice', { options: 'Same\nSame' }, '“Same” is there twice'],
    ['choices', { options: 'a\nb', atMost: '0' }, 'Enter a number from 1 to 60'],
    ['choices', { options: `a\n${'x'.repeat(301)}` }, 'Shorten line 2'],
    ['ranking', { options: 'abcdefghijk'.split('').join('\n') }, 'Write 10 lines at most'],
    ['score', { lowest: 'never' }, 'Say what 10 means'],
    ['band', { from: '5, 1' }, 'Each number has to be higher'],
    ['band', { from: 'five to ten' }, 'Enter the lowest number of each band'],
    ['band', { from: '1, 9999999' }, 'Enter numbers up to 1,000,000'],
    ['words', { longest: '5000' }, 'Enter a number from 50 to 4,000'],
    ['matrix', { rows: '' }, 'Write at least one line'],
    ['matrix', { rows: 'a', columns: 'b' }, 'Write at least 2 lines'],
    ['scale', { text: 'x'.repeat(2001) }, 'Shorten this'],
  ])('%s with %j is refused at its field, and what was typed stays', async (kind, fields, words) => {
    const owner = await world.signedIn()
    const id = await make(owner)
    const refused = await owner.post(`${at(id)}/pages/pulse/items`, {
      kind,
      text: 'What?',
      facet: 'Kept <here>',
      hint: 'Kept <here>',
      title: 'Kept <here>',
      ...fields,
    })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain(words)
    expect(html).toContain('Kept &lt;here&gt;')
    expect(await numberOf(owner, id)).toBe(1)
  })

  test('keeps what answers are kept under when a label is put right, and its translation', async () => {
    const owner = await world.signedIn()
    const id = await make(owner, 'library:culture')
    const options = 'Yes, several times\nYes, once\nI do not know\nNo'
    await owner.post(`${at(id)}/items/saw-ally`, { text: 'Seen?', options })
    const item = await itemOf(owner, id, 'saw-ally')
    expect(item).toMatchObject({
      options: [
        { id: 'often', label: { en: 'Yes, several times', cy: 'Ydw, fwy nag unwaith' } },
        { id: 'once' },
        { id: 'i-do-not-know', label: { en: 'I do not know' } },
        { id: 'no' },
      ],
    })
    await owner.post(`${at(id)}/items/saw-ally`, { text: 'Seen?', options: 'No\nYes, once' })
    expect(await itemOf(owner, id, 'saw-ally')).toMatchObject({ options: [{ id: 'no' }, { id: 'once' }] })
  })

  test('that two people change at once is not written over unseen; other parts of the questionnaire are no hindrance', async () => {
    const owner = await world.signedIn()
    const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }])
    const id = await make(owner)
    await lead.post(`${at(id)}/items/belong`, { text: 'By the lead', version: '1' })
    const other = await owner.post(`${at(id)}/items/speak`, { text: 'Another question', version: '1' })
    expect(other.status).toBe(303)
    const refused = await owner.post(`${at(id)}/items/belong`, { text: 'By the owner', hint: 'Typed', version: '1' })
    expect(refused.status).toBe(409)
    const page = await refused.text()
    for (const text of ['Somebody else was here first', 'By the lead', 'By the owner', 'Typed'])
      expect(page).toContain(text)
    await owner.post(`${at(id)}/items/belong`, sentOf(page))
    expect((await itemOf(owner, id, 'belong')).text.en).toBe('By the owner')
    expect((await itemOf(owner, id, 'speak')).text.en).toBe('Another question')
    await lead.post(`${at(id)}/items/belong/removal`)
    expect((await owner.post(`${at(id)}/items/belong`, { text: 'Too late' })).status).toBe(404)
    await lead.post(`${at(id)}/title`, { title: 'Their title', opening: '', version: '5' })
    const title = await owner.post(`${at(id)}/title`, { title: 'My title', opening: '', version: '1' })
    expect(title.status).toBe(409)
    expect(await title.text()).toContain('Their title')
  })

  test('moves up and down, over the edge of its page, and no further', async () => {
    const owner = await world.signedIn()
    const id = await make(owner, 'library:event-after')
    const order = async () => (await contentOf(owner, id)).pages.map(({ items }) => items.map(item => item.id).join())
    const [first = '', second = ''] = await order()
    await owner.post(`${at(id)}/order`, { down: 'intention' })
    expect(await order()).toEqual([first.replace(',intention', ''), `intention,${second}`])
    await owner.post(`${at(id)}/order`, { up: 'intention' })
    await owner.post(`${at(id)}/order`, { up: 'space' })
    expect(await order()).toEqual([second, first])
    const stays = await owner.post(`${at(id)}/order`, { up: 'space' })
    expect(stays.headers.get('location')).toContain('done=stays')
    for (const word of ['', 'nothing', '__proto__', '<script>'])
      expect((await owner.post(`${at(id)}/order`, { up: word })).headers.get('location')).toContain('done=stays')
  })

  test('stands on pages that are added, given a heading, and taken out with all that is on them', async () => {
    const owner = await world.signedIn()
    const id = await make(owner)
    await owner.post(`${at(id)}/pages`, { heading: 'At night' })
    expect(await main(owner, at(id))).toContain('There is nothing on this page yet.')
    await owner.post(`${at(id)}/pages/at-night/items`, { kind: 'scale', text: 'I am heard at night.' })
    await owner.post(`${at(id)}/pages/at-night`, { heading: 'On nights', version: '3' })
    expect(await main(owner, at(id))).toMatch(/On nights.+I am heard at night/)
    expect((await owner.post(`${at(id)}/pages/at-night`, { heading: 'Late', version: '2' })).status).toBe(409)
    expect(await main(owner, `${at(id)}/pages/at-night/removal`)).toContain('I am heard at night.')
    await owner.post(`${at(id)}/pages/at-night/removal`)
    expect(await main(owner, at(id))).not.toContain('On nights')
    const last = await owner.post(`${at(id)}/pages/pulse/removal`)
    expect(last.headers.get('location')).toContain('done=gone')
    for (const page of ['nowhere', '__proto__', 'belong'])
      expect((await owner.get(`${at(id)}/pages/${page}`)).status).toBe(404)
  })

  test('can hang on earlier answers, and what is wrong with that is said at the top and at its place', async () => {
    const owner = await world.signedIn()
    const id = await make(owner)
    const condition = `${at(id)}/items/stood-up/condition`
    const form = await main(owner, condition)
    expect(form).toContain('I could say what I think.')
    expect(form).not.toMatch(/Answers to: Over the last two weeks we have stood up/)
    for (const fields of [{ when: 'any' }, { when: '' }, { when: 'any', 'is.stood-up': '1' }])
      expect((await owner.post(condition, fields)).status).toBe(422)
    await owner.post(condition, { when: 'any', 'is.speak': ['1', '2', '7'], version: '1' })
    expect(await itemOf(owner, id, 'stood-up')).toMatchObject({
      showIf: { when: 'any', clauses: [{ question: 'speak', is: ['1', '2'] }] },
    })
    const shown =
      'Shown to those who answered “Strongly disagree” or “Disagree” to “Over the last two weeks I could say what I think.”'
    expect(await main(owner, at(id))).toContain(shown)
    expect((await owner.post(condition, { when: 'always', version: '1' })).status).toBe(409)
    await owner.post(`${at(id)}/order`, { down: 'speak' })
    const wrong = await main(owner, at(id))
    expect(wrong.match(/which is asked later/g)).toHaveLength(2)
    await owner.post(condition, { when: 'always', version: '3' })
    expect(await main(owner, at(id))).not.toContain('Put this right')
  })
})

describe('equality questions', () => {
  test('are added in one step, once, and say what has to be confirmed until somebody says that they have', async () => {
    const owner = await world.signedIn()
    const id = await make(owner)
    const refused = await owner.post(`${at(id)}/equality`, { nation: 'france' })
    expect(refused.status).toBe(422)
    expect(await mainOf(refused)).toMatch(/Choose a nation.+Choose yes or no/)
    await owner.post(`${at(id)}/equality`, { nation: 'equality-england', silence: 'yes' })
    const page = await main(owner, at(id))
    expect(page).toContain('To be confirmed by you.')
    expect(page).toContain('Taken together: 5 groups, 2 groups')
    expect(await mainOf(await owner.post(`${at(id)}/equality`, { nation: 'equality-wales', silence: 'no' }))).toContain(
      'There are equality questions already',
    )
    const care = sentOf(await (await owner.get(`${at(id)}/items/care`)).text())
    await owner.post(`${at(id)}/items/care`, { ...care, isConfirmed: 'yes' })
    expect(await itemOf(owner, id, 'care')).not.toHaveProperty('toConfirm')
    // Of all of them, age alone is not sensitive: to leave it out says as much.
    const offers = async (item: string, offersSilence: string) => {
      const sent = sentOf(await (await owner.get(`${at(id)}/items/${item}`)).text())
      await owner.post(`${at(id)}/items/${item}`, { ...sent, offersSilence })
    }
    const uneven =
      '“Prefer not to say” stands at other equality questions, and not here. Change this question and offer it'
    for (const item of ['religion', 'age']) {
      expect(await main(owner, at(id))).not.toContain(uneven)
      await offers(item, '')
      expect(await main(owner, at(id))).toContain(uneven)
      await offers(item, 'yes')
    }
    const options = 'White\nEverybody else'
    await owner.post(`${at(id)}/items/ethnic-group`, { text: 'Ethnic group?', options, isSensitive: 'yes' })
    expect((await owner.get(at(id))).status).toBe(200)
  })
})

describe('translations', () => {
  test('stand beside the English, say how far they have come, and are drafts until somebody has read them', async () => {
    const owner = await world.signedIn()
    const id = await make(owner)
    expect((await owner.post(`${at(id)}/languages`, { language: 'klingon' })).status).toBe(422)
    const added = await owner.post(`${at(id)}/languages`, { language: 'ur' })
    expect(added.headers.get('location')).toBe(`${at(id)}/languages/ur?done=added`)
    const urdu = `${at(id)}/languages/ur`
    const html = await (await owner.get(urdu)).text()
    expect(html).toContain('0 of 5 texts')
    expect(html).toContain('dir="rtl"')
    expect(html).toContain('are not translated into Urdu yet')
    const early = await owner.post(`${urdu}/reading`, { version: '2' })
    expect(early.headers.get('location')).toContain('read-again')
    const words = Object.fromEntries(
      Object.keys(fieldsOf(html))
        .filter(name => name.startsWith('t.'))
        .map(name => [name, `اردو ${name}`]),
    )
    await owner.post(urdu, { ...words, version: '2' })
    expect(await main(owner, urdu)).toContain('All 5 texts translated. It is a draft')
    await owner.post(`${urdu}/reading`, { version: '3' })
    expect((await contentOf(owner, id)).reviewed).toEqual(['en', 'ur'])
    await owner.post(`${at(id)}/items/belong`, { text: 'I belong here.' })
    expect((await contentOf(owner, id)).reviewed, 'what it is a translation of has changed').toEqual(['en'])
    await owner.post(`${urdu}/removal`)
    expect(JSON.stringify(await contentOf(owner, id))).not.toContain('اردو')
    for (const language of ['en', 'ur', 'xx', '__proto__'])
      expect((await owner.get(`${at(id)}/languages/${language}`)).status).toBe(404)
  })

  test('of two people at once are put together text by text, and shown where both wrote the same one', async () => {
    const owner = await world.signedIn()
    const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }])
    const id = await make(owner)
    const welsh = `${at(id)}/languages/cy`
    const seen = fieldsOf(await (await owner.get(welsh)).text())
    await lead.post(welsh, { ...seen, 't.belong/text': 'Gan yr arweinydd' })
    await owner.post(welsh, { ...seen, 't.speak/text': 'Gan y perchennog' })
    const both = await contentOf(owner, id)
    expect(JSON.stringify(both)).toContain('Gan yr arweinydd')
    expect(JSON.stringify(both)).toContain('Gan y perchennog')
    const refused = await owner.post(welsh, { ...seen, 't.belong/text': 'Fy un i', 't.stood-up/text': 'Hwn hefyd' })
    expect(refused.status).toBe(409)
    const page = await refused.text()
    for (const text of ['Gan yr arweinydd', 'Fy un i', 'Hwn hefyd', 'Gan y perchennog']) expect(page).toContain(text)
    await owner.post(welsh, fieldsOf(page))
    expect((await itemOf(owner, id, 'belong')).text.cy).toBe('Fy un i')
    expect((await itemOf(owner, id, 'speak')).text.cy).toBe('Gan y perchennog')
    expect((await owner.post(welsh, { ...seen, 't.title': 'x'.repeat(2001) })).status).toBe(422)
  })

  test('go out as a sheet and come back whole, or not at all', async () => {
    const owner = await world.signedIn()
    const id = await make(owner)
    await owner.post(`${at(id)}/languages`, { language: 'pl' })
    const polish = `${at(id)}/languages/pl`
    const sheet = await (await owner.get(`${polish}/words.csv`)).text()
    expect(sheet.split('\r\n')[0]).toBe('Place,What it is,English,Translation')
    const filled = sheet.replace('I could say what I think.,', 'I could say what I think.,"Mogę, mówić"')
    const done = await bring(owner, `${polish}/files`, filled, 'pl.csv')
    expect(done.headers.get('location')).toBe(`${polish}?done=brought`)
    expect((await itemOf(owner, id, 'speak')).text.pl).toBe('Mogę, mówić')
    const lines = [
      ['Nowhere,x,y,z', 'Line 2: There is no text at “Nowhere”'],
      ['title,x,Another title,z', 'Line 2: The English is another one by now'],
      [`title,x,Pulse,${'ż'.repeat(2001)}`, 'Line 2: The translation is too long'],
      ['title,x,Pulse,z\ntitle,x,Pulse,q', 'Line 3: “title” is there twice'],
    ]
    for (const [line, words] of lines) {
      const refused = await bring(owner, `${polish}/files`, `Place,What it is,English,Translation\n${line}\n`, 'pl.csv')
      expect(refused.status).toBe(422)
      expect(await mainOf(refused)).toContain(words)
    }
    expect(await mainOf(await bring(owner, `${polish}/files`, 'a,b\n1,2\n', 'pl.csv'))).toContain('have to be there')
    expect(await mainOf(await bring(owner, `${polish}/files`, '', ''))).toContain('Choose a file')
  })
})

describe('files', () => {
  test('the codebook has a line for every variable, with what its values mean and whom it is shown to', async () => {
    const owner = await world.signedIn()
    const id = await make(owner, 'library:culture')
    await owner.post(`${at(id)}/equality`, { nation: 'equality-england', silence: 'no' })
    const csv = await (await owner.get(`${at(id)}/codebook.csv`)).text()
    for (const text of [
      'Variable,Question,Kind,Values,Shown to those who answered,Sensitive,A sign of',
      'who-you-know,"To get on here, you have to know the right people.",Agree scale,"1 = Strongly disagree;',
      '(here to disagree is the good answer)',
      'happened-by.colleagues,',
      '1 = chosen; 0 = not chosen',
      'white-roma = Roma [34]',
      'disabled,Disability,Follows from others,',
    ])
      expect(csv).toContain(text)
    expect(csv).toMatch(/happened-by\.others,.*“Yes” to “In the last 12 months, has anybody at work/)
  })

  test('a file that was taken comes back as the same questionnaire, whatever is in it', async () => {
    const owner = await world.signedIn()
    const brought = await bring(owner, '/app/questionnaires/files', JSON.stringify(everyKind), 'all.json')
    const id = idIn(brought.headers.get('location'), 'questionnaires')
    const file = await (await owner.get(`${at(id)}/questionnaire.json`)).json()
    expect(file).toEqual({ format: 'goldthread-questionnaire', version: 1, questionnaire: everyKind })
    const preview = await (await owner.get(`${at(id)}/preview?language=ar`)).text()
    expect(preview).toContain('lang="ar" dir="rtl"')
    expect(preview).toContain('This translation is a draft')
    expect(preview).toContain('Shown to those who answered “Yes” to “Have you seen somebody left out?”')
  })
})
